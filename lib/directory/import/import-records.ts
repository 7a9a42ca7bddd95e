import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import type { RecordRow } from '#db/schema/records.ts';
import { Conflict, RuleBroken } from '../../errors.ts';
import { record } from '../../events/record.ts';
import type { Actor } from '../../members/roles.ts';
import { assertStillMember } from '../../members/still-member.ts';
import { changeIn } from '../change-record.ts';
import { importRecordsInput } from '../input.ts';
import type { RecordKind } from '../kinds.ts';
import { makeIn } from '../make-record.ts';
import { lookAtImport } from './look.ts';
import type { PlannedLine } from './plan.ts';

/**
 * Does what was shown for a file: all of it or nothing. @returns how many records are new and how many changed
 * @throws {RuleBroken} 'import_has_faults', 'import_does_nothing'
 * @throws {Conflict} 'import_changed' when the directory is not as it was when the plan was shown
 */
export function importRecords(
  actor: Actor,
  input: z.input<typeof importRecordsInput>,
): Promise<{ made: number; changed: number }> {
  const { kind, csv, plan } = importRecordsInput.parse(input);
  return inTransaction(async (tx) => {
    await assertStillMember(tx, actor);
    const { lines, mark } = await lookAtImport(tx, actor, { kind, csv, lock: true });
    if (lines.some(({ state }) => state === 'wrong')) throw new RuleBroken('import_has_faults');
    if (mark !== plan) throw new Conflict('import_changed');
    const made = lines.filter(({ state }) => state === 'new');
    const changed = lines.filter(({ state }) => state === 'changed');
    if (made.length + changed.length === 0) throw new RuleBroken('import_does_nothing');
    for (const line of [...made, ...changed]) await write(tx, actor, kind, line);
    const counts = { made: made.length, changed: changed.length };
    await record(tx, actor, 'records.imported', { record: kind, ...counts });
    return counts;
  });
}

async function write(tx: Tx, actor: Actor, kind: RecordKind, { before, read, siteKey }: PlannedLine) {
  if (!before) return makeIn(tx, actor, kind, siteKey, read);
  return changeIn(tx, actor, before as RecordRow, read);
}
