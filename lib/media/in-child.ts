import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import type { Done, Task } from './child/work-on.ts';
import { type MediaRefusal, WORK } from './limits.ts';

/** What came of it, and what it took. */
export type Worked<T> = ({ done: T } | { refused: MediaRefusal; why?: string }) & {
  seconds: number;
  megabytes: number;
};

const LOOK_MS = 40;
// V8 and its threads ask for more than they use; what is really used is watched.
const ASKED_FOR_KB = 900_000;

/**
 * Does one piece of work on a foreign file in a process of its own that may read nothing but the program and the scratch
 * folder, holds no secret, and is ended when it takes too long or too much memory.
 */
export async function inChild<T extends Done>(
  task: Task,
  scratch: string,
  { seconds = WORK.seconds, megabytes = WORK.megabytes }: { seconds?: number; megabytes?: number } = {},
): Promise<Worked<T>> {
  const child = await startChild(scratch, megabytes);
  const began = performance.now();
  let most = 0;
  const outcome = await new Promise<{ done: T } | { refused: MediaRefusal; why?: string }>((resolve) => {
    const refuse = (refused: MediaRefusal) => {
      resolve({ refused });
      child.kill('SIGKILL');
    };
    const watch = setInterval(async () => {
      most = Math.max(most, await megabytesOf(child.pid));
      if (most > megabytes) refuse({ code: 'too_much_memory', params: { megabytes } });
    }, LOOK_MS);
    const timer = setTimeout(() => refuse({ code: 'too_slow', params: { seconds } }), seconds * 1000);
    const settle = () => {
      clearInterval(watch);
      clearTimeout(timer);
    };
    child.once('message', (said) => {
      settle();
      resolve(said as { done: T });
    });
    child.once('exit', () => {
      settle();
      resolve({ refused: { code: 'too_much_memory', params: { megabytes } } });
    });
    child.send(task);
  });
  most = Math.max(most, await megabytesOf(child.pid, 'VmHWM'));
  child.kill('SIGKILL');
  return { ...outcome, seconds: (performance.now() - began) / 1000, megabytes: most };
}

async function startChild(scratch: string, megabytes: number): Promise<ChildProcess> {
  const folder = childFolder();
  const root = join(/* turbopackIgnore: true */ folder, '..', '..', '..');
  const modules = join(root, 'node_modules');
  const own = await realpath(scratch);
  const readable = [modules, await realpath(modules), join(root, 'lib'), join(root, 'package.json'), own];
  const node = [
    process.execPath,
    `--max-old-space-size=${Math.floor(megabytes / 2)}`,
    '--permission',
    ...[...new Set(readable)].map((path) => `--allow-fs-read=${path}`),
    `--allow-fs-write=${own}`,
    '--allow-addons',
    '--no-warnings',
    join(folder, 'child.ts'),
  ];
  // On Linux the kernel itself refuses more memory, also to libraries that do not ask Node.
  const limited = ['-c', `ulimit -c 0; ulimit -d ${ASKED_FOR_KB}; exec "$0" "$@"`, ...node];
  const [program = '', ...args] = process.platform === 'linux' ? ['/bin/sh', ...limited] : node;
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    env: { NODE_ENV: 'production', MALLOC_ARENA_MAX: '2' },
    serialization: 'advanced',
  });
  return new Promise((resolve, reject) => {
    child.once('message', () => {
      if (child.pid) setPriority(child.pid, 10);
      resolve(child);
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the process that cleans files did not start')));
  });
}

// Where there is no /proc, the limits of Node and of pixels must do.
async function megabytesOf(pid: number | undefined, which = 'VmRSS'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(new RegExp(`${which}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1000;
}

// Bundled for the server, this module lies elsewhere: then the child is found from the project's root.
function childFolder(): string {
  const beside = join(/* turbopackIgnore: true */ import.meta.dirname ?? '', 'child');
  const fromRoot = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'media', 'child');
  return existsSync(join(beside, 'child.ts')) ? beside : fromRoot;
}
