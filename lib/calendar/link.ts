import { createHash, randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { db, inTransaction } from '#db/client.ts';
import { calendarLinks } from '#db/schema/assignments.ts';
import { env } from '../env.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';

const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');

/** Makes the private address of the member's calendar, shown once; an older one ends. The table keeps a hash of its key. */
export function makeCalendarLink(actor: Actor): Promise<{ url: string }> {
  const key = randomBytes(32).toString('base64url');
  return inTransaction(async (tx) => {
    await assertStillMember(tx, actor);
    const row = { tokenHash: hashOf(key), createdAt: sql`now()` as unknown as Date, openedAt: null };
    await tx
      .insert(calendarLinks)
      .values({ memberId: actor.id, ...row })
      .onConflictDoUpdate({ target: calendarLinks.memberId, set: row });
    await record(tx, actor, 'member.calendar_link_made', { memberId: actor.id });
    return { url: `${env().NEWSROOM_URL}/api/calendar/${key}` };
  });
}

/** Ends the private address of the member's calendar. */
export function endCalendarLink(actor: Actor): Promise<void> {
  return inTransaction(async (tx) => {
    const ended = await tx
      .delete(calendarLinks)
      .where(eq(calendarLinks.memberId, actor.id))
      .returning({ id: calendarLinks.memberId });
    if (ended.length) await record(tx, actor, 'member.calendar_link_ended', { memberId: actor.id });
  });
}

/** When the member's private address was made and last opened, or null. */
export async function readCalendarLink(viewer: Actor): Promise<{ at: Date; openedAt: Date | null } | null> {
  const [row] = await db()
    .select({ at: calendarLinks.createdAt, openedAt: calendarLinks.openedAt })
    .from(calendarLinks)
    .where(eq(calendarLinks.memberId, viewer.id));
  return row ?? null;
}

/** Whose calendar a private address is, noting that it was opened; null when it is nobody's, or ended. */
export async function ownerOf(key: string): Promise<string | null> {
  if (!/^[\w-]{43}$/.test(key)) return null;
  const [row] = await db()
    .update(calendarLinks)
    .set({ openedAt: sql`now()` })
    .where(eq(calendarLinks.tokenHash, hashOf(key)))
    .returning({ id: calendarLinks.memberId });
  return row?.id ?? null;
}
