import { and, count, isNull } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { records } from '#db/schema/records.ts';
import type { Actor } from '../../members/roles.ts';
import type { RecordKind } from '../kinds.ts';
import { seenBy } from './seen.ts';

/** How many records of each kind in use a member may see. */
export async function countRecords(viewer: Actor): Promise<Partial<Record<RecordKind, number>>> {
  const rows = await db()
    .select({ kind: records.kind, count: count() })
    .from(records)
    .where(and(seenBy(viewer), isNull(records.retiredAt)))
    .groupBy(records.kind);
  return Object.fromEntries(rows.map((row) => [row.kind, row.count]));
}
