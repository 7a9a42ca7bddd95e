import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { type RecordRow, records } from '#db/schema/records.ts';
import { foldCase } from '../../documents/import/fold.ts';
import type { Language } from '../../languages.ts';
import type { Actor } from '../../members/roles.ts';
import type { ListedBy } from '../input.ts';
import type { RecordKind } from '../kinds.ts';
import { nameOf } from '../name-of.ts';
import { seenBy } from './seen.ts';

/** A record as a list shows it. */
export type ListedRecord = RecordRow;

/** The filter that asks for everybody's records. */
export const EVERYBODYS = '-';

/**
 * The records of a kind a member may see, by name in their language: those in use, or the retired ones. `q` finds words
 * anywhere in a record; `site` a site's own, `-` everybody's.
 */
export async function listRecords<K extends RecordKind>(
  viewer: Actor & { language: Language },
  kind: K,
  { q, site, retired }: ListedBy,
): Promise<RecordRow<K>[]> {
  const words = foldCase(q).split(/\s+/).filter(Boolean);
  const rows = (await db()
    .select()
    .from(records)
    .where(
      and(
        eq(records.kind, kind),
        seenBy(viewer),
        retired ? isNotNull(records.retiredAt) : isNull(records.retiredAt),
        site === EVERYBODYS ? isNull(records.siteKey) : site ? eq(records.siteKey, site) : undefined,
        ...words.map((word) => sql`position(${word} in ${records.words}) > 0`),
      ),
    )) as RecordRow<K>[];
  const inOrder = new Intl.Collator(viewer.language);
  return rows.sort((a, b) =>
    inOrder.compare(nameOf(kind, a.data, viewer.language), nameOf(kind, b.data, viewer.language)),
  );
}
