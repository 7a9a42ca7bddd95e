/**
 * A JPEG without its notes: every application segment and comment goes, but Adobe's (APP14), which says how its colours are
 * written. The picture itself is not touched.
 */
export function bareOfSegments(bytes: Buffer): Buffer {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const parts = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) break;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const isNote = marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && marker !== 0xee);
    if (!isNote) parts.push(bytes.subarray(at, end));
    at = end;
  }
  const last = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
  parts.push(bytes.subarray(at, last > at ? last + 2 : bytes.length));
  return Buffer.concat(parts);
}
