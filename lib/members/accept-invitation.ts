import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { hashPassword, passwordProblem } from '#lib/auth/password.ts';
import { hashToken } from '#lib/auth/token.ts';
import { Conflict, Invalid, NotFound } from '#lib/errors.ts';
import { record } from '#lib/events/record.ts';
import { giveRoles } from './grants.ts';
import { acceptInvitationInput } from './input.ts';
import { onlySite } from './only-site.ts';
import { openInvitation } from './open-invitation.ts';
import { useInvitation } from './use-invitation.ts';

/**
 * Makes the invited person a member: the invitation is used up by whoever comes first.
 * @returns the address and id they sign in with
 * @throws {NotFound} 'invitation_over' when the link is unknown, used, taken back or too old
 * @throws {Invalid} with what is wrong with the password
 * @throws {Conflict} 'already_member' when the address has become a member's meanwhile
 */
export async function acceptInvitation(
  input: z.input<typeof acceptInvitationInput>,
): Promise<{ id: string; email: string }> {
  const { token, name, language, password } = acceptInvitationInput.parse(input);
  const invited = await openInvitation(token);
  if (!invited || invited.grants.length === 0) throw new NotFound('invitation_over');
  const problem = passwordProblem(password, [name, invited.email]);
  if (problem) throw new Invalid('invalid', { password: [problem] });
  const passwordHash = await hashPassword(password);
  return inTransaction(async (tx) => {
    const { email, grants } = await useInvitation(tx, hashToken(token));
    const [member] = await tx
      .insert(members)
      .values({ email, name, language, passwordHash })
      .onConflictDoNothing()
      .returning({ id: members.id, name: members.name });
    if (!member) throw new Conflict('already_member', { email });
    await giveRoles(tx, member.id, grants);
    const siteKey = onlySite(grants);
    await record(tx, member, 'member.joined', { email, memberId: member.id }, siteKey ? { siteKey } : {});
    return { id: member.id, email };
  });
}
