import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { inRoot, root } from './place.mjs';

/** The environment of every program we start: the clone's own programs first, compiled code kept, no telemetry. */
export function environment(extra = {}) {
  const path = [inRoot('node_modules/.bin'), process.env.PATH].join(delimiter);
  const compiled = inRoot('node_modules/.cache/newsroom');
  return { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: '1', NODE_COMPILE_CACHE: compiled, ...extra };
}

/** Runs a program with its output on our stderr; resolves with its exit status and what it said. Ends with us. */
export function run(command, args, { env = environment() } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    const hear = (chunk) => {
      said.push(chunk);
      process.stderr.write(chunk);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    const stop = (signal) => child.kill(signal);
    const signals = ['SIGTERM', 'SIGINT'];
    for (const signal of signals) process.on(signal, stop);
    const end = (status) => {
      for (const signal of signals) process.off(signal, stop);
      resolve({ status, said: Buffer.concat(said).toString() });
    };
    child.once('error', () => end(127));
    child.once('close', (code) => end(code ?? 1));
  });
}

/** Runs npm: the one that started us, or the one on the PATH. It speaks up here, unlike when it runs our scripts. */
export function npm(given) {
  const args = [...given, '--loglevel=warn'];
  const started = process.env.npm_execpath;
  if (started?.endsWith('.js')) return run(process.execPath, [started, ...args], { env: process.env });
  return run('npm', args, { env: process.env });
}
