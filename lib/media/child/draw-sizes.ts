import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Format } from '../vocabulary.ts';
import { bareOfChunks } from './picture.ts';

/** The widths a picture is drawn in, in pixels; never wider than the picture. */
export const WIDTHS = [320, 640, 960, 1280, 1920] as const;

/** One drawing, in a file of the scratch folder. */
export type Drawing = {
  format: Format;
  width: number;
  height: number;
  bytes: number;
  type: string;
  file: string;
};

const MOST_HIGH = 16_000;

/**
 * Draws every size of a part of a clean picture: AVIF, WebP and JPEG, or PNG in place of JPEG where it can be seen through.
 * @param cut '' for the whole, else "x,y,w,h" in thousandths of it
 */
export async function drawSizes(path: string, cut: string, folder: string): Promise<Drawing[]> {
  const master = await readFile(path);
  const { width, height, hasAlpha } = await sharp(master).metadata();
  const part = partOf(cut, width, height);
  // The widest is made once, and the others from it: decoding twelve megapixels fifteen times would take a minute.
  const widest = Math.min(part.width, WIDTHS.at(-1) ?? part.width);
  const { data, info } = await sharp(master)
    .extract(part)
    .resize({ width: widest })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width: w, height: h, channels } = info;
  const base = () => sharp(data, { raw: { width: w, height: h, channels } });
  const drawings: Drawing[] = [];
  for (const wide of widthsOf(widest, part.height / part.width)) {
    for (const { format, type, write } of formsOf(hasAlpha)) {
      const one = await write(base().resize({ width: wide }), wide).toBuffer({ resolveWithObject: true });
      const bytes = format === 'png' ? bareOfChunks(one.data) : one.data;
      const file = `${wide}.${format}`;
      await writeFile(join(folder, file), bytes);
      drawings.push({
        format,
        type,
        width: one.info.width,
        height: one.info.height,
        bytes: bytes.length,
        file,
      });
    }
  }
  return drawings;
}

function widthsOf(widest: number, ratio: number): number[] {
  const fitting = Math.max(1, Math.min(widest, Math.floor(MOST_HIGH / ratio)));
  const smaller = WIDTHS.filter((width) => width < fitting);
  return [...smaller, fitting];
}

function partOf(cut: string, width: number, height: number) {
  const [x = 0, y = 0, w = 1000, h = 1000] = cut ? cut.split(',').map(Number) : [];
  const left = Math.min(width - 1, Math.round((x * width) / 1000));
  const top = Math.min(height - 1, Math.round((y * height) / 1000));
  return {
    left,
    top,
    width: Math.max(1, Math.min(width - left, Math.round((w * width) / 1000))),
    height: Math.max(1, Math.min(height - top, Math.round((h * height) / 1000))),
  };
}

type Form = { format: Format; type: string; write: (one: Sharp, width: number) => Sharp };

// Effort is spent where it pays: small pictures are what telephones ask for, and cost little.
const avif: Form = {
  format: 'avif',
  type: 'image/avif',
  write: (one, width) => one.avif({ quality: 48, effort: width <= 640 ? 2 : 0, chromaSubsampling: '4:2:0' }),
};
const webp: Form = {
  format: 'webp',
  type: 'image/webp',
  write: (one, width) => one.webp({ quality: 72, effort: width <= 640 ? 4 : 2 }),
};
const jpeg: Form = {
  format: 'jpeg',
  type: 'image/jpeg',
  write: (one, width) => one.jpeg({ quality: 72, mozjpeg: width <= 960, progressive: true }),
};
const png: Form = { format: 'png', type: 'image/png', write: (one) => one.png({ compressionLevel: 8 }) };

const formsOf = (seenThrough: boolean): Form[] => [avif, webp, seenThrough ? png : jpeg];
