import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { type RecordRow, records } from '#db/schema/records.ts';
import { Conflict, NotFound } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import { refuse } from '../releases/perform.ts';
import { canManageRecord, canSeeRecord } from './policy.ts';
import { languageIn } from './read-record.ts';

/**
 * Finds a record this person may manage and locks its row.
 * @throws {NotFound} 'record_unknown' · {Forbidden} 'needs_editor', 'needs_publisher', 'needs_admin'
 * @throws {Conflict} 'record_changed' with who, when it is not as the page showed it
 */
export async function holdRecord(
  tx: Tx,
  actor: Actor,
  { recordId, seen }: { recordId: string; seen: number },
): Promise<RecordRow> {
  await assertStillMember(tx, actor);
  const [found] = await tx.select().from(records).where(eq(records.id, recordId)).for('update');
  const row = found as RecordRow | undefined;
  if (!row || !canSeeRecord(actor, row).allowed) throw new NotFound('record_unknown');
  refuse(canManageRecord(actor, { ...row, language: languageIn(row.data) }));
  if (row.version !== seen) throw new Conflict('record_changed', { who: await nameOf(tx, row.updatedBy) });
  return row;
}

async function nameOf(tx: Tx, memberId: string | null): Promise<string> {
  if (!memberId) return '';
  const [row] = await tx.select({ name: members.name }).from(members).where(eq(members.id, memberId));
  return row?.name ?? '';
}
