#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { resolve } from 'node:path';
import { orFail } from './setup/fail.mjs';
import { withLock } from './setup/lock.mjs';
import { inRoot, node } from './setup/place.mjs';
import { environment } from './setup/run.mjs';
import { prepare } from './setup/serve.mjs';

const from = process.cwd();

await orFail(async () => {
  await withLock(prepare);
  const args = [inRoot('bin/newsroom.ts'), ...process.argv.slice(2)];
  const env = environment({ NEWSROOM_HOME: resolve(from, process.env.NEWSROOM_HOME || inRoot('.data')) });
  const command = spawn(node, args, { cwd: from, env, stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => command.kill(signal));
  command.once('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)));
});
