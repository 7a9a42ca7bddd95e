import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { checkNode, ensureDependencies } from './dependencies.mjs';
import { inRoot, node, root } from './place.mjs';
import { environment, run } from './run.mjs';

/** Reads `.env` when there is one; what is set already wins. */
export function loadEnvFile() {
  if (existsSync(inRoot('.env'))) process.loadEnvFile?.(inRoot('.env'));
}

/** Everything that must be there before a line of TypeScript can run. */
export async function prepare() {
  process.chdir(root);
  checkNode();
  loadEnvFile();
  await ensureDependencies();
}

/** Refuses wrong settings before minutes go into a build. */
export async function checkSettings() {
  const { status } = await run(node, [inRoot('bin/setup/settings.ts')]);
  if (status !== 0) process.exit(1);
}

/** Runs server.ts, hands signals on, and ends as it ends. */
export function serve(mode) {
  const server = spawn(node, [inRoot('server.ts')], {
    cwd: root,
    env: environment({ NODE_ENV: mode }),
    // A group of its own: Ctrl-C reaches it once, through us. The channel tells it when we are gone.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => server.kill(signal));
  endWithParent(server);
  server.once('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
}

// npm killed outright tells nobody: without it we would hold the port for ever.
function endWithParent(server) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) server.kill('SIGTERM');
  }, 500).unref();
}
