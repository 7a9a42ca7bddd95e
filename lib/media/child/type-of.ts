import { extname } from 'node:path';
import type { MediaType } from '../limits.ts';
import { Refused } from './refused.ts';

/** What a file is: one of the types that are taken, or an Office file whose parts will say which. */
export type Sniffed = MediaType | 'office';

/** How many first bytes `typeOf` needs. */
export const HEAD = 4096;

/**
 * Tells by its first bytes what a file is. Its name only decides between tables and other text.
 * @throws {Refused} with what it is, where that is not taken
 */
export function typeOf(head: Buffer, name: string): Sniffed {
  if (head.length === 0) throw new Refused('empty');
  const found = SIGNS.find(([sign, at]) => head.subarray(at, at + sign.length).equals(sign))?.[2];
  if (found) return accepted(found);
  if (head.subarray(4, 8).toString('latin1') === 'ftyp') return brandOf(head);
  if (isSound(head)) return 'audio/mpeg';
  const text = head
    .toString('latin1')
    .replaceAll('\u0000', '')
    .replace(/^\W*?(?=<)/, '');
  if (/<svg[\s>]/i.test(text)) throw new Refused('svg');
  if (/^<(?:!doctype|html|\?xml|script|head|body|!--)/i.test(text)) throw new Refused('page');
  if (extname(name).toLowerCase() === '.csv') return 'text/csv';
  throw new Refused('type_unknown');
}

const hex = (digits: string) => Buffer.from(digits, 'hex');
const SIGNS: [Buffer, number, Sniffed | 'office_old' | 'other_picture' | 'other_film'][] = [
  [hex('ffd8ff'), 0, 'image/jpeg'],
  [hex('89504e470d0a1a0a'), 0, 'image/png'],
  [Buffer.from('WEBP'), 8, 'image/webp'],
  [Buffer.from('GIF87a'), 0, 'image/gif'],
  [Buffer.from('GIF89a'), 0, 'image/gif'],
  [Buffer.from('%PDF-'), 0, 'application/pdf'],
  [hex('504b0304'), 0, 'office'],
  [Buffer.from('ID3'), 0, 'audio/mpeg'],
  [hex('d0cf11e0a1b11ae1'), 0, 'office_old'],
  [Buffer.from('{\\rtf'), 0, 'office_old'],
  [hex('49492a00'), 0, 'other_picture'],
  [hex('4d4d002a'), 0, 'other_picture'],
  [hex('424d'), 0, 'other_picture'],
  [hex('0000000c6a502020'), 0, 'other_picture'],
  [hex('ff0a'), 0, 'other_picture'],
  [hex('1a45dfa3'), 0, 'other_film'],
  [Buffer.from('AVI '), 8, 'other_film'],
  [hex('000001ba'), 0, 'other_film'],
];

function accepted(found: (typeof SIGNS)[number][2]): Sniffed {
  if (found === 'office_old' || found === 'other_picture' || found === 'other_film') throw new Refused(found);
  return found;
}

const PICTURES = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);
const FILMS = /^(?:isom|iso[2-9]|mp4[12v]|avc1|M4V |dash|MSNV|mmp4)$/;

// ISO 14496-12 §4.3: the first brand says what it is, the others what it can also be read as.
function brandOf(head: Buffer): Sniffed {
  const size = Math.min(head.readUInt32BE(0), head.length);
  const brands: string[] = [];
  for (let at = 8; at + 4 <= size; at += 4) if (at !== 12) brands.push(head.toString('latin1', at, at + 4));
  const [major = ''] = brands;
  if (brands.includes('avif') || brands.includes('avis')) return 'image/avif';
  if (PICTURES.has(major)) throw new Refused('heic');
  if (FILMS.test(major)) return 'video/mp4';
  if (major === 'qt  ' || /^(?:3g|M4A|M4B|f4v|crx)/.test(major)) throw new Refused('other_film');
  throw new Refused('type_unknown');
}

const isSound = (head: Buffer) => head[0] === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2;
