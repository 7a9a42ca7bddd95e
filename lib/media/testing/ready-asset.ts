import { Readable } from 'node:stream';
import { eq } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { type AssetRow, assets } from '#db/schema/media.ts';
import type { Actor } from '#lib/members/roles.ts';
import { drawWaiting } from '../draw-waiting.ts';
import { receiveFile } from '../receive-file.ts';
import { photo } from './photo.ts';

type Given = {
  siteKey?: string;
  bytes?: Buffer;
  name?: string;
  colour?: string;
  width?: number;
  height?: number;
};

/**
 * Puts a file into the library of a site and draws it, without a network: a photo with notes unless other bytes are given.
 * A test that uses it sets `NEWSROOM_HOME` to a folder of its own (`useEnvironment`).
 */
export async function readyAsset(by: Actor, given: Given = {}): Promise<AssetRow> {
  const { siteKey = 'morocco', name = 'IMG_0412.jpg', bytes = await photo(given) } = given;
  const received = await receiveFile(by, { siteKey, name, stream: Readable.from([bytes]) });
  if ('refused' in received) throw new Error(`the file was refused: ${received.refused.code}`);
  await drawWaiting();
  const [asset] = await db().select().from(assets).where(eq(assets.id, received.asset.id));
  if (!asset) throw new Error('no asset');
  return asset;
}
