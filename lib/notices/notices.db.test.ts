import { and, desc, eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db, inTransaction } from '#db/client.ts';
import { absences } from '#db/schema/assignments.ts';
import { mails } from '#db/schema/delivery.ts';
import { memberRoles, members } from '#db/schema/members.ts';
import { noticeSettings, notices } from '#db/schema/notices.ts';
import type { ReleaseRow } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import {
  approved,
  type Cast,
  draft,
  member,
  openNewsroom,
  published,
  seen,
  submitted,
} from '#db/testing/factories.ts';
import type { Actor } from '../members/roles.ts';
import type { Notice } from '../releases/notify.ts';
import { sendBack } from '../releases/send-back.ts';
import { submit } from '../releases/submit.ts';
import { changeNoticeSettings } from './change-settings.ts';
import { sendDaily } from './daily.ts';
import { CHOOSABLE } from './input.ts';
import { markNoticesRead } from './mark-read.ts';
import { countUnread, listNotices } from './queries.ts';
import { takeStance } from './take-stance.ts';
import { tell } from './tell.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
  const speak = (person: Actor, language: 'fr' | 'ar' | 'es') =>
    db().update(members).set({ language }).where(eq(members.id, person.id));
  await Promise.all([speak(cast.amal, 'ar'), speak(cast.tomas, 'es'), speak(cast.claire, 'fr')]);
});
beforeEach(async () => {
  await db().delete(mails);
  await db().delete(notices);
  await db().delete(noticeSettings);
  await db().delete(absences);
});

const told = async (releaseId: string) => {
  const rows = await db()
    .select({ name: members.name, kind: notices.kind, because: notices.because, mail: notices.mail })
    .from(notices)
    .innerJoin(members, eq(members.id, notices.memberId))
    .where(eq(notices.releaseId, releaseId))
    .orderBy(notices.createdAt, members.name);
  return rows.map(({ name, kind, because, mail }) => `${name} · ${kind} · ${because} · ${mail}`);
};
const mailTo = (key: string) =>
  db()
    .select()
    .from(mails)
    .where(and(eq(mails.recipient, `${key}@example.org`)))
    .orderBy(desc(mails.createdAt));
const aNotice = (release: ReleaseRow, key: string, more: Partial<Notice> = {}): Notice => ({
  kind: 'release.submitted',
  key,
  actor: cast.amal,
  release,
  ...more,
});

describe('an act is told', () => {
  test('to those it concerns, in their language, with the reason and what is expected, never to who did it', async () => {
    const release = await submitted(cast, { headline: 'Une clinique mobile' });
    expect(await told(release.id)).toEqual([
      'Claire Vasseur · release.submitted · reviewers · at_once',
      'Tomás Quiroga · release.submitted · reviewers · at_once',
    ]);
    await sendBack(cast.tomas, { ...seen(release), text: 'Le chiffre est faux.' });
    expect((await told(release.id)).slice(2)).toEqual([
      'Amal Berrada · release.sent_back · writers · at_once',
    ]);
    expect((await mailTo('tomas'))[0]?.subject).toBe('Para revisar: Une clinique mobile');
    const [mail] = await mailTo('amal');
    expect(mail?.text).toContain('> Le chiffre est faux.');
    expect(mail?.text).toContain(`/desk/releases/${release.id}`);
    expect(mail?.text).toContain('/desk/account#notices');
    expect(mail?.html).toContain('lang="ar" dir="rtl"');
  });

  test('once, when two workers tell the same event at the same time', async () => {
    const release = await draft(cast.amal);
    const notice = aNotice(release, 'event twice');
    await Promise.all([1, 2, 3, 4].map(() => inTransaction((tx) => tell(tx, notice))));
    expect(await told(release.id)).toHaveLength(2);
    expect(await db().$count(mails, eq(mails.key, 'event twice'))).toBe(2);
  });

  test('not at all when it is undone', async () => {
    const release = await draft(cast.amal);
    const undone = inTransaction(async (tx) => {
      await tell(tx, aNotice(release, 'event undone'));
      throw new Error('the verb was refused');
    });
    await expect(undone).rejects.toThrow('the verb was refused');
    expect(await told(release.id)).toEqual([]);
  });
});

describe('a member chooses', () => {
  test('to follow a release that is not theirs, and to mute one that is', async () => {
    const release = await draft(cast.amal);
    await takeStance(cast.yusuf, { releaseId: release.id, stance: 'follow' });
    await takeStance(cast.claire, { releaseId: release.id, stance: 'mute' });
    await submit(cast.amal, seen(release));
    expect(await told(release.id)).toEqual([
      'Tomás Quiroga · release.submitted · reviewers · at_once',
      'Yusuf Adeyemi · release.submitted · followers · at_once',
    ]);
    await takeStance(cast.yusuf, { releaseId: release.id, stance: 'usual' });
    await inTransaction((tx) => tell(tx, aNotice(release, 'event later')));
    expect((await told(release.id)).filter((line) => line.startsWith('Yusuf'))).toHaveLength(1);
  });

  test('not to follow what they may not see', async () => {
    const release = await draft(cast.amal);
    await expect(takeStance(cast.hana, { releaseId: release.id, stance: 'follow' })).rejects.toThrow(
      'release_unknown',
    );
  });

  test('which kinds come by mail; what is urgent always does', async () => {
    const none = { daily: 'at_once', hour: 8, timeZone: 'UTC', mail: [] } as const;
    await changeNoticeSettings(cast.tomas, { ...none, mail: [...none.mail] });
    const release = await submitted(cast);
    expect(await told(release.id)).toContain('Tomás Quiroga · release.submitted · reviewers · none');
    expect(await mailTo('tomas')).toEqual([]);
    await inTransaction((tx) =>
      tell(tx, aNotice(release, 'late', { kind: 'release.overdue', actor: null, named: [cast.tomas.id] })),
    );
    expect(await mailTo('tomas')).toHaveLength(1);
  });
});

