import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { type ConsentRow, consents } from '#db/schema/consents.ts';
import { members } from '#db/schema/members.ts';
import { stories } from '#db/schema/releases.ts';
import { Conflict, NotFound, RuleBroken } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import { refuse } from '../releases/perform.ts';
import type { Answer } from '../releases/policy.ts';
import type { consentInput } from './input.ts';
import { canSeeConsent } from './policy.ts';

/**
 * Holds a record for somebody who changes it.
 * @throws {NotFound} 'consent_unknown' · {Forbidden} with the policy's reason · {Conflict} 'consent_changed' with who
 * @throws {RuleBroken} 'consent_withdrawn'
 */
export async function holdConsent(
  tx: Tx,
  actor: Actor,
  { consentId, seen }: z.output<typeof consentInput>,
  may = canSeeConsent,
): Promise<ConsentRow> {
  await assertStillMember(tx, actor);
  const [row] = await tx.select().from(consents).where(eq(consents.id, consentId)).for('update');
  if (!row) throw new NotFound('consent_unknown');
  const [story] = row.storyId
    ? await tx.select({ by: stories.createdBy }).from(stories).where(eq(stories.id, row.storyId))
    : [];
  orHidden(may(actor, { ...row, storyBy: story?.by ?? null }), 'consent_unknown');
  if (row.version !== seen) {
    const [by] = await tx.select({ name: members.name }).from(members).where(eq(members.id, row.updatedBy));
    throw new Conflict('consent_changed', { who: by?.name ?? '' });
  }
  if (row.withdrawnAt) throw new RuleBroken('consent_withdrawn');
  return row;
}

/** Writes a change of a held record as its next version. */
export async function writeConsent(tx: Tx, actor: Actor, before: ConsentRow, change: Partial<ConsentRow>) {
  const [row] = await tx
    .update(consents)
    .set({ ...change, version: before.version + 1, updatedBy: actor.id, updatedAt: sql`now()` })
    .where(eq(consents.id, before.id))
    .returning();
  if (!row) throw new Error('the record was not changed');
  return row;
}

/** Refuses what the policy refuses; what somebody may not see does not exist for them. @throws {NotFound} with `reason` */
export function orHidden(answer: Answer, reason: 'site_unknown' | 'consent_unknown'): void {
  if (!answer.allowed && answer.kind === 'hidden') throw new NotFound(reason);
  refuse(answer);
}
