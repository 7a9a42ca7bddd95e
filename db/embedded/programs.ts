import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { Owner } from './owner.ts';

export interface Run {
  owner: Owner;
  program: string;
  args: readonly string[];
  log: string;
}

/** Starts a PostgreSQL program in a process group of its own, with a small environment and its output in the log file. */
export function run({ owner, program, args, log }: Run): ChildProcess {
  const [command = program, ...rest] = [...owner.prefix, program, ...args];
  const output = openSync(log, 'a', 0o600);
  const child = spawn(command, rest, {
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
    env: { NODE_ENV: 'production', PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    uid: owner.uid,
    gid: owner.gid,
  });
  closeSync(output);
  return child;
}

/** Waits for the end of a program; the exit status, or -1 when it could not be run. */
export function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(-1));
    child.once('exit', (code) => resolve(code ?? -1));
  });
}
