import { buffer } from 'node:stream/consumers';
import { storage } from '#lib/storage/storage.ts';
import type { Pictures } from './draw-paper.ts';
import type { Paper, PaperBlock } from './paper.ts';

/** The bytes of the pictures a paper prints, by their names. One that is not where it is kept is left out. */
export async function readPictures(paper: Paper): Promise<Pictures> {
  const names = new Set([...paper.body, ...paper.end.flatMap(({ blocks }) => blocks)].flatMap(picturesIn));
  const read: Pictures = {};
  for (const name of names) {
    const kept = await storage().get(`renditions/${name}`);
    if (kept) read[name] = await buffer(kept.stream);
  }
  return read;
}

function picturesIn(block: PaperBlock): string[] {
  if (block.is === 'picture') return [block.picture.name];
  return block.is === 'box' ? block.blocks.flatMap(picturesIn) : [];
}
