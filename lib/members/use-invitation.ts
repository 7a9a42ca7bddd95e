import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { invitations } from '#db/schema/members.ts';
import { NotFound } from '#lib/errors.ts';

/**
 * Uses an invitation up: whoever finds it open closes it. An inviter who was disabled has invited nobody.
 * Locks in the order of `disable`, so that the two never wait for each other.
 * @throws {NotFound} 'invitation_over'
 */
export async function useInvitation(tx: Tx, tokenHash: string): Promise<typeof invitations.$inferSelect> {
  const inviter = await tx.execute(sql`
    select 1 from members where disabled_at is null
      and id = (select invited_by from invitations where token_hash = ${tokenHash}) for share`);
  const [used] = await tx
    .update(invitations)
    .set({ acceptedAt: sql`now()` })
    .where(
      and(
        eq(invitations.tokenHash, tokenHash),
        isNull(invitations.acceptedAt),
        eq(invitations.revoked, false),
        sql`${invitations.expiresAt} > now()`,
      ),
    )
    .returning();
  if (!used || (used.invitedBy && inviter.length === 0)) throw new NotFound('invitation_over');
  return used;
}
