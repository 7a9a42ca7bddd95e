import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { type RecordRow, records } from '#db/schema/records.ts';
import { sites } from '#db/schema/sites.ts';
import { NotFound } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import { refuse } from '../releases/perform.ts';
import { faultsBeside } from './check-record.ts';
import { makeRecordInput } from './input.ts';
import type { RecordKind } from './kinds.ts';
import { mustBeRight } from './must-be-right.ts';
import { nameOf } from './name-of.ts';
import { canManageRecord } from './policy.ts';
import { languageIn, type ReadRecord, readRecordOf } from './read-record.ts';
import { wordsOf } from './words-of.ts';

/**
 * Adds a record to the directory.
 * @throws {Invalid} 'input_invalid' with a code per path, `data.phones.1.number` · {NotFound} 'site_unknown'
 * @throws {Forbidden} 'needs_editor', 'needs_publisher', 'needs_admin'
 */
export function makeRecord(actor: Actor, input: z.input<typeof makeRecordInput>): Promise<RecordRow> {
  const { kind, fields, ...given } = makeRecordInput.parse(input);
  const siteKey = given.siteKey || null;
  const { record: read, faults } = readRecordOf(kind, fields);
  return inTransaction(async (tx) => {
    await assertStillMember(tx, actor);
    await mayMake(tx, actor, kind, siteKey, read);
    mustBeRight(faults);
    mustBeRight(await faultsBeside(tx, { ...read, kind, siteKey, id: null }));
    return makeIn(tx, actor, kind, siteKey, read);
  });
}

/** The same inside another verb's transaction, once it is allowed and read. */
export async function makeIn(
  tx: Tx,
  actor: Actor,
  kind: RecordKind,
  siteKey: string | null,
  { data, code }: ReadRecord,
): Promise<RecordRow> {
  const [row] = await tx
    .insert(records)
    .values({
      kind,
      siteKey,
      code,
      data,
      words: wordsOf(data),
      createdBy: actor.id,
      updatedBy: actor.id,
    })
    .returning();
  if (!row) throw new Error('the record was not stored');
  await record(
    tx,
    actor,
    'record.made',
    { recordId: row.id, record: kind, name: nameOf(kind, data, 'en') },
    siteOf(row),
  );
  return row as RecordRow;
}

/** What an event of a record is about. */
export const siteOf = ({ siteKey }: { siteKey: string | null }) => (siteKey === null ? {} : { siteKey });

async function mayMake(tx: Tx, actor: Actor, kind: RecordKind, siteKey: string | null, read: ReadRecord) {
  const may = canManageRecord(actor, { kind, siteKey, language: languageIn(read.data) });
  const unknown = siteKey !== null && !(await tx.$count(sites, eq(sites.key, siteKey)));
  if (unknown || (!may.allowed && may.kind === 'hidden')) throw new NotFound('site_unknown');
  refuse(may);
  if (kind === 'fact' && siteKey !== null) mustBeRight({ key: 'facts_are_everybodys' });
  if (kind === 'about' && siteKey === null) mustBeRight({ language: 'about_needs_site' });
}
