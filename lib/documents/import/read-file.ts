import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Source } from './blocks.ts';
import { textOf } from './blocks.ts';
import { decode } from './decode.ts';
import { type Choice, type Extracted, extract } from './extract.ts';
import { FILE_LIMITS } from './limits.ts';
import { UnreadableFile } from './refusals.ts';
import { readText } from './txt.ts';

/** What is to be read: where the file lies now, what it was called, and what the person chose. */
export type ToRead = { path: string; name: string; choice: Choice };

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
  switch (type) {
    case '.docx':
      refuseDisguise(bytes);
      return (await import('./docx.ts')).readDocx(bytes);
    case '.txt':
    case '.text':
    case '.html':
    case '.htm':
      return readWritten(bytes, type);
    case '.doc':
      throw new UnreadableFile('old_word');
    case '.docm':
    case '.dotm':
      throw new UnreadableFile('docx_macros');
    case '.rtf':
      throw new UnreadableFile('rtf');
    case '.odt':
      throw new UnreadableFile('other_office', { kind: 'opendocument' });
    case '.pdf':
      throw new UnreadableFile('pdf');
    default:
      throw new UnreadableFile('unknown_type', { type: type || '–' });
  }
}

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
// A Word file with a password is an old container around the locked one ([MS-OFFCRYPTO] 2.3.4.4).
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');
const PICTURES = ['89504e47', 'ffd8ff', '47494638', '49492a00', '4d4d002a', '52494646', '424d'].map((hex) =>
  Buffer.from(hex, 'hex'),
);

// Files of other kinds that bear the name of a Word file: their first bytes tell.
function refuseDisguise(bytes: Buffer): void {
  const begins = (sign: Buffer) => bytes.subarray(0, sign.length).equals(sign);
  if (begins(OLE)) throw new UnreadableFile(bytes.includes(LOCKED) ? 'docx_password' : 'old_word');
  if (begins(PDF)) throw new UnreadableFile('pdf');
  if (begins(RTF)) throw new UnreadableFile('rtf');
  if (PICTURES.some(begins)) throw new UnreadableFile('picture');
  if (!begins(Buffer.from('PK'))) throw new UnreadableFile('not_word');
}

// The parsers of pages and Word files are loaded when the first such file comes.
async function readWritten(bytes: Buffer, type: string): Promise<Source> {
  if (bytes.subarray(0, 4).equals(ZIP) || bytes.subarray(0, 5).equals(PDF))
    throw new UnreadableFile('not_text');
  if (bytes.subarray(0, 5).equals(RTF)) throw new UnreadableFile('rtf');
  const { text, findings } = decode(bytes, declaredEncoding(bytes));
  const page = type.startsWith('.htm') || /^\s*(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 500));
  const source = page ? (await import('./html.ts')).readHtml(text) : readText(text);
  return { ...source, findings: [...findings, ...source.findings] };
}

const ZIP = Buffer.from('PK\u0003\u0004');
const PDF = Buffer.from('%PDF-');
const RTF = Buffer.from('{\\rtf');

function declaredEncoding(bytes: Buffer): string | undefined {
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1];
}
