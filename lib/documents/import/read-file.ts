import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Language } from '#lib/languages.ts';
import type { Source } from './blocks.ts';
import { textOf } from './blocks.ts';
import { type Choice, type Extracted, extract } from './extract.ts';
import { blocksIn, type FileBlocks, textLength } from './file-blocks.ts';
import { FILE_LIMITS } from './limits.ts';
import { openFile } from './open-file.ts';
import { UnreadableFile } from './refusals.ts';
import { readText } from './txt.ts';

/** What is to be read: where the file lies now, what it was called, and what the person chose. */
export type ToRead = { path: string; name: string; choice: Choice };
/** The same for words that go into an open release, in its language. */
export type ToReadInto = { path: string; name: string; into: Language };

/** A file that was read: the SHA-256 of its bytes (hex) and what was taken from it. */
export type ReadFile = { sha256: string; extracted: Extracted };

/**
 * Reads one foreign file. Only for the child process: everything else goes through parse-file.ts.
 * @throws {UnreadableFile} with the reason
 */
export async function readForeignFile({ path, name, choice }: ToRead): Promise<ReadFile> {
  const type = extname(name).toLowerCase();
  await checkSize(path);
  const bytes = await readFile(path);
  const source = await readSource(bytes, type);
  const characters = source.blocks.reduce((sum, block) => sum + textOf(block).length, 0);
  if (characters > FILE_LIMITS.characters) {
    throw new UnreadableFile('too_long', { characters, limit: FILE_LIMITS.characters });
  }
  if (source.blocks.length === 0) throw new UnreadableFile('empty');
  return { sha256: createHash('sha256').update(bytes).digest('hex'), extracted: extract(source, choice) };
}

/**
 * Reads one foreign file as blocks of a release's body, as they stand. Only for the child process, as the one above.
 * @throws {UnreadableFile} with the reason
 */
export async function readForeignBlocks({ path, name, into }: ToReadInto): Promise<FileBlocks> {
  await checkSize(path);
  const found = await blocksIn(await readFile(path), extname(name).toLowerCase(), into);
  const characters = found.blocks.reduce((sum, block) => sum + textLength(block), 0);
  if (characters > FILE_LIMITS.characters)
    throw new UnreadableFile('too_long', { characters, limit: FILE_LIMITS.characters });
  if (characters === 0) throw new UnreadableFile('empty');
  return found;
}

async function checkSize(path: string): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(error.code === 'ENOENT' ? 'not_found' : 'unreadable');
  });
  if (!found.isFile()) throw new UnreadableFile('not_a_file');
  if (found.size === 0) throw new UnreadableFile('empty');
  if (found.size > FILE_LIMITS.bytes) {
    const megabytes = Math.ceil(found.size / 1_000_000);
    throw new UnreadableFile('too_large', { megabytes, limit: FILE_LIMITS.bytes / 1_000_000 });
  }
}

async function readSource(bytes: Buffer, type: string): Promise<Source> {
  const opened = openFile(bytes, type);
  // The parsers of pages and Word files are loaded when the first such file comes.
  if (opened.kind === 'word') return (await import('./docx.ts')).readDocx(bytes);
  const { text, findings } = opened;
  const source = opened.kind === 'page' ? (await import('./html.ts')).readHtml(text) : readText(text);
  return { ...source, findings: [...findings, ...source.findings] };
}
