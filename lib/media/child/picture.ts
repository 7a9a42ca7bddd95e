import { readFile, writeFile } from 'node:fs/promises';
import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { PIXELS, SIDE } from '../limits.ts';
import type { Removed } from '../vocabulary.ts';
import { Refused } from './refused.ts';
import { removedFrom } from './removed-from.ts';

sharp.cache(false);
sharp.concurrency(1);

const OPTIONS: SharpOptions = { failOn: 'warning', limitInputPixels: PIXELS, sequentialRead: true };

/** What became of a picture. `type` is that of the clean copy. */
export type CleanPicture = { width: number; height: number; type: string; removed: Removed[] };

/**
 * Draws a picture anew, the right way up, in sRGB with eight bits, its first frame only: nothing but its pixels is kept.
 * The copy is JPEG, or PNG where the picture was exact or can be seen through.
 * @throws {Refused} 'broken' · 'too_many_pixels' · 'sides'
 */
export async function cleanPicture(path: string, to: string): Promise<CleanPicture> {
  const bytes = await readFile(path);
  const meta = await look(bytes);
  const exact = meta.hasAlpha || meta.format === 'png' || meta.format === 'gif';
  const upright = await drawn(bytes, exact);
  await writeFile(to, exact ? bareOfChunks(upright.data) : upright.data);
  return {
    width: upright.info.width,
    height: upright.info.height,
    type: exact ? 'image/png' : 'image/jpeg',
    removed: [...removedFrom(bytes, meta)],
  };
}

/** The same for a picture inside another file, in the form it had. */
export async function cleanInside(bytes: Buffer, form: 'jpeg' | 'png' | 'gif'): Promise<Buffer> {
  await look(bytes);
  try {
    const one = upright(bytes);
    if (form === 'jpeg') return await one.jpeg({ quality: 90 }).toBuffer();
    return form === 'gif' ? await one.gif().toBuffer() : bareOfChunks(await one.png().toBuffer());
  } catch {
    throw new Refused('broken');
  }
}

async function look(bytes: Buffer) {
  const meta = await sharp(bytes, OPTIONS)
    .metadata()
    .catch((error: Error) => {
      throw tooMany(error) ?? new Refused('broken');
    });
  const { width, height } = meta;
  if (width * height > PIXELS) throw tooManyPixels();
  if (Math.max(width, height) > SIDE) throw new Refused('sides', { pixels: SIDE });
  return meta;
}

async function drawn(bytes: Buffer, exact: boolean) {
  const one = upright(bytes);
  const written = exact
    ? one.png({ compressionLevel: 6 })
    : one.jpeg({ quality: 95, chromaSubsampling: '4:4:4' });
  return written.toBuffer({ resolveWithObject: true }).catch((error: Error) => {
    throw tooMany(error) ?? new Refused('broken');
  });
}

const upright = (bytes: Buffer): Sharp => sharp(bytes, OPTIONS).autoOrient().toColourspace('srgb');

const tooMany = (error: Error) => (/pixel limit/i.test(error.message) ? tooManyPixels() : null);
const tooManyPixels = () => new Refused('too_many_pixels', { megapixels: PIXELS / 1e6 });

const KEPT_CHUNKS = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

/** A PNG with nothing in it but what draws it: resolution, times and notes go. */
export function bareOfChunks(png: Buffer): Buffer {
  const parts = [png.subarray(0, 8)];
  for (let at = 8; at + 12 <= png.length; ) {
    const end = at + 12 + png.readUInt32BE(at);
    if (KEPT_CHUNKS.has(png.toString('latin1', at + 4, at + 8))) parts.push(png.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}
