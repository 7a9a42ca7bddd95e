import type { Metadata } from 'sharp';
import type { Removed } from '../vocabulary.ts';

/** What a picture's file holds beside the picture: everything here is dropped when it is drawn anew. */
export function removedFrom(
  bytes: Buffer,
  { exif, iptc, xmp, icc, comments, pages }: Metadata,
): Set<Removed> {
  const found = new Set<Removed>();
  if (exif) for (const it of inExif(exif)) found.add(it);
  if (xmp) for (const it of inXmp(xmp.toString('utf8'))) found.add(it);
  if (iptc) for (const it of inIptc(iptc)) found.add(it);
  if (icc) found.add('profile');
  if (comments?.length) found.add('words');
  if ((pages ?? 1) > 1) found.add('other');
  for (const it of inSegments(bytes)) found.add(it);
  return found;
}

// TIFF 6.0 and Exif 3.0 §4.6: numbers of the tags that say something of somebody.
const TAGS = new Map<number, Removed>([
  [0x010e, 'words'],
  [0x010f, 'device'],
  [0x0110, 'device'],
  [0x0131, 'software'],
  [0x0132, 'time'],
  [0x013b, 'people'],
  [0x013c, 'device'],
  [0x02bc, 'other'],
  [0x8298, 'people'],
  [0x83bb, 'other'],
  [0x9003, 'time'],
  [0x9004, 'time'],
  [0x9286, 'words'],
  [0x927c, 'device'],
  [0x9c9b, 'words'],
  [0x9c9c, 'words'],
  [0x9c9d, 'people'],
  [0x9c9e, 'words'],
  [0x9c9f, 'words'],
  [0xa420, 'other'],
  [0xa430, 'people'],
  [0xa431, 'device'],
  [0xa433, 'device'],
  [0xa434, 'device'],
  [0xa435, 'device'],
]);
const [EXIF_IFD, GPS_IFD] = [0x8769, 0x8825];

function inExif(block: Buffer): Set<Removed> {
  const found = new Set<Removed>(['other']);
  const tiff = block.subarray(0, 4).toString('latin1') === 'Exif' ? block.subarray(6) : block;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number) => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const walk = (at: number): number => {
    const count = short(at);
    for (let index = 0; index < count; index++) {
      const entry = at + 2 + index * 12;
      const tag = short(entry);
      const meaning = TAGS.get(tag);
      if (meaning) found.add(meaning);
      if (tag === GPS_IFD) found.add('place');
      if (tag === EXIF_IFD) walk(long(entry + 8));
    }
    return long(at + 2 + count * 12);
  };
  try {
    if (walk(long(4)) > 0) found.add('thumbnail');
  } catch {
    // a directory that leads out of the block: whatever it held is dropped with it
  }
  if (found.size > 1) found.delete('other');
  return found;
}

const XMP: [RegExp, Removed][] = [
  [/exif:GPS|photoshop:(?:City|State|Country)|Iptc4xmp(?:Core|Ext):\w*Location/, 'place'],
  [/tiff:(?:Make|Model)|aux:|exifEX:(?:Body|Lens)/, 'device'],
  [/dc:creator|dc:rights|photoshop:(?:Credit|Author)|PersonInImage|mwg-rs:|MPReg:|xmpRights:/, 'people'],
  [/xmp:(?:Create|Modify|Metadata)Date|photoshop:DateCreated|exif:DateTime/, 'time'],
  [/dc:(?:title|description|subject)|photoshop:(?:Headline|Instructions)/, 'words'],
  [/xmp:CreatorTool/, 'software'],
  [/xmpMM:(?:History|DerivedFrom|Ingredients)/, 'history'],
  [/xmp:Thumbnails|xmpGImg/, 'thumbnail'],
];

function inXmp(packet: string): Removed[] {
  const found = XMP.filter(([sign]) => sign.test(packet)).map(([, meaning]) => meaning);
  return found.length ? found : ['other'];
}

// IPTC-IIM 4.2, record 2: the numbers of its data sets.
function inIptc(block: Buffer): Removed[] {
  const found: Removed[] = [];
  for (let at = 0; at + 2 < block.length; at++) {
    if (block[at] !== 0x1c || block[at + 1] !== 2) continue;
    const set = block[at + 2] ?? 0;
    if ([80, 85, 110, 116, 118, 122].includes(set)) found.push('people');
    else if ([26, 27, 90, 92, 95, 100, 101].includes(set)) found.push('place');
    else if ([55, 60, 62, 63].includes(set)) found.push('time');
    else if ([5, 25, 40, 105, 120].includes(set)) found.push('words');
    else if ([65, 70].includes(set)) found.push('software');
  }
  return found.length ? found : ['other'];
}

const TEXT_CHUNKS = new Set(['tEXt', 'zTXt', 'iTXt']);

// What sharp does not tell: comments and previews of JPEG, notes and times of PNG, bytes after the picture's end.
function inSegments(bytes: Buffer): Removed[] {
  if (bytes[0] === 0xff) return inJpeg(bytes);
  return bytes[0] === 0x89 ? inPng(bytes) : [];
}

function inJpeg(bytes: Buffer): Removed[] {
  const found: Removed[] = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) break;
    const length = bytes.readUInt16BE(at + 2);
    if (marker === 0xfe) found.push('words');
    if (marker === 0xe0 && length > 16) found.push('thumbnail');
    if (marker === 0xed && bytes.includes('Photoshop 3.0', at)) found.push('other');
    if (marker > 0xe2 && marker < 0xed) found.push('other');
    at += 2 + length;
  }
  const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
  if (end >= 0 && end + 2 < bytes.length) found.push('other');
  return found;
}

function inPng(bytes: Buffer): Removed[] {
  const found: Removed[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (TEXT_CHUNKS.has(type)) found.push('words');
    if (type === 'tIME') found.push('time');
    at += 12 + bytes.readUInt32BE(at);
    if (type === 'IEND' && at < bytes.length) found.push('other');
    if (type === 'IEND') break;
  }
  return found;
}
