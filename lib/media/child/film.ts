import { copyFile, type FileHandle, open } from 'node:fs/promises';
import type { Removed } from '../vocabulary.ts';
import { Refused } from './refused.ts';

type Box = { type: string; at: number; head: number; end: number };

const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts', 'dinf']);
const TOP = new Set(['ftyp', 'moov', 'mdat', 'free', 'skip', 'wide', 'uuid', 'meta', 'udta', 'styp', 'sidx']);
const SEEN_OR_HEARD = new Set(['vide', 'soun', 'text', 'sbtl', 'subt', 'clcp']);
const MOST_OF_INDEX = 60_000_000;

/**
 * Takes notes, places, times and names out of an MP4 (ISO 14496-12) by writing zeros over them: no byte moves, so nothing
 * is converted. Tracks that are neither seen nor heard (positions, faces) lose their samples too.
 * @throws {Refused} 'broken' · 'trailing' · 'film_pieces'
 */
export async function cleanFilm(path: string, to: string): Promise<Removed[]> {
  await copyFile(path, to);
  const file = await open(to, 'r+');
  try {
    return [...(await cleanBoxes(file, (await file.stat()).size))];
  } finally {
    await file.close();
  }
}

async function cleanBoxes(file: FileHandle, size: number): Promise<Set<Removed>> {
  const found = new Set<Removed>();
  const top = await topBoxes(file, size);
  if (top.some(({ type }) => type === 'moof')) throw new Refused('film_pieces');
  if (top.some(({ type }) => !TOP.has(type))) throw new Refused('trailing');
  const moov = top.filter(({ type }) => type === 'moov');
  const [index] = moov;
  if (!index || moov.length > 1 || !top.some(({ type }) => type === 'mdat')) throw new Refused('broken');
  if (index.end - index.at > MOST_OF_INDEX) throw new Refused('broken');
  const bytes = Buffer.alloc(index.end - index.at);
  await file.read(bytes, 0, bytes.length, index.at);
  for (const range of cleanIndex(bytes, found)) {
    if (range.at < 0 || range.at + range.bytes > size) throw new Refused('broken');
    await zero(file, range.at, range.bytes);
  }
  await file.write(bytes, 0, bytes.length, index.at);
  for (const box of top) {
    if (!['free', 'skip', 'wide', 'uuid', 'meta', 'udta'].includes(box.type)) continue;
    if (box.end - box.at - box.head > 0)
      found.add(box.type === 'uuid' || box.type === 'meta' ? 'words' : 'other');
    await file.write(Buffer.from('free'), 0, 4, box.at + 4);
    await zero(file, box.at + box.head, box.end - box.at - box.head);
  }
  return found;
}

