import { readFile, writeFile } from 'node:fs/promises';
import type { Removed } from '../vocabulary.ts';
import { Refused } from './refused.ts';

/**
 * Keeps the frames of an MP3 and nothing else: ID3, APE and Lyrics3 tags go. Bytes that are neither are refused.
 * @throws {Refused} 'broken' · 'trailing'
 */
export async function cleanSound(path: string, to: string): Promise<Removed[]> {
  const bytes = await readFile(path);
  const start = afterId3(bytes);
  const end = beforeTags(bytes, start);
  const last = lastFrame(bytes, start, end);
  if (last === start) throw new Refused('broken');
  // players allow a last frame that is cut short, and some writers pad with zeros
  const rest = bytes.subarray(last, end);
  if (rest.some((byte) => byte !== 0) && !(frameLength(bytes, last) > rest.length))
    throw new Refused('trailing');
  await writeFile(to, bytes.subarray(start, last));
  return start > 0 || end < bytes.length ? ['words', 'people', 'software'] : [];
}

// ID3v2.4 §3.1: sizes are written with seven bits in each byte.
function afterId3(bytes: Buffer): number {
  let at = 0;
  while (bytes.toString('latin1', at, at + 3) === 'ID3' && at + 10 <= bytes.length) {
    const size = [6, 7, 8, 9].reduce((sum, byte) => sum * 128 + ((bytes[at + byte] ?? 0) & 0x7f), 0);
    at += 10 + size + ((bytes[at + 5] ?? 0) & 0x10 ? 10 : 0);
  }
  while (at < bytes.length && bytes[at] === 0) at += 1;
  return at;
}

function beforeTags(bytes: Buffer, start: number): number {
  let end = bytes.length;
  for (;;) {
    const ape = bytes.toString('latin1', end - 32, end - 24) === 'APETAGEX';
    const lyrics = bytes.toString('latin1', end - 9, end) === 'LYRICS200';
    if (bytes.toString('latin1', end - 128, end - 125) === 'TAG') end -= 128;
    else if (ape) end -= bytes.readUInt32LE(end - 20) + ((bytes[end - 9] ?? 0) & 0x80 ? 32 : 0);
    else if (lyrics) end -= 15 + Number(bytes.toString('latin1', end - 15, end - 9));
    else return end;
    if (!(end > start)) throw new Refused('broken');
  }
}

function lastFrame(bytes: Buffer, start: number, end: number): number {
  let at = start;
  for (let length = frameLength(bytes, at); length > 0 && at + length <= end; ) {
    at += length;
    length = frameLength(bytes, at);
  }
  return at;
}

// Kilobits a second of layer III (ISO 11172-3 §2.4.2.3, ISO 13818-3 §2.4.2.3).
const RATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
const HERTZ = [44_100, 48_000, 32_000];

function frameLength(bytes: Buffer, at: number): number {
  if (at + 4 > bytes.length || bytes[at] !== 0xff) return 0;
  const [second = 0, third = 0] = bytes.subarray(at + 1, at + 3);
  const version = (second >> 3) & 3;
  if ((second & 0xe6) !== 0xe2 || version === 1) return 0;
  const first = version === 3;
  const rate = RATES[first ? 0 : 1]?.[third >> 4] ?? 0;
  const hertz = (HERTZ[(third >> 2) & 3] ?? 0) / (first ? 1 : version === 2 ? 2 : 4);
  if (!rate || !hertz) return 0;
  return Math.floor(((first ? 144_000 : 72_000) * rate) / hertz) + ((third >> 1) & 1);
}
