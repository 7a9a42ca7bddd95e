import sharp from 'sharp';
import { SHARE_SIZE, type Share } from '../share-of.ts';
import { svgOf } from './typst.ts';

/** Draws the picture of a shared link as a PNG of 1200 by 630. */
export function drawShare(share: Share): Promise<Buffer> {
  // One drawing after the other, none like the one before: nothing to remember or to share out.
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp(Buffer.from(svgOf(share)), { density: 72 })
    .resize({ ...SHARE_SIZE, fit: 'fill' })
    .flatten({ background: '#0033a0' })
    .png({ palette: true, colours: 64, effort: 4, compressionLevel: 9 })
    .toBuffer();
}
