import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { hashPassword, passwordProblem } from '#lib/auth/password.ts';
import { endAllSessions } from '#lib/auth/sessions.ts';
import { hashToken } from '#lib/auth/token.ts';
import { Invalid, NotFound } from '#lib/errors.ts';
import { record } from '#lib/events/record.ts';
import { choosePasswordInput } from './input.ts';
import { openInvitation } from './open-invitation.ts';
import { useInvitation } from './use-invitation.ts';

/**
 * Sets a member's new password by the link an administrator made. Every session of theirs ends.
 * @returns the address they sign in with
 * @throws {NotFound} 'invitation_over' when the link is unknown, used, taken back or too old, or the member disabled
 * @throws {Invalid} with what is wrong with the password
 */
export async function choosePassword(input: z.input<typeof choosePasswordInput>): Promise<{ email: string }> {
  const { token, password } = choosePasswordInput.parse(input);
  const asked = await openInvitation(token);
  if (!asked || asked.grants.length > 0) throw new NotFound('invitation_over');
  const problem = passwordProblem(password, [asked.name, asked.email]);
  if (problem) throw new Invalid('invalid', { password: [problem] });
  const passwordHash = await hashPassword(password);
  return inTransaction(async (tx) => {
    const { email } = await useInvitation(tx, hashToken(token));
    const [member] = await tx
      .update(members)
      .set({ passwordHash })
      .where(sql`lower(${members.email}) = ${email.toLowerCase()} and ${members.disabledAt} is null`)
      .returning({ id: members.id, name: members.name });
    if (!member) throw new NotFound('invitation_over');
    await endAllSessions(tx, member.id);
    await record(tx, member, 'member.password_changed', { memberId: member.id });
    return { email };
  });
}
