import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language } from '#lib/languages.ts';
import type { Choice } from './extract.ts';
import type { FileBlocks } from './file-blocks.ts';
import type { ReadFile, ToRead, ToReadInto } from './read-file.ts';
import type { FileRefusal } from './refusals.ts';

/** What became of one file: what was read, or why it was not. */
export type Parsed = { read: ReadFile } | { refused: FileRefusal };

/** The same for a file whose words go into an open release. */
export type ParsedBlocks = { blocks: FileBlocks } | { refused: FileRefusal };

/** How long and with how much memory one file is read: seconds, megabytes of heap. */
export type ReadingLimits = { seconds: number; megabytes: number };
const USUAL: ReadingLimits = { seconds: 10, megabytes: 384 };

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

/** Reads a file as blocks for an open release in a language, in a child process of its own. */
export async function parseBlocks(path: string, name: string, into: Language): Promise<ParsedBlocks> {
  const child = await startChild(USUAL.megabytes);
  try {
    return await ask<ParsedBlocks>(child, { path, name, into }, USUAL.seconds);
  } finally {
    child.kill('SIGKILL');
  }
}

/** Reads several files, one after the other, in as few child processes as their manners allow. */
export function fileReader(limits: ReadingLimits = USUAL) {
  let child: ChildProcess | null = null;
  let files = 0;
  return {
    async read(path: string, choice: Choice = {}, name = basename(path)): Promise<Parsed> {
      if (!child || child.exitCode !== null || child.signalCode !== null || files >= FILES_PER_CHILD) {
        child?.kill('SIGKILL');
        child = await startChild(limits.megabytes);
        files = 0;
      }
      files += 1;
      const parsed = await ask<Parsed>(child, { path, name, choice }, limits.seconds);
      if (!('read' in parsed) && (child.killed || child.exitCode !== null)) child = null;
      return parsed;
    },
    close(): void {
      child?.kill('SIGKILL');
      child = null;
    },
  };
}

// Bundled for the server, this module lies elsewhere: then the child is found from the project's root.
function childScript(): string {
  const beside = join(/* turbopackIgnore: true */ import.meta.dirname ?? '', 'child.ts');
  const fromRoot = join(/* turbopackIgnore: true */ process.cwd(), 'lib', 'documents', 'import', 'child.ts');
  return existsSync(beside) ? beside : fromRoot;
}

function startChild(megabytes: number): Promise<ChildProcess> {
  const child: ChildProcess = spawn(
    process.execPath,
    [
      `--max-old-space-size=${megabytes}`,
      '--permission',
      '--allow-fs-read=*',
      '--no-warnings',
      childScript(),
    ],
    { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: { NODE_ENV: 'production' }, serialization: 'json' },
  );
  return new Promise((resolve, reject) => {
    child.once('message', () => resolve(child));
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the file reader did not start')));
  });
}

function ask<T>(
  child: ChildProcess,
  asked: ToRead | ToReadInto,
  seconds: number,
): Promise<T | { refused: FileRefusal }> {
  return new Promise((resolve) => {
    const settle = (parsed: T | { refused: FileRefusal }) => {
      clearTimeout(timer);
      child.off('message', answered);
      child.off('exit', gone);
      resolve(parsed);
    };
    const answered = (parsed: unknown) => settle(parsed as T);
    const gone = () => settle({ refused: { code: 'too_much_memory', params: {} } });
    const timer = setTimeout(() => {
      child.off('exit', gone);
      child.kill('SIGKILL');
      settle({ refused: { code: 'too_slow', params: { seconds } } });
    }, seconds * 1000);
    child.on('message', answered);
    child.on('exit', gone);
    child.send(asked);
  });
}
