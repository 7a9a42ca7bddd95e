import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { newPassword } from '#lib/delivery/mail/messages/new-password.ts';
import { Forbidden, RuleBroken } from '#lib/errors.ts';
import { record } from '#lib/events/record.ts';
import { asAdmin, type HeldMember, holdMember } from './hold.ts';
import { memberInput } from './input.ts';
import { mayDecideAbout } from './may-grant.ts';
import { onlySite } from './only-site.ts';
import type { Actor } from './roles.ts';
import { closeOpen, type Invited, mailLink, writeInvitation } from './write-invitation.ts';

/**
 * Makes a link by which a member chooses a new password, once within 72 hours. Their old password works until then.
 * @returns the link, which is shown this once and stored nowhere
 * @throws {NotFound} 'member_unknown'
 * @throws {Forbidden} 'member_of_other_sites' when they hold a role that is not the administrator's to give
 * @throws {RuleBroken} 'own_password' or 'member_disabled'
 */
export function makePasswordLink(actor: Actor, input: z.input<typeof memberInput>): Promise<{ url: string }> {
  const { memberId } = memberInput.parse(input);
  return inTransaction(async (tx) => {
    const admin = await asAdmin(tx, actor);
    const member = await holdMember(tx, admin, memberId);
    if (memberId === actor.id) throw new RuleBroken('own_password');
    if (!mayDecideAbout(admin, member.grants)) throw new Forbidden('member_of_other_sites');
    return passwordLinkBy(tx, actor, member);
  });
}

/** The part of it that everybody who may make such a link has in common; `null` is the command line. */
export async function passwordLinkBy(
  tx: Tx,
  maker: { id: string; name: string } | null,
  member: HeldMember,
): Promise<{ url: string }> {
  const { id: memberId, name } = member;
  if (member.disabled) throw new RuleBroken('member_disabled', { name });
  const invited: Invited = { email: member.email, name, language: member.language, grants: [] };
  await closeOpen(tx, member.email);
  const { url, sealedUrl, until } = await writeInvitation(tx, maker?.id ?? null, invited);
  const siteKey = onlySite(member.grants);
  const about = siteKey ? { siteKey } : {};
  const seq = await record(tx, maker, 'member.password_link_made', { memberId, name }, about);
  const letter = newPassword({ ...invited, maker: maker?.name ?? null, url: sealedUrl, until });
  await mailLink(tx, invited, letter, { seq, siteKey });
  return { url };
}
