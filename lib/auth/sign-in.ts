import { eq, sql } from 'drizzle-orm';
import { db, inTransaction } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { record } from '#lib/events/record.ts';
import { hashPassword, needsRehash, verifyPassword } from './password.ts';
import { TooBusy } from './semaphore.ts';
import { createSession, revokeSession, sweepSessions } from './sessions.ts';
import { chargeSignIn, refund } from './throttle.ts';
import { hashToken, isToken } from './token.ts';

export type Attempt = {
  email: string;
  password: string;
  address: string;
  userAgent: string;
  /** The token the browser came with, if any: it ends here, so that nobody can plant one. */
  previousToken: string | null;
};

/** `wrong` says nothing about which part was wrong. */
export type SignInResult =
  | { ok: true; memberId: string; token: string }
  | { ok: false; reason: 'wrong' }
  | { ok: false; reason: 'slow_down'; waitSeconds: number };

/** Signs a member in by password: one event, one new session, the previous one revoked. Equal time for every refusal. */
export async function signInWithPassword(attempt: Attempt): Promise<SignInResult> {
  const charge = await chargeSignIn(attempt.email, attempt.address);
  if (charge.waitSeconds > 0) return { ok: false, reason: 'slow_down', waitSeconds: charge.waitSeconds };
  try {
    const member = await memberByPassword(attempt.email, attempt.password);
    const token = member && (await openSession(member, attempt.userAgent));
    if (!member || !token) return { ok: false, reason: 'wrong' };
    if (isToken(attempt.previousToken)) await revokeSession(hashToken(attempt.previousToken));
    await refund(charge);
    await sweepSessions();
    return { ok: true, memberId: member.id, token };
  } catch (error) {
    if (error instanceof TooBusy) return { ok: false, reason: 'slow_down', waitSeconds: 10 };
    throw error;
  }
}

type Known = { id: string; name: string };

async function memberByPassword(email: string, password: string): Promise<Known | null> {
  const [found] = await db()
    .select({
      id: members.id,
      name: members.name,
      hash: members.passwordHash,
      disabledAt: members.disabledAt,
    })
    .from(members)
    .where(eq(sql`lower(${members.email})`, email.trim().toLowerCase()));
  const right = await verifyPassword(found?.hash ?? null, password);
  if (!found?.hash || !right || found.disabledAt) return null;
  if (needsRehash(found.hash)) {
    await db()
      .update(members)
      .set({ passwordHash: await hashPassword(password) })
      .where(sql`${members.id} = ${found.id} and ${members.passwordHash} = ${found.hash}`);
  }
  return { id: found.id, name: found.name };
}

function openSession(member: Known, userAgent: string): Promise<string | null> {
  return inTransaction(async (tx) => {
    const token = await createSession(tx, member.id, userAgent);
    if (token) await record(tx, member, 'member.signed_in', { memberId: member.id });
    return token;
  });
}
