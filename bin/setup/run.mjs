import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { inRoot, root } from './place.mjs';

/** The environment of every program we start: the clone's own programs first, no telemetry. */
export function environment(extra = {}) {
  const path = [inRoot('node_modules/.bin'), process.env.PATH].join(delimiter);
  return { ...process.env, PATH: path, NEXT_TELEMETRY_DISABLED: '1', ...extra };
}

/** Runs a program with its output on our stderr; resolves with its exit status. */
export function run(command, args, { env = environment(), stdio = ['ignore', 2, 2] } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio });
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** Runs npm: the one that started us, or the one on the PATH. */
export function npm(args) {
  const started = process.env.npm_execpath;
  if (started?.endsWith('.js')) return run(process.execPath, [started, ...args], { env: process.env });
  return run('npm', args, { env: process.env });
}
