import { and, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { invitations, members } from '#db/schema/members.ts';
import { endAllSessions } from '#lib/auth/sessions.ts';
import { Conflict, Forbidden, RuleBroken } from '#lib/errors.ts';
import { record } from '#lib/events/record.ts';
import { asAdmin, type HeldMember, holdMember } from './hold.ts';
import { memberInput } from './input.ts';
import { mustLeaveAnAdmin } from './last-admin.ts';
import { mayDecideAbout } from './may-grant.ts';
import { onlySite } from './only-site.ts';
import type { Actor } from './roles.ts';

/**
 * Shuts a member out: every session ends with this transaction, and invitations they sent stop working.
 * What they wrote stays theirs.
 * @throws {NotFound} 'member_unknown'
 * @throws {Forbidden} 'member_of_other_sites' when they hold a role that is not the administrator's to take
 * @throws {RuleBroken} 'not_yourself' or 'last_admin'
 * @throws {Conflict} 'already_disabled'
 */
export function disable(actor: Actor, input: z.input<typeof memberInput>): Promise<void> {
  const { memberId } = memberInput.parse(input);
  return inTransaction(async (tx) => {
    const admin = await asAdmin(tx, actor);
    const member = await holdMember(tx, admin, memberId);
    if (!mayDecideAbout(admin, member.grants)) throw new Forbidden('member_of_other_sites');
    if (memberId === actor.id) throw new RuleBroken('not_yourself');
    await shutOut(tx, actor, member);
  });
}

/** The part of it that everybody who may disable has in common; `null` is the command line. */
export async function shutOut(
  tx: Tx,
  by: { id: string; name: string } | null,
  { id: memberId, name, disabled, grants }: HeldMember,
): Promise<void> {
  if (disabled) throw new Conflict('already_disabled', { name });
  await tx.update(members).set({ disabledAt: sql`now()` }).where(eq(members.id, memberId));
  await endAllSessions(tx, memberId);
  await tx
    .update(invitations)
    .set({ revoked: true })
    .where(and(eq(invitations.invitedBy, memberId), isNull(invitations.acceptedAt)));
  await mustLeaveAnAdmin(tx);
  const siteKey = onlySite(grants);
  await record(tx, by, 'member.disabled', { memberId, name }, siteKey ? { siteKey } : {});
}
