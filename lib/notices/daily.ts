import { and, asc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { inTransaction, type Tx } from '#db/client.ts';
import { type NoticeRow, noticeSettings, notices } from '#db/schema/notices.ts';
import { dailyLetter } from '../delivery/mail/messages/daily.ts';
import { queueMail } from '../delivery/mail/queue-mail.ts';
import { peopleOf } from '../members/people.ts';
import { siteKeysOf } from '../sites/queries.ts';

const AT_ONCE = 200;

/**
 * Sends everybody whose hour has come the daily mail they chose: what they were told and have not read. Once for each
 * of their days, whatever the number of workers; who has nothing to read gets none. What they were told of a site where
 * they hold no role any more is left out for good.
 * @returns how many mails were queued
 */
export async function sendDaily(): Promise<number> {
  let sent = 0;
  for (let next = await sendNext(); next !== null; next = await sendNext()) sent += next;
  return sent;
}

const theirDay = sql<string>`to_char(now() at time zone ${noticeSettings.timeZone}, 'YYYY-MM-DD')`;

async function sendNext(): Promise<number | null> {
  return inTransaction(async (tx) => {
    const [due] = await tx
      .select({
        memberId: noticeSettings.memberId,
        timeZone: noticeSettings.timeZone,
        day: theirDay,
      })
      .from(noticeSettings)
      .where(
        and(
          or(isNull(noticeSettings.digestedOn), ne(noticeSettings.digestedOn, theirDay)),
          sql`extract(hour from now() at time zone ${noticeSettings.timeZone}) >= ${noticeSettings.hour}`,
          sql`exists (select 1 from ${notices} where ${notices.memberId} = ${noticeSettings.memberId}
            and ${notices.mail} = 'daily' and ${notices.digestedAt} is null)`,
        ),
      )
      .limit(1)
      .for('update', { skipLocked: true });
    if (!due) return null;
    await tx
      .update(noticeSettings)
      .set({ digestedOn: due.day })
      .where(eq(noticeSettings.memberId, due.memberId));
    return (await sendTo(tx, due)) ? 1 : 0;
  });
}

type Due = { memberId: string; timeZone: string; day: string };

async function sendTo(tx: Tx, { memberId, timeZone, day }: Due): Promise<boolean> {
  const waiting = await tx
    .select()
    .from(notices)
    .where(and(eq(notices.memberId, memberId), eq(notices.mail, 'daily'), isNull(notices.digestedAt)))
    .orderBy(asc(notices.createdAt));
  await note(tx, waiting);
  const member = (await peopleOf(tx, [], [memberId])).find(({ id }) => id === memberId);
  if (!member) return false;
  const keys = siteKeysOf(member);
  const unread = waiting
    .filter(({ readAt }) => readAt === null)
    .filter(({ siteKey }) => siteKey === null || keys === null || keys.includes(siteKey));
  if (unread.length === 0) return false;
  await queueMail(tx, {
    ...dailyLetter(unread, { ...member, timeZone }),
    key: `daily ${day}`,
    to: member.email,
    language: member.language,
    siteKey: oneSite(unread),
  });
  return true;
}

async function note(tx: Tx, rows: readonly NoticeRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += AT_ONCE)
    await tx
      .update(notices)
      .set({ digestedAt: sql`now()` })
      .where(
        inArray(
          notices.id,
          rows.slice(start, start + AT_ONCE).map(({ id }) => id),
        ),
      );
}

// Whose outbox shows it: the site's, when it speaks of one alone.
function oneSite(rows: readonly NoticeRow[]): string | null {
  const keys = new Set(rows.map(({ siteKey }) => siteKey));
  return keys.size === 1 ? (rows[0]?.siteKey ?? null) : null;
}
