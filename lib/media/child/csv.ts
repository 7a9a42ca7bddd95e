import { readFile, writeFile } from 'node:fs/promises';
import type { Removed } from '../vocabulary.ts';
import { Refused } from './refused.ts';

// A cell that a spreadsheet would calculate (OWASP, CSV injection); numbers with a sign are none.
const FORMULA = /(^|[,;\t\n])("?)(?=[=@\t\r]|[+-](?![\d.,\s]*%?"?(?:[,;\t\r\n]|$)))/g;

/** Writes a table as UTF-8 text in which no cell is calculated. @throws {Refused} 'csv_not_text' */
export async function cleanCsv(path: string, to: string): Promise<Removed[]> {
  const text = decoded(await readFile(path));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text) || /<(?:script|html|svg|!doctype)/i.test(text))
    throw new Refused('csv_not_text');
  const calm = text.replace(FORMULA, "$1$2'");
  await writeFile(to, calm);
  return calm === text ? [] : ['other'];
}

function decoded(bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    if (utf16) throw new Refused('csv_not_text');
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
