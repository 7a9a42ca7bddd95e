import { type ChildProcess, spawn } from 'node:child_process';
import { basename, join } from 'node:path';
import type { Choice } from './extract.ts';
import type { ReadFile, ToRead } from './read-file.ts';
import type { FileRefusal } from './refusals.ts';

/** What became of one file: what was read, or why it was not. */
export type Parsed = { read: ReadFile } | { refused: FileRefusal };

/** How long and with how much memory one file is read: seconds, megabytes of heap. */
export const READING_LIMITS = { seconds: 10, megabytes: 384 };

const FILES_PER_CHILD = 200;

/** Reads one foreign file in a child process of its own, which is ended after it. */
export async function parseFile(path: string, choice: Choice = {}, name = basename(path)): Promise<Parsed> {
  const reader = fileReader();
  try {
    return await reader.read(path, choice, name);
  } finally {
    reader.close();
  }
}

/** Reads several files, one after the other, in as few child processes as their manners allow. */
export function fileReader() {
  let child: ChildProcess | null = null;
  let files = 0;
  return {
    async read(path: string, choice: Choice = {}, name = basename(path)): Promise<Parsed> {
      if (!child || child.exitCode !== null || child.signalCode !== null || files >= FILES_PER_CHILD) {
        child?.kill('SIGKILL');
        child = await startChild();
        files = 0;
      }
      files += 1;
      const parsed = await ask(child, { path, name, choice });
      if (!('read' in parsed) && (child.killed || child.exitCode !== null)) child = null;
      return parsed;
    },
    close(): void {
      child?.kill('SIGKILL');
      child = null;
    },
  };
}

// The path is put together at run time, so that the bundler leaves the child as the file it is.
function startChild(): Promise<ChildProcess> {
  const script = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'documents', 'import', 'child.ts');
  const child: ChildProcess = spawn(
    process.execPath,
    [
      `--max-old-space-size=${READING_LIMITS.megabytes}`,
      '--permission',
      '--allow-fs-read=*',
      '--no-warnings',
      script,
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: { NODE_ENV: 'production' }, serialization: 'json' },
  );
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the file reader did not start')));
  });
}

function ask(child: ChildProcess, asked: ToRead): Promise<Parsed> {
  return new Promise((resolve) => {
    const settle = (parsed: Parsed) => {
      clearTimeout(timer);
      child.off('message', answered);
      child.off('exit', gone);
      resolve(parsed);
    };
    const answered = (parsed: unknown) => settle(parsed as Parsed);
    const gone = () => settle({ refused: { code: 'too_much_memory', params: {} } });
    const timer = setTimeout(() => {
      child.off('exit', gone);
      child.kill('SIGKILL');
      settle({ refused: { code: 'too_slow', params: { seconds: READING_LIMITS.seconds } } });
    }, READING_LIMITS.seconds * 1000);
    child.on('message', answered);
    child.on('exit', gone);
    child.send(asked);
  });
}
