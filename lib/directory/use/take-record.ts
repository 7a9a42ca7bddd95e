import { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { announce } from '../../documents/hub.ts';
import { canonical } from '../../documents/parse.ts';
import { RuleBroken } from '../../errors.ts';
import { record } from '../../events/record.ts';
import type { Actor } from '../../members/roles.ts';
import { rewrite } from '../../releases/bring-back.ts';
import { holdRelease } from '../../releases/find.ts';
import { mustBeAllowed } from '../../releases/perform.ts';
import { reopenIn } from '../../releases/reopen.ts';
import { nameOf } from '../name-of.ts';
import { broughtUp } from './bring-up.ts';
import { rememberRecord, sayingsOf } from './sayings.ts';

export const usedInput = z.object({ releaseId: z.uuid(), recordId: z.uuid() });

/**
 * Lets the text that is being written say what a record of the directory says now, where it said so once; the change
 * comes as steps of whoever does it.
 * @throws {NotFound} 'release_unknown', 'record_unknown' · {Forbidden} as for writing
 * @throws {RuleBroken} 'same_text' when it says so already
 */
export async function takeRecord(actor: Actor, input: z.input<typeof usedInput>): Promise<void> {
  const one = usedInput.parse(input);
  await inTransaction((tx) => take(tx, actor, one));
  announce(one.releaseId);
}

/**
 * Opens a text that was signed and lets it say what a record says now: both or nothing.
 * @throws as `takeRecord` and `reopen`
 */
export async function reopenAndTake(
  actor: Actor,
  { seen, ...one }: z.input<typeof usedInput> & { seen: number },
): Promise<void> {
  await inTransaction(async (tx) => {
    await reopenIn(tx, actor, { releaseId: one.releaseId, seen });
    await take(tx, actor, usedInput.parse(one));
  });
  announce(one.releaseId);
}

async function take(tx: Tx, actor: Actor, { releaseId, recordId }: z.output<typeof usedInput>) {
  const release = await holdRelease(tx, actor, releaseId);
  mustBeAllowed(actor, 'write', release);
  const remembered = await rememberRecord(actor, recordId, tx);
  const sayings = sayingsOf(remembered, release.language);
  const next = sayings ? broughtUp(release.doc, sayings) : release.doc;
  if (canonical(next) === canonical(release.doc)) throw new RuleBroken('same_text');
  const after = await rewrite(tx, release, actor, next);
  const { row } = remembered;
  const taken = {
    recordId,
    record: row.kind,
    name: nameOf(row.kind, row.data, 'en'),
    to: 'draft',
  } as const;
  await record(tx, actor, 'release.record_taken', taken, { release: after });
}

/** Records that a text stays as it is though a record it names changed. @throws as `takeRecord`, for seeing */
export function leaveRecord(actor: Actor, input: z.input<typeof usedInput>): Promise<void> {
  const { releaseId, recordId } = usedInput.parse(input);
  return inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'comment', release);
    const { row } = await rememberRecord(actor, recordId, tx);
    const left = { recordId, record: row.kind, name: nameOf(row.kind, row.data, 'en') };
    await record(tx, actor, 'release.record_left', left, { release });
  });
}
