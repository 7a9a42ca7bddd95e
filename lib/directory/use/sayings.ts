import { and, asc, eq, lt } from 'drizzle-orm';
import { db, type Tx } from '#db/client.ts';
import { type RecordRow, records, recordVersions } from '#db/schema/records.ts';
import { NotFound } from '../../errors.ts';
import type { Language } from '../../languages.ts';
import type { Actor } from '../../members/roles.ts';
import { siteKeysOf } from '../../sites/queries.ts';
import type { RecordData } from '../kinds.ts';
import { writtenOf } from '../queries/to-take.ts';
import type { Sayings } from './bring-up.ts';

/** A record with what each of its versions held, the oldest first. */
export type Remembered = { row: RecordRow; before: RecordData[keyof RecordData][] };

/**
 * A record somebody may see, with its earlier versions.
 * @throws {NotFound} 'record_unknown'
 */
export async function rememberRecord(
  viewer: Actor,
  id: string,
  from: Pick<Tx, 'select'> = db(),
): Promise<Remembered> {
  const [row] = (await from.select().from(records).where(eq(records.id, id))) as RecordRow[];
  const keys = siteKeysOf(viewer);
  if (!row || (row.siteKey !== null && keys !== null && !keys.includes(row.siteKey)))
    throw new NotFound('record_unknown');
  const past = await from
    .select({ data: recordVersions.data })
    .from(recordVersions)
    .where(and(eq(recordVersions.recordId, id), lt(recordVersions.version, row.version)))
    .orderBy(asc(recordVersions.version));
  return { row, before: past.map(({ data }) => data) };
}

/** What a contact or helpline says, and said, in a language; null for records that no node of a text names. Pure. */
export function sayingsOf({ row, before }: Remembered, language: Language): Sayings | null {
  if (row.kind !== 'contact' && row.kind !== 'helpline') return null;
  const { kind } = row;
  const written = (data: RecordData[keyof RecordData]) =>
    writtenOf(kind, data as RecordData['contact' | 'helpline'], language);
  return { ref: row.id, now: written(row.data), earlier: before.map(written) };
}
