import { and, eq, isNull, or } from 'drizzle-orm';
import { db, type Tx } from '#db/client.ts';
import { type RecordRow, records } from '#db/schema/records.ts';
import type { RecordKind } from '../kinds.ts';

/**
 * The records of a kind that hold for a site, its own and everybody's, retired ones left out; null: everybody's alone.
 * For the newsroom itself: it asks nobody whether they may see them.
 */
export async function recordsInForce<K extends RecordKind>(
  kind: K,
  siteKey: string | null,
  tx: Tx | ReturnType<typeof db> = db(),
): Promise<RecordRow<K>[]> {
  const rows = await tx
    .select()
    .from(records)
    .where(
      and(
        eq(records.kind, kind),
        isNull(records.retiredAt),
        siteKey === null
          ? isNull(records.siteKey)
          : or(isNull(records.siteKey), eq(records.siteKey, siteKey)),
      ),
    )
    .orderBy(records.words, records.id);
  return rows as RecordRow<K>[];
}
