import { createHash, randomUUID } from 'node:crypto';
import { db } from '#db/client.ts';
import { type AssetRow, assets, renditions } from '#db/schema/media.ts';
import type { Actor } from '../members/roles.ts';

/** A file of the library as it is once it was cleaned and drawn, without any bytes. */
export async function fileIn(
  siteKey: string,
  by: Pick<Actor, 'id'>,
  more: Partial<AssetRow> = {},
): Promise<AssetRow> {
  const sha256 = createHash('sha256').update(randomUUID()).digest('hex');
  const [row] = await db()
    .insert(assets)
    .values({
      ...{ siteKey, kind: 'picture', state: 'ready', sha256, bytes: 2_400_000, type: 'image/jpeg' },
      ...{ width: 3000, height: 2000, createdBy: by.id, updatedBy: by.id, ...more },
    })
    .returning();
  if (!row) throw new Error('no file');
  await db()
    .insert(renditions)
    .values({
      ...{ assetId: row.id, format: 'webp', width: 320, height: 213, bytes: 9000, type: 'image/webp' },
      name: `${sha256.slice(0, 32)}.webp`,
    });
  return row;
}
