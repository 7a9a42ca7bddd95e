import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { db, inTransaction } from '#db/client.ts';
import { type AssetRow, assets, cuts, renditions } from '#db/schema/media.ts';
import { storage } from '#lib/storage/storage.ts';
import { cleanKey, originalKey, renditionKey } from './keys.ts';

/** Takes away the bytes of files that were deleted, but those another file shares. Returns how many files lost theirs. */
export async function sweepDeleted(): Promise<number> {
  const left = sql`(${assets.originalKept} or exists (select from ${renditions} r where r.asset_id = ${assets.id})
    or exists (select from ${cuts} c where c.asset_id = ${assets.id}))`;
  const gone = await db()
    .select()
    .from(assets)
    .where(and(isNotNull(assets.deletedAt), left))
    .limit(100);
  for (const asset of gone) await sweep(asset);
  return gone.length;
}

// Bytes first: what fails half-way is found again by its rows.
async function sweep(asset: AssetRow): Promise<void> {
  const same = and(eq(assets.sha256, asset.sha256), ne(assets.id, asset.id), isNull(assets.deletedAt));
  if ((await db().$count(assets, same)) === 0) {
    await storage().remove(cleanKey(asset));
    await storage().remove(originalKey(asset));
  }
  const drawn = await db().select().from(renditions).where(eq(renditions.assetId, asset.id));
  for (const { name } of drawn) {
    const elsewhere = and(eq(renditions.name, name), ne(renditions.assetId, asset.id));
    if ((await db().$count(renditions, elsewhere)) === 0) await storage().remove(renditionKey(name));
  }
  await inTransaction(async (tx) => {
    await tx.delete(renditions).where(eq(renditions.assetId, asset.id));
    await tx.delete(cuts).where(eq(cuts.assetId, asset.id));
    await tx.update(assets).set({ originalKept: false }).where(eq(assets.id, asset.id));
  });
}
