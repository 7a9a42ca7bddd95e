import { decode } from './decode.ts';
import type { Finding } from './findings.ts';
import { UnreadableFile } from './refusals.ts';

/** What a file is, by the end of its name and its first bytes. */
export type OpenedFile = { kind: 'word' } | { kind: 'page' | 'text'; text: string; findings: Finding[] };

/**
 * Tells what a file is before anything parses it.
 * @throws {UnreadableFile} with the name of what it is when it cannot be read here
 */
export function openFile(bytes: Buffer, type: string): OpenedFile {
  switch (type) {
    case '.docx':
      refuseDisguise(bytes);
      return { kind: 'word' };
    case '.txt':
    case '.text':
    case '.html':
    case '.htm':
      return written(bytes, type);
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

function written(bytes: Buffer, type: string): OpenedFile {
  if (bytes.subarray(0, 4).equals(ZIP) || bytes.subarray(0, 5).equals(PDF))
    throw new UnreadableFile('not_text');
  if (bytes.subarray(0, 5).equals(RTF)) throw new UnreadableFile('rtf');
  const { text, findings } = decode(bytes, declaredEncoding(bytes));
  const isPage = type.startsWith('.htm') || /^\s*(?:<!doctype html|<html[\s>])/i.test(text.slice(0, 500));
  return { kind: isPage ? 'page' : 'text', text, findings };
}

const ZIP = Buffer.from('PK\u0003\u0004');
const PDF = Buffer.from('%PDF-');
const RTF = Buffer.from('{\\rtf');

function declaredEncoding(bytes: Buffer): string | undefined {
  return /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]+)/i.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1];
}
