import { and, eq, isNull, sql } from 'drizzle-orm';
import { inTransaction, type Tx } from '#db/client.ts';
import { type NoticeData, notices } from '#db/schema/notices.ts';
import { type RecordRow, records } from '#db/schema/records.ts';
import { letterOf } from '../delivery/mail/messages/notice-letter.ts';
import { queueMail } from '../delivery/mail/queue-mail.ts';
import { ringIn } from '../documents/hub/wire.ts';
import { type Person, peopleOf } from '../members/people.ts';
import { atLeast, EVERY_SITE, rolesOn } from '../members/roles.ts';
import { nameOf } from './name-of.ts';

/** How many days before its last one the owner of a helpline is asked, for the first time and again. */
export const AHEAD = [30, 7] as const;

/**
 * Asks the owners of helplines whether anybody still answers: a month before the last day, a week before, and when it is
 * over; without an owner, the editors of the site. Each of them once for each last day, whatever the number of workers.
 * @returns how many people were asked
 */
export async function remindHelplines(now = new Date()): Promise<number> {
  const today = now.toISOString().slice(0, 10);
  const due = await inTransaction(
    async (tx) =>
      (await tx
        .select()
        .from(records)
        .where(
          and(
            eq(records.kind, 'helpline'),
            isNull(records.retiredAt),
            sql`${records.data} ->> 'validUntil' <= ${dayAfter(now, AHEAD[0])}`,
          ),
        )) as RecordRow<'helpline'>[],
  );
  let asked = 0;
  for (const helpline of due) {
    const until = helpline.data.validUntil ?? '';
    const ahead = AHEAD.findLast((days) => until <= dayAfter(now, days)) ?? AHEAD[0];
    const stage = until < today ? 'over' : String(ahead);
    asked += await inTransaction((tx) =>
      ask(tx, helpline, stage, `helpline ${helpline.id} ${until} ${stage}`),
    );
  }
  return asked;
}

async function ask(tx: Tx, helpline: RecordRow<'helpline'>, stage: string, key: string): Promise<number> {
  const kind = stage === 'over' ? ('helpline.over' as const) : ('helpline.expiring' as const);
  const people = await whoAnswersFor(tx, helpline);
  if (people.length === 0) return 0;
  const rows = people.map((person) => ({ person, data: dataFor(helpline, person) }));
  const stored = await tx
    .insert(notices)
    .values(
      rows.map(({ person, data }) => ({
        key,
        memberId: person.id,
        kind,
        because: 'named',
        siteKey: helpline.siteKey,
        data,
        mail: 'at_once' as const,
      })),
    )
    .onConflictDoNothing()
    .returning({ memberId: notices.memberId });
  for (const { person, data } of rows) {
    if (!stored.some(({ memberId }) => memberId === person.id)) continue;
    const told = { kind, because: 'named' as const, actorName: '', releaseId: null, data };
    await queueMail(tx, {
      ...letterOf(told, person),
      key,
      to: person.email,
      language: person.language,
      siteKey: helpline.siteKey,
    });
  }
  await ringIn(
    tx,
    stored.map(({ memberId }) => memberId),
  );
  return stored.length;
}

function dataFor({ id, data }: RecordRow<'helpline'>, { language }: Person): NoticeData {
  return { headline: nameOf('helpline', data, language), language, recordId: id, day: data.validUntil ?? '' };
}

// The owner, or whoever edits on its site; everybody's helplines are looked after by who edits everywhere.
async function whoAnswersFor(tx: Tx, { siteKey, data }: RecordRow<'helpline'>): Promise<Person[]> {
  const site = siteKey ?? EVERY_SITE;
  const people = await peopleOf(tx, [site], data.owner ? [data.owner] : []);
  const owner = people.find(({ id }) => id === data.owner);
  if (owner) return [owner];
  const here = people.filter((person) =>
    person.grants.some((grant) => siteKey === null || grant.site === siteKey),
  );
  return here.filter((person) => atLeast(rolesOn(person, site), 'editor'));
}

const dayAfter = (now: Date, days: number): string =>
  new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
