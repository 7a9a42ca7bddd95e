import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { invitation } from '#lib/delivery/mail/messages/invitation.ts';
import { Forbidden, RuleBroken } from '#lib/errors.ts';
import { record } from '#lib/events/record.ts';
import { mustExist } from './grants.ts';
import { asAdmin } from './hold.ts';
import { inviteInput } from './input.ts';
import { mayGrant } from './may-grant.ts';
import { onlySite } from './only-site.ts';
import type { Actor } from './roles.ts';
import { closeOpen, grantsOfOpen, type Invited, mailLink, writeInvitation } from './write-invitation.ts';

/**
 * Invites somebody by a link that works once within 72 hours; an earlier open invitation of theirs stops working.
 * @returns the link, which is shown this once and stored nowhere
 * @throws {Forbidden} 'grants_above_own' when a role is not the inviter's to give
 * @throws {RuleBroken} 'already_member', 'already_invited', 'site_unknown' or 'language_not_on_site'
 */
export function invite(actor: Actor, input: z.input<typeof inviteInput>): Promise<{ url: string }> {
  const invited = inviteInput.parse(input);
  return inTransaction(async (tx) => {
    const admin = await asAdmin(tx, actor);
    const isTheirs = (grant: Invited['grants'][number]) => mayGrant(admin, grant);
    if (!invited.grants.every(isTheirs)) throw new Forbidden('grants_above_own');
    if (!(await grantsOfOpen(tx, invited.email)).every(isTheirs)) {
      throw new RuleBroken('already_invited', { email: invited.email });
    }
    return inviteBy(tx, actor, invited);
  });
}

/** The part of an invitation that everybody who may invite has in common; `null` is the command line. */
export async function inviteBy(
  tx: Tx,
  inviter: { id: string; name: string } | null,
  invited: Invited,
): Promise<{ url: string }> {
  const { email, grants } = invited;
  await mustExist(tx, grants);
  await mustBeNew(tx, email);
  await closeOpen(tx, email);
  const { url, sealedUrl, until } = await writeInvitation(tx, inviter?.id ?? null, invited);
  const siteKey = onlySite(grants);
  const seq = await record(tx, inviter, 'member.invited', { email, grants }, siteKey ? { siteKey } : {});
  const letter = invitation({ ...invited, inviter: inviter?.name ?? null, url: sealedUrl, until });
  await mailLink(tx, invited, letter, { seq, siteKey });
  return { url };
}

async function mustBeNew(tx: Tx, email: string): Promise<void> {
  const [there] = await tx
    .select({ id: members.id })
    .from(members)
    .where(eq(sql`lower(${members.email})`, email));
  if (there) throw new RuleBroken('already_member', { email });
}
