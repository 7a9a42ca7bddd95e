import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { type AssetRow, assets, renditions } from '#db/schema/media.ts';
import { testDatabase } from '#db/testing/database.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { type Cast, openNewsroom } from '#db/testing/factories.ts';
import { storage } from '#lib/storage/storage.ts';
import { drawWaiting } from './draw-waiting.ts';
import { filesAmiss, mendFiles } from './files-amiss.ts';
import { cleanKey, originalKey, renditionKey } from './keys.ts';
import { sweepDeleted } from './sweep-deleted.ts';
import { readyAsset } from './testing/ready-asset.ts';

testDatabase();
let cast: Cast;
let home = '';
let asset: AssetRow;

beforeAll(async () => {
  cast = await openNewsroom();
  home = await mkdtemp(join(tmpdir(), 'newsroom-files-'));
  useEnvironment({ NEWSROOM_HOME: home });
  asset = await readyAsset(cast.amal, { width: 300, height: 200 });
});
afterAll(() => rm(home, { recursive: true }));

const later = () => Date.now() + 2 * 3_600_000;
const names = async () =>
  (await db().select().from(renditions).where(eq(renditions.assetId, asset.id))).map(({ name }) => name);

test('a size that is missing is found and drawn again, what nothing names is taken away', async () => {
  expect(await filesAmiss(later())).toEqual({ missing: [], orphaned: [] });
  const [first = ''] = await names();
  const stray = `clean/${'a'.repeat(64)}`;
  await storage().remove(renditionKey(first));
  await storage().put(stray, Buffer.from('nobody’s'));
  expect((await filesAmiss()).orphaned).toEqual([]);
  const amiss = await filesAmiss(later());
  expect(amiss).toEqual({ missing: [renditionKey(first)], orphaned: [stray] });
  expect(await mendFiles(amiss)).toBe(1);
  await drawWaiting();
  expect(await filesAmiss(later())).toEqual({ missing: [], orphaned: [] });
  expect(await names()).toContain(first);
});

test('the bytes of a deleted file go, unless another file shares them', async () => {
  const elsewhere = await readyAsset(cast.hana, { siteKey: 'global', width: 300, height: 200 });
  expect(elsewhere.sha256).toBe(asset.sha256);
  const all = [cleanKey(asset), originalKey(asset), ...(await names()).map(renditionKey)];
  const left = async () => (await Promise.all(all.map((key) => storage().has(key)))).filter(Boolean).length;
  await db().update(assets).set({ deletedAt: new Date() }).where(eq(assets.id, asset.id));
  expect(await sweepDeleted()).toBe(1);
  expect(await left()).toBe(all.length);
  await db().update(assets).set({ deletedAt: new Date() }).where(eq(assets.id, elsewhere.id));
  expect(await sweepDeleted()).toBe(1);
  expect(await left()).toBe(0);
  expect(await sweepDeleted()).toBe(0);
});
