import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { db, inTransaction } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { hashPassword, passwordProblem, verifyPassword } from '#lib/auth/password.ts';
import { createSession, endAllSessions } from '#lib/auth/sessions.ts';
import { chargeSignIn, refund } from '#lib/auth/throttle.ts';
import { Conflict, Forbidden, Invalid, RuleBroken } from '#lib/errors.ts';
import { record } from '#lib/events/record.ts';
import { changePasswordInput } from './input.ts';
import type { Actor } from './roles.ts';

export type Browser = { address: string; userAgent: string };

/**
 * Changes the member's own password. Every session ends; the browser that asked goes on with a new token.
 * @throws {Invalid} 'password_wrong' at `currentPassword`, or what is wrong with `newPassword`
 * @throws {RuleBroken} 'slow_down' with `minutes`
 * @throws {Conflict} 'password_changed' when it was changed elsewhere meanwhile
 */
export async function changePassword(
  actor: Actor,
  input: z.input<typeof changePasswordInput>,
  browser: Browser,
): Promise<{ token: string }> {
  const { currentPassword, newPassword } = changePasswordInput.parse(input);
  const [member] = await db().select().from(members).where(eq(members.id, actor.id));
  if (!member || member.disabledAt) throw new Forbidden('no_session');
  const charge = await chargeSignIn(member.email, browser.address);
  if (charge.waitSeconds > 0) {
    throw new RuleBroken('slow_down', { minutes: Math.ceil(charge.waitSeconds / 60) });
  }
  if (!(await verifyPassword(member.passwordHash, currentPassword))) {
    throw new Invalid('invalid', { currentPassword: ['password_wrong'] });
  }
  await refund(charge);
  const problem = passwordProblem(newPassword, [member.name, member.email]);
  if (problem) throw new Invalid('invalid', { newPassword: [problem] });
  const passwordHash = await hashPassword(newPassword);
  return inTransaction(async (tx) => {
    const changed = await tx
      .update(members)
      .set({ passwordHash })
      .where(
        sql`${members.id} = ${actor.id} and ${members.passwordHash} = ${member.passwordHash}
          and ${members.disabledAt} is null`,
      )
      .returning({ id: members.id });
    if (changed.length === 0) throw new Conflict('password_changed');
    await endAllSessions(tx, actor.id);
    const token = await createSession(tx, actor.id, browser.userAgent);
    if (!token) throw new Forbidden('no_session');
    await record(tx, actor, 'member.password_changed', { memberId: actor.id });
    return { token };
  });
}