describe('the daily mail', () => {
  const daily = (hour = 0) => ({
    daily: 'daily' as const,
    hour,
    timeZone: 'Africa/Casablanca',
    mail: [...CHOOSABLE],
  });

  test('holds what was not read, once a day, whatever the number of workers', async () => {
    await changeNoticeSettings(cast.tomas, daily());
    await submitted(cast, { headline: 'Lu sur le bureau' });
    await markNoticesRead(cast.tomas, {});
    await submitted(cast, { headline: 'Pas encore lu' });
    expect(await mailTo('tomas')).toEqual([]);
    const sent = await Promise.all([sendDaily(), sendDaily(), sendDaily()]);
    expect(sent.reduce((sum, each) => sum + each)).toBe(1);
    const [mail, ...others] = await mailTo('tomas');
    expect(others).toEqual([]);
    expect(mail?.subject).toBe('1 aviso de la sala de prensa');
    expect(mail?.text).toContain('Pas encore lu');
    expect(mail?.text).not.toContain('Lu sur le bureau');
    // what comes later the same day waits for the next
    await submitted(cast);
    expect(await sendDaily()).toBe(0);
    await db().update(noticeSettings).set({ digestedOn: '2026-01-01' });
    expect(await sendDaily()).toBe(1);
  });

  test('says nothing of a site where its reader has no role any more', async () => {
    const grant = { role: 'editor', site: 'morocco', language: null } as const;
    const nora = await member('nora', 'Nora Lund', grant);
    await changeNoticeSettings(nora, daily());
    await submitted(cast, { headline: 'Not for strangers' });
    await db().update(memberRoles).set({ siteKey: 'global' }).where(eq(memberRoles.memberId, nora.id));
    expect(await sendDaily()).toBe(0);
    expect(await mailTo('nora')).toEqual([]);
    // what was left out does not come back
    await db().update(memberRoles).set({ siteKey: 'morocco' }).where(eq(memberRoles.memberId, nora.id));
    await db().update(noticeSettings).set({ digestedOn: '2026-01-01' });
    expect(await sendDaily()).toBe(0);
    await db().delete(memberRoles).where(eq(memberRoles.memberId, nora.id));
  });

  test('waits for the hour of the member’s own zone, and is not sent when there is nothing to read', async () => {
    const [now] = await db().execute<{ hour: number; zone: string }>(sql`
      select extract(hour from now() at time zone 'Pacific/Kiritimati')::int as hour, 'Pacific/Kiritimati' as zone`);
    const later = Math.min(23, (now?.hour ?? 0) + 1);
    await changeNoticeSettings(cast.tomas, { ...daily(later), timeZone: now?.zone ?? 'UTC' });
    await submitted(cast);
    if (later > (now?.hour ?? 0)) expect(await sendDaily()).toBe(0);
    await db().update(noticeSettings).set({ hour: 0 });
    await markNoticesRead(cast.tomas, {});
    expect(await sendDaily()).toBe(0);
    expect(await mailTo('tomas')).toEqual([]);
  });
});

describe('somebody who is away', () => {
  const away = (person: Actor, deputy: Actor, from: string, until: string) =>
    db()
      .insert(absences)
      .values({
        memberId: person.id,
        deputyId: deputy.id,
        fromDay: '2026-01-01',
        lastDay: '2026-01-02',
        timeZone: 'UTC',
        startsAt: sql`now() + ${from}::interval`,
        endsAt: sql`now() + ${until}::interval`,
      });

  test('has a deputy who is told instead of them, and hears of it too', async () => {
    await away(cast.amal, cast.lina, '-1 day', '1 day');
    const release = await published(cast);
    const lines = await told(release.id);
    expect(lines).toContain('Lina Haddad · release.published · deputy · at_once');
    expect(lines).toContain('Amal Berrada · release.published · writers · at_once');
    expect((await mailTo('lina'))[0]?.text).toContain('Amal Berrada is away, and you stand in for them.');
  });

  test('is not stood in for before or after', async () => {
    await away(cast.amal, cast.lina, '1 hour', '1 day');
    const release = await approved(cast);
    expect((await told(release.id)).join()).not.toContain('deputy');
  });
});

describe('the notices of a member', () => {
  test('are listed newest first, counted and marked as read, one or all, by nobody else', async () => {
    await submitted(cast, { headline: 'First' });
    await submitted(cast, { headline: 'Second' });
    const { lines } = await listNotices(cast.tomas);
    expect(lines.map(({ data }) => data.headline)).toEqual(['Second', 'First']);
    expect(await countUnread(cast.tomas)).toBe(2);
    await markNoticesRead(cast.claire, { noticeId: lines[0]?.id ?? '' });
    expect(await countUnread(cast.tomas)).toBe(2);
    await markNoticesRead(cast.tomas, { noticeId: lines[0]?.id ?? '' });
    expect(await countUnread(cast.tomas)).toBe(1);
    expect((await listNotices(cast.tomas, { unread: true })).lines.map(({ data }) => data.headline)).toEqual([
      'First',
    ]);
    await markNoticesRead(cast.tomas, { until: new Date().toISOString() });
    expect(await countUnread(cast.tomas)).toBe(0);
  });

  test('are theirs no longer when their role on the site is gone', async () => {
    await submitted(cast);
    expect(await countUnread({ ...cast.tomas, grants: [] })).toBe(0);
    expect((await listNotices({ ...cast.tomas, grants: [] })).lines).toEqual([]);
  });
});
