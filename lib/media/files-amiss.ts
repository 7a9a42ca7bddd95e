import { and, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { consents } from '#db/schema/consents.ts';
import { assets, cuts, renditions } from '#db/schema/media.ts';
import { storage } from '#lib/storage/storage.ts';
import { cleanKey, originalKey, renditionKey } from './keys.ts';

/** Files that should lie in the storage and do not, and those that lie there and nothing names. Keys of the storage. */
export type FilesAmiss = { missing: string[]; orphaned: string[] };

// What was written a moment ago may get its row in the next.
const YOUNG_MS = 3_600_000;

/** Compares what lies in the storage with what the tables name. Changes nothing. */
export async function filesAmiss(now = Date.now()): Promise<FilesAmiss> {
  const named = await namedKeys();
  const there = new Set<string>();
  const orphaned: string[] = [];
  for (const kind of ['originals', 'clean', 'renditions', 'scans']) {
    for await (const { key, at } of storage().list(`${kind}/`)) {
      there.add(key);
      if (!named.has(key) && now - at.getTime() > YOUNG_MS) orphaned.push(key);
    }
  }
  return { missing: [...named].filter((key) => !there.has(key)), orphaned };
}

/** Takes away what nothing names, and has pictures drawn again whose sizes are missing. Returns how many will be drawn. */
export async function mendFiles({ missing, orphaned }: FilesAmiss): Promise<number> {
  for (const key of orphaned) await storage().remove(key);
  const names = missing.filter((key) => key.startsWith('renditions/')).map((key) => key.slice(11));
  if (names.length === 0) return 0;
  const lost = db()
    .select({ id: renditions.assetId })
    .from(renditions)
    .where(inArray(renditions.name, names));
  const again = await db()
    .update(cuts)
    .set({ drawnAt: null, tries: 0, triedAt: null, failure: null })
    .where(inArray(cuts.assetId, lost))
    .returning();
  return again.length;
}

async function namedKeys(): Promise<Set<string>> {
  const usable = and(isNull(assets.deletedAt), ne(assets.state, 'refused'));
  const files = await db()
    .select({ sha256: assets.sha256, kind: assets.kind, kept: assets.originalKept })
    .from(assets)
    .where(usable);
  const drawn = await db()
    .select({ name: renditions.name })
    .from(renditions)
    .innerJoin(assets, eq(assets.id, renditions.assetId))
    .where(usable);
  const scans = await db()
    .select({ sha256: consents.scanSha256 })
    .from(consents)
    .where(isNotNull(consents.scanSha256));
  return new Set([
    ...files.filter(({ kind }) => kind === 'picture').map(cleanKey),
    ...files.filter(({ kept }) => kept).map(originalKey),
    ...drawn.map(({ name }) => renditionKey(name)),
    ...scans.map(({ sha256 }) => `scans/${sha256}`),
  ]);
}
