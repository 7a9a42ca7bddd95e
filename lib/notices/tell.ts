import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { absences } from '#db/schema/assignments.ts';
import { followings, type NoticeData, type NoticeMail, noticeSettings, notices } from '#db/schema/notices.ts';
import { noticeLetter } from '../delivery/mail/messages/notice-letter.ts';
import { queueMail } from '../delivery/mail/queue-mail.ts';
import { ringIn } from '../documents/hub/wire.ts';
import { type Person, peopleOf } from '../members/people.ts';
import { type Concerned, type Notice, type Stances, toldOf, whoIsConcerned } from '../releases/notify.ts';

type Recipient = Concerned<Person> & { insteadOf?: string };

/**
 * Tells everybody an event concerns, in the transaction that makes it: on the desk, and by mail as each of them has
 * chosen. Never twice to one person for one key: the database sees to it.
 */
export async function tell(tx: Tx, notice: Notice): Promise<void> {
  const steps = notice.turn ?? [];
  const people = await peopleOf(
    tx,
    [notice.release.siteKey, ...steps.map(({ site }) => site)],
    steps.flatMap((step) => step.people),
  );
  const concerned = whoIsConcerned(notice, people, await stancesOn(tx, notice.release.id));
  const recipients = await withDeputies(tx, notice, concerned, people);
  if (recipients.length === 0) return;
  const wishes = await wishesOf(
    tx,
    recipients.map(({ person }) => person.id),
  );
  const stored = await tx
    .insert(notices)
    .values(
      recipients.map((recipient) =>
        rowOf(notice, recipient, mailFor(notice, wishes.get(recipient.person.id))),
      ),
    )
    .onConflictDoNothing()
    .returning({ memberId: notices.memberId, mail: notices.mail });
  for (const { person, because, insteadOf } of recipients) {
    if (!stored.some(({ memberId, mail }) => memberId === person.id && mail === 'at_once')) continue;
    await queueMail(tx, {
      ...noticeLetter(notice, person, { because, insteadOf }),
      key: notice.key,
      to: person.email,
      language: person.language,
      siteKey: notice.release.siteKey,
    });
  }
  await ringIn(
    tx,
    stored.map(({ memberId }) => memberId),
  );
}

function rowOf(notice: Notice, { person, because, insteadOf }: Recipient, mail: NoticeMail) {
  const { kind, key, actor, release, text, thread, moment, answer, cause } = notice;
  const data: NoticeData = {
    headline: release.headline,
    language: release.language,
    ...(text ? { text } : {}),
    ...(thread ? { threadId: thread.id, quote: thread.quote } : {}),
    ...(moment ? { moment } : {}),
    ...(answer ? { answer } : {}),
    ...(cause ? { cause } : {}),
    ...(insteadOf ? { insteadOf } : {}),
  };
  return {
    key,
    memberId: person.id,
    kind,
    because,
    siteKey: release.siteKey,
    releaseId: release.id,
    actorId: actor?.id ?? null,
    actorName: actor?.name ?? '',
    data,
    mail,
  };
}

type Wishes = { daily: boolean; quiet: string[] };

function mailFor({ kind }: Notice, wishes: Wishes | undefined): NoticeMail {
  if (toldOf(kind).urgent || !wishes) return 'at_once';
  if (wishes.quiet.includes(kind)) return 'none';
  return wishes.daily ? 'daily' : 'at_once';
}

async function wishesOf(tx: Tx, ids: string[]): Promise<Map<string, Wishes>> {
  const rows = await tx
    .select({ id: noticeSettings.memberId, daily: noticeSettings.daily, quiet: noticeSettings.quiet })
    .from(noticeSettings)
    .where(inArray(noticeSettings.memberId, ids));
  return new Map(rows.map(({ id, ...wishes }) => [id, wishes]));
}

async function stancesOn(tx: Tx, releaseId: string): Promise<Stances> {
  const rows = await tx.select().from(followings).where(eq(followings.releaseId, releaseId));
  const who = (wanted: string) =>
    new Set(rows.filter(({ stance }) => stance === wanted).map(({ memberId }) => memberId));
  return { following: who('follow'), muted: who('mute') };
}

// What asks somebody to do something is also told to whoever stands in for them; the one who did it knows.
async function withDeputies(
  tx: Tx,
  { actor }: Notice,
  concerned: Concerned<Person>[],
  people: readonly Person[],
): Promise<Recipient[]> {
  const asked = concerned.filter(({ because }) => because !== 'followers').map(({ person }) => person);
  if (asked.length === 0) return concerned;
  const away = await tx
    .select({ memberId: absences.memberId, deputyId: absences.deputyId })
    .from(absences)
    .where(
      and(
        inArray(
          absences.memberId,
          asked.map(({ id }) => id),
        ),
        sql`now() >= ${absences.startsAt} and now() < ${absences.endsAt}`,
      ),
    );
  const known = new Set(concerned.map(({ person }) => person.id));
  const deputies = away.flatMap(({ memberId, deputyId }): Recipient[] => {
    const deputy = people.find(({ id }) => id === deputyId);
    if (!deputy || known.has(deputy.id) || deputy.id === actor?.id) return [];
    known.add(deputy.id);
    const insteadOf = asked.find(({ id }) => id === memberId)?.name;
    return [{ person: deputy, because: 'deputy', ...(insteadOf ? { insteadOf } : {}) }];
  });
  return [...concerned, ...deputies];
}
