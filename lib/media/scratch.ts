import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '#lib/env.ts';

/** Where pieces of uploads and half-done work lie, readable by the newsroom alone. */
export const uploadsFolder = (): string => join(/* turbopackIgnore: true */ env().NEWSROOM_HOME, 'uploads');

/** Gives some work a folder of its own, which is gone afterwards. */
export async function withScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  await mkdir(uploadsFolder(), { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(/* turbopackIgnore: true */ uploadsFolder(), 'scratch-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
