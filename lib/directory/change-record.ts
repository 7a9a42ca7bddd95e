import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { type RecordRow, records } from '#db/schema/records.ts';
import { canonical } from '../documents/parse.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { refuse } from '../releases/perform.ts';
import { faultsBeside } from './check-record.ts';
import { holdRecord } from './hold.ts';
import { changeRecordInput } from './input.ts';
import { siteOf } from './make-record.ts';
import { mustBeRight } from './must-be-right.ts';
import { nameOf } from './name-of.ts';
import { canManageRecord } from './policy.ts';
import { languageIn, type ReadRecord, readRecordOf } from './read-record.ts';
import { wordsOf } from './words-of.ts';

/**
 * Changes a record. What was published keeps what it said; texts that name the record are another verb's matter.
 * @throws {Conflict} 'record_changed' when somebody else changed it since the page was shown
 * @throws as `makeRecord`, and {NotFound} 'record_unknown'
 */
export function changeRecord(actor: Actor, input: z.input<typeof changeRecordInput>): Promise<RecordRow> {
  const { recordId, seen, fields } = changeRecordInput.parse(input);
  return inTransaction(async (tx) => {
    const before = await holdRecord(tx, actor, { recordId, seen });
    const { record: read, faults } = readRecordOf(before.kind, fields);
    mustBeRight(faults);
    // An About text may not be carried into a language that is somebody else's.
    refuse(canManageRecord(actor, { ...before, language: languageIn(read.data) }));
    mustBeRight(
      await faultsBeside(tx, { ...read, kind: before.kind, siteKey: before.siteKey, id: recordId }),
    );
    return changeIn(tx, actor, before, read);
  });
}

/** The same inside another verb's transaction, once the row is held and what it becomes is read. */
export async function changeIn(
  tx: Tx,
  actor: Actor,
  before: RecordRow,
  { data, code }: ReadRecord,
): Promise<RecordRow> {
  const changed = changedFields(before.data, data);
  if (changed.length === 0) return before;
  const row = await writeRecord(tx, actor, before, { data, code, words: wordsOf(data) });
  const payload = { recordId: row.id, record: row.kind, name: nameOf(row.kind, data, 'en') };
  await record(tx, actor, 'record.changed', { ...payload, version: row.version, changed }, siteOf(row));
  return row;
}

/** Writes the next version of a record that is held. */
export async function writeRecord(
  tx: Tx,
  actor: Actor,
  before: RecordRow,
  change: Partial<Pick<RecordRow, 'data' | 'code' | 'words' | 'retiredAt'>>,
): Promise<RecordRow> {
  const [row] = await tx
    .update(records)
    .set({ ...change, version: before.version + 1, updatedBy: actor.id, updatedAt: sql`now()` })
    .where(eq(records.id, before.id))
    .returning();
  if (!row) throw new Error('the record was not changed');
  return row as RecordRow;
}

/** The names of the fields that differ between two versions of a record. Pure. */
export function changedFields(before: object, after: object): string[] {
  const was = before as Record<string, unknown>;
  return Object.entries(after)
    .filter(([name, value]) => canonical(was[name] ?? null) !== canonical(value))
    .map(([name]) => name);
}
