import { and, desc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { type RecordRow, records, recordVersions } from '#db/schema/records.ts';
import { NotFound } from '../../errors.ts';
import type { Actor } from '../../members/roles.ts';
import { type Change, changesBetween } from '../changes-between.ts';
import { FIELDS } from '../fields/fields-of.ts';
import { flatten } from '../fields/flatten.ts';
import type { RecordKind } from '../kinds.ts';
import { canManageRecord, canSeeRecord } from '../policy.ts';
import { languageIn } from '../read-record.ts';

/** A record as its page shows it. */
export type RecordView<K extends RecordKind = RecordKind> = RecordRow<K> & { manages: boolean };

/** What a version of a record changed, who made it and when. `by` is empty where the newsroom did. */
export type VersionLine = { version: number; by: string; at: Date; retired: boolean; changes: Change[] };

/** One record. @throws {NotFound} 'record_unknown' when it is not there, of another kind, or not for this person */
export async function readRecord<K extends RecordKind>(
  viewer: Actor,
  kind: K,
  id: string,
): Promise<RecordView<K>> {
  if (!z.uuid().safeParse(id).success) throw new NotFound('record_unknown');
  const [found] = await db()
    .select()
    .from(records)
    .where(and(eq(records.id, id), eq(records.kind, kind)));
  if (!found || !canSeeRecord(viewer, found).allowed) throw new NotFound('record_unknown');
  const row = found as RecordRow<K>;
  const manages = canManageRecord(viewer, { ...row, language: languageIn(row.data) }).allowed;
  return { ...row, manages };
}

/** The versions of a record, newest first. @throws {NotFound} as `readRecord` */
export async function readVersions(viewer: Actor, record: RecordRow): Promise<VersionLine[]> {
  if (!canSeeRecord(viewer, record).allowed) throw new NotFound('record_unknown');
  const rows = await db()
    .select({ kept: recordVersions, by: members.name })
    .from(recordVersions)
    .leftJoin(members, eq(members.id, recordVersions.by))
    .where(eq(recordVersions.recordId, record.id))
    .orderBy(desc(recordVersions.version));
  const textsOf = (data: object) => flatten(FIELDS[record.kind], data);
  return rows.map(({ kept, by }, at) => {
    const before = rows[at + 1]?.kept;
    const changes = before ? changesBetween(textsOf(before.data), textsOf(kept.data)) : [];
    return { version: kept.version, by: by ?? '', at: kept.at, retired: kept.retired, changes };
  });
}
