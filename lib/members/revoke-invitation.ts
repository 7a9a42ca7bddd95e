import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { invitations } from '#db/schema/members.ts';
import { Conflict, NotFound } from '#lib/errors.ts';
import { record } from '#lib/events/record.ts';
import { asAdmin } from './hold.ts';
import { revokeInvitationInput } from './input.ts';
import { mayGrant } from './may-grant.ts';
import { onlySite } from './only-site.ts';
import type { Actor } from './roles.ts';

/**
 * Takes an open invitation back.
 * @throws {NotFound} 'invitation_unknown' when it is not there or not of a site of theirs
 * @throws {Conflict} 'invitation_over' when it was accepted or taken back first
 */
export function revokeInvitation(actor: Actor, input: z.input<typeof revokeInvitationInput>): Promise<void> {
  const { tokenHash } = revokeInvitationInput.parse(input);
  return inTransaction(async (tx) => {
    const admin = await asAdmin(tx, actor);
    const [found] = await tx.select().from(invitations).where(eq(invitations.tokenHash, tokenHash));
    if (!found?.grants.every((grant) => mayGrant(admin, grant))) throw new NotFound('invitation_unknown');
    const taken = await tx
      .update(invitations)
      .set({ revoked: true })
      .where(
        and(
          eq(invitations.tokenHash, tokenHash),
          eq(invitations.revoked, false),
          isNull(invitations.acceptedAt),
        ),
      )
      .returning({ email: invitations.email });
    if (taken.length === 0) throw new Conflict('invitation_over');
    const siteKey = onlySite(found.grants);
    await record(tx, actor, 'member.invitation_revoked', { email: found.email }, siteKey ? { siteKey } : {});
  });
}
