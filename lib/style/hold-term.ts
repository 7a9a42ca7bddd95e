import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { type HouseTermRow, houseTerms } from '#db/schema/style.ts';
import { Conflict, NotFound } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import { refuse } from '../releases/perform.ts';
import { canManageTerm, canSeeStyle } from './policy.ts';

/**
 * Finds a term this person may change and locks its row.
 * @throws {NotFound} 'term_unknown' · {Forbidden} 'needs_editor'
 * @throws {Conflict} 'term_changed' with who, when it is not as the page showed it
 */
export async function holdTerm(
  tx: Tx,
  actor: Actor,
  { termId, seen }: { termId: string; seen: number },
): Promise<HouseTermRow> {
  await assertStillMember(tx, actor);
  const [row] = await tx.select().from(houseTerms).where(eq(houseTerms.id, termId)).for('update');
  if (!row || !canSeeStyle(actor, row).allowed) throw new NotFound('term_unknown');
  refuse(canManageTerm(actor, row));
  if (row.version === seen) return row;
  const [by] = await tx.select({ name: members.name }).from(members).where(eq(members.id, row.updatedBy));
  throw new Conflict('term_changed', { who: by?.name ?? '' });
}
