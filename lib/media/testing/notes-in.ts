// Byte signs of what tells of a person, a place or a device, in pictures and in what carries pictures.
const SIGNS: [string, Buffer][] = (
  [
    ['Exif', 'Exif\0\0'],
    ['XMP', 'http://ns.adobe.com'],
    ['XMP packet', '<x:xmpmeta'],
    ['IPTC', 'Photoshop 3.0'],
    ['ICC profile', 'ICC_PROFILE'],
    ['JFIF extension', 'JFXX'],
    ['PNG Exif', 'eXIf'],
    ['PNG profile', 'iCCP'],
    ['PNG text', 'tEXt'],
    ['PNG text', 'iTXt'],
    ['PNG time', 'tIME'],
    ['WebP Exif', 'EXIF'],
    ['WebP XMP', 'XMP '],
    ['WebP profile', 'ICCP'],
    ['maker', 'Lakeside Optics'],
    ['author', 'Amal Berrada'],
    ['place', 'Essaouira'],
    ['remark', 'taken near the well'],
    ['caption', 'Salma at her door'],
  ] as const
).map(([what, sign]) => [what, Buffer.from(sign, 'latin1')]);

const CHUNKS = /^(?:PNG|WebP)/;

/** The notes that a picture or any other file still holds, by their names; empty for a clean one. */
export function notesIn(bytes: Buffer): string[] {
  return SIGNS.filter(([what, sign]) =>
    CHUNKS.test(what) ? chunksOf(bytes).has(sign.toString('latin1')) : bytes.includes(sign),
  ).map(([what]) => what);
}

// Compressed pixels may hold four letters by chance: names of chunks are read where chunks stand.
function chunksOf(bytes: Buffer): Set<string> {
  const found = new Set<string>();
  const isPng = bytes.toString('latin1', 1, 4) === 'PNG';
  const isWebp = bytes.toString('latin1', 8, 12) === 'WEBP';
  for (let at = isPng ? 8 : 12; (isPng || isWebp) && at + 8 <= bytes.length; ) {
    found.add(bytes.toString('latin1', isPng ? at + 4 : at, isPng ? at + 8 : at + 4));
    const length = isPng ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at + 4);
    at += isPng ? 12 + length : 8 + length + (length % 2);
  }
  return found;
}
