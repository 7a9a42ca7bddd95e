import { and, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { invitations, members } from '#db/schema/members.ts';
import { invitation } from '#lib/delivery/mail/messages/invitation.ts';
import { queueMail } from '#lib/delivery/mail/queue-mail.ts';
import { Forbidden, RuleBroken } from '#lib/errors.ts';
import { record } from '#lib/events/record.ts';
import { mustExist } from './grants.ts';
import { asAdmin } from './hold.ts';
import { inviteInput } from './input.ts';
import { INVITATION_HOURS, newInvitationLink } from './invitation-link.ts';
import { mayGrant } from './may-grant.ts';
import { onlySite } from './only-site.ts';
import type { Actor } from './roles.ts';

/**
 * Invites somebody by a link that works once within 72 hours; an earlier open invitation of theirs stops working.
 * @returns the link, which is shown this once and stored nowhere
 * @throws {Forbidden} 'grants_above_own' when a role is not the inviter's to give
 * @throws {RuleBroken} 'already_member', 'already_invited', 'site_unknown' or 'language_not_on_site'
 */
export function invite(actor: Actor, input: z.input<typeof inviteInput>): Promise<{ url: string }> {
  const { email, name, language, grants } = inviteInput.parse(input);
  return inTransaction(async (tx) => {
    const admin = await asAdmin(tx, actor);
    if (!grants.every((grant) => mayGrant(admin, grant))) throw new Forbidden('grants_above_own');
    await mustExist(tx, grants);
    await mustBeNew(tx, email);
    await replaceEarlier(tx, admin, email);
    const link = newInvitationLink();
    const [row] = await tx
      .insert(invitations)
      .values({
        tokenHash: link.tokenHash,
        email,
        name,
        language,
        grants,
        invitedBy: actor.id,
        expiresAt: sql`now() + make_interval(hours => ${INVITATION_HOURS}::int)`,
      })
      .returning({ expiresAt: invitations.expiresAt });
    const siteKey = onlySite(grants);
    const seq = await record(tx, actor, 'member.invited', { email, grants }, siteKey ? { siteKey } : {});
    const words = { actor, name, language, grants, url: link.sealedUrl, until: row?.expiresAt ?? new Date() };
    await queueMail(tx, { ...invitation(words), key: `event ${seq}`, to: email, language, siteKey });
    return { url: link.url };
  });
}

async function mustBeNew(tx: Tx, email: string): Promise<void> {
  const [there] = await tx
    .select({ id: members.id })
    .from(members)
    .where(eq(sql`lower(${members.email})`, email));
  if (there) throw new RuleBroken('already_member', { email });
}

async function replaceEarlier(tx: Tx, admin: Actor, email: string): Promise<void> {
  const open = and(
    eq(invitations.email, email),
    isNull(invitations.acceptedAt),
    eq(invitations.revoked, false),
    sql`${invitations.expiresAt} > now()`,
  );
  const earlier = await tx.select().from(invitations).where(open);
  if (!earlier.flatMap(({ grants }) => grants).every((grant) => mayGrant(admin, grant))) {
    throw new RuleBroken('already_invited', { email });
  }
  if (earlier.length > 0) await tx.update(invitations).set({ revoked: true }).where(open);
}
