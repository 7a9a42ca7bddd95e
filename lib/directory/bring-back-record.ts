import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import type { RecordRow } from '#db/schema/records.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { writeRecord } from './change-record.ts';
import { faultsBeside } from './check-record.ts';
import { holdRecord } from './hold.ts';
import { recordInput } from './input.ts';
import { siteOf } from './make-record.ts';
import { mustBeRight } from './must-be-right.ts';
import { nameOf } from './name-of.ts';

/** Offers a retired record again. @throws as `changeRecord`; {Invalid} when another bears its code by now */
export function bringBackRecord(actor: Actor, input: z.input<typeof recordInput>): Promise<RecordRow> {
  const given = recordInput.parse(input);
  return inTransaction(async (tx) => {
    const before = await holdRecord(tx, actor, given);
    if (!before.retiredAt) return before;
    mustBeRight(await faultsBeside(tx, before));
    const row = await writeRecord(tx, actor, before, { retiredAt: null });
    const payload = { recordId: row.id, record: row.kind, name: nameOf(row.kind, row.data, 'en') };
    await record(tx, actor, 'record.brought_back', payload, siteOf(row));
    return row;
  });
}
