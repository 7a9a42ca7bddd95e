import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import type { RecordRow } from '#db/schema/records.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { writeRecord } from './change-record.ts';
import { holdRecord } from './hold.ts';
import { recordInput } from './input.ts';
import { siteOf } from './make-record.ts';
import { nameOf } from './name-of.ts';

/** Takes a record out of what is offered. Nothing is deleted, and what names it goes on saying what it said. @throws as `changeRecord` */
export function retireRecord(actor: Actor, input: z.input<typeof recordInput>): Promise<RecordRow> {
  const given = recordInput.parse(input);
  return inTransaction(async (tx) => {
    const before = await holdRecord(tx, actor, given);
    if (before.retiredAt) return before;
    const row = await writeRecord(tx, actor, before, { retiredAt: new Date() });
    const payload = { recordId: row.id, record: row.kind, name: nameOf(row.kind, row.data, 'en') };
    await record(tx, actor, 'record.retired', payload, siteOf(row));
    return row;
  });
}