async function topBoxes(file: FileHandle, size: number): Promise<Box[]> {
  const boxes: Box[] = [];
  const head = Buffer.alloc(16);
  for (let at = 0; at < size; ) {
    const { bytesRead } = await file.read(head, 0, 16, at);
    if (bytesRead < 8 || boxes.length > 10_000) throw new Refused('trailing');
    const whole = boxes.some(({ type }) => type === 'moov') && boxes.some(({ type }) => type === 'mdat');
    if (whole && at + head.readUInt32BE(0) > size) throw new Refused('trailing');
    const box = boxOf(head, 0, at, size);
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}

function boxOf(bytes: Buffer, from: number, at: number, limit: number): Box {
  const short = bytes.readUInt32BE(from);
  const type = bytes.toString('latin1', from + 4, from + 8);
  const long = short === 1 ? Number(bytes.readBigUInt64BE(from + 8)) : short;
  const end = short === 0 ? limit : at + long;
  const head = short === 1 ? 16 : 8;
  if (end > limit || end < at + head) throw new Refused('broken');
  return { type, at, head, end };
}

type Span = { at: number; bytes: number };

// Walks the index in memory; what it zeroes outside it (samples of foreign tracks) it gives back.
function cleanIndex(bytes: Buffer, found: Set<Removed>): Span[] {
  const spans: Span[] = [];
  const erase = ({ at, head, end }: Box) => {
    bytes.write('free', at + 4, 'latin1');
    bytes.fill(0, at + head, end);
  };
  const visit = (from: number, to: number, depth: number) => {
    for (const box of inside(bytes, from, to)) {
      const { type, at, head, end } = box;
      if (type === 'udta' || type === 'meta' || type === 'uuid') {
        for (const it of saidIn(bytes.toString('latin1', at, end))) found.add(it);
        erase(box);
      } else if (type === 'mvhd' || type === 'tkhd' || type === 'mdhd') {
        const times = (bytes[at + head] ?? 0) === 1 ? 16 : 8;
        if (bytes.subarray(at + head + 4, at + head + 4 + times).some(Boolean)) found.add('time');
        bytes.fill(0, at + head + 4, at + head + 4 + times);
      } else if (type === 'hdlr') {
        // the handler's type stays, its free name goes
        if (bytes.subarray(at + head + 24, end).some(Boolean)) found.add('software');
        bytes.fill(0, at + head + 24, end);
      } else if (type === 'trak' && !SEEN_OR_HEARD.has(handlerOf(bytes, box))) {
        found.add('place');
        spans.push(...samplesOf(bytes, box));
        erase(box);
      } else if (CONTAINERS.has(type)) {
        if (depth > 8) throw new Refused('broken');
        visit(at + head, end, depth + 1);
      }
    }
  };
  visit(0, bytes.length, 0);
  return spans;
}

function* inside(bytes: Buffer, from: number, to: number): Generator<Box> {
  for (let at = from; at + 8 <= to; ) {
    // a list may end with four zero bytes (QuickTime)
    if (bytes.readUInt32BE(at) === 0 && at + 8 >= to) return;
    const box = boxOf(bytes, at, at, to);
    yield box;
    at = box.end;
  }
}

function find(bytes: Buffer, { at, head, end }: Box, path: readonly string[]): Box | null {
  const [next, ...rest] = path;
  for (const box of inside(bytes, at + head, end)) {
    if (box.type !== next) continue;
    return rest.length ? find(bytes, box, rest) : box;
  }
  return null;
}

function handlerOf(bytes: Buffer, trak: Box): string {
  const hdlr = find(bytes, trak, ['mdia', 'hdlr']);
  return hdlr ? bytes.toString('latin1', hdlr.at + hdlr.head + 8, hdlr.at + hdlr.head + 12) : '';
}

// Where a track's samples lie: chunks (stco or co64), samples in each (stsc), sizes (stsz).
function samplesOf(bytes: Buffer, trak: Box): Span[] {
  const table = (name: string) => find(bytes, trak, ['mdia', 'minf', 'stbl', name]);
  const [sizes, runs] = [table('stsz'), table('stsc')];
  const [short, long] = [table('stco'), table('co64')];
  const chunks = short ?? long;
  if (!sizes || !runs || !chunks) throw new Refused('broken');
  const at = (box: Box, offset: number) => {
    if (box.at + box.head + offset + 4 > box.end) throw new Refused('broken');
    return bytes.readUInt32BE(box.at + box.head + offset);
  };
  const same = at(sizes, 4);
  const spans: Span[] = [];
  let [sample, run] = [0, 0];
  for (let chunk = 0; chunk < at(chunks, 4); chunk++) {
    while (run + 1 < at(runs, 4) && at(runs, 8 + (run + 1) * 12) <= chunk + 1) run += 1;
    const count = at(runs, 8 + run * 12 + 4);
    let length = 0;
    for (let one = 0; one < count; one++, sample++) length += same || at(sizes, 12 + sample * 4);
    const place = short
      ? at(chunks, 8 + chunk * 4)
      : at(chunks, 8 + chunk * 8) * 2 ** 32 + at(chunks, 12 + chunk * 8);
    spans.push({ at: place, bytes: length });
  }
  return spans;
}

const SIGNS: [RegExp, Removed][] = [
  [/\xa9xyz|loci|location/, 'place'],
  [/\xa9mak|\xa9mod|com\.apple\.quicktime\.m|manufacturer/, 'device'],
  [/\xa9ART|\xa9aut|\xa9prd|perf|auth|cprt/, 'people'],
  [/\xa9day|creationdate/, 'time'],
  [/\xa9too|\xa9swr|\xa9enc|software/, 'software'],
  [/\xa9nam|\xa9cmt|desc|titl/, 'words'],
];

function saidIn(box: string): Removed[] {
  const found = SIGNS.filter(([sign]) => sign.test(box)).map(([, meaning]) => meaning);
  return found.length ? found : ['other'];
}

const ZEROS = Buffer.alloc(65_536);

async function zero(file: FileHandle, at: number, bytes: number): Promise<void> {
  for (let done = 0; done < bytes; done += ZEROS.length)
    await file.write(ZEROS, 0, Math.min(ZEROS.length, bytes - done), at + done);
}
