import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db, inTransaction } from '#db/client.ts';
import { concerns } from '#db/schema/access.ts';
import { mails } from '#db/schema/delivery.ts';
import { members } from '#db/schema/members.ts';
import { notices } from '#db/schema/notices.ts';
import { editions, type ReleaseRow, releases } from '#db/schema/releases.ts';
import { outsideReviews } from '#db/schema/reviews.ts';
import { testDatabase } from '#db/testing/database.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import {
  approved,
  type Cast,
  lastEvent,
  openNewsroom,
  published,
  reload,
  seen,
} from '#db/testing/factories.ts';
import { giveAccess } from '../embargo/give-access.ts';
import type { Actor } from '../members/roles.ts';
import { approve } from './approve.ts';
import { settleConcern } from './concern.ts';
import { embargo } from './embargo.ts';
import { holdAll } from './hold-others.ts';
import { planRemoval, unplanRemoval } from './plan-removal.ts';
import { planReview } from './plan-review.ts';
import { findRelease } from './public.ts';
import { publish } from './publish.ts';
import { publishDue } from './publish-due.ts';
import { myDay } from './queries/my-day.ts';
import { recall } from './recall.ts';
import { remindReview } from './remind-review.ts';
import { removeDue } from './remove-due.ts';
import { reopen } from './reopen.ts';
import { reschedule } from './reschedule.ts';
import { schedule } from './schedule.ts';
import { startEdition } from './start-edition.ts';
import { submit } from './submit.ts';
import { unschedule } from './unschedule.ts';
import { withdraw } from './withdraw.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});
beforeEach(() => useEnvironment());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const plan = { day: inDays(30), time: '06:00', zone: 'Africa/Algiers' };
const past = sql`now() - interval '1 second'`;

async function inFrench(release: ReleaseRow) {
  const french = await published(cast, { language: 'fr' });
  await db().update(releases).set({ storyId: release.storyId }).where(eq(releases.id, french.id));
  return reload(french);
}
const toldOf = async (kind: string, release: { id: string }) => {
  const rows = await db()
    .select({ name: members.name })
    .from(notices)
    .innerJoin(members, eq(members.id, notices.memberId))
    .where(and(eq(notices.kind, kind), eq(notices.releaseId, release.id)))
    .orderBy(members.name);
  return rows.map(({ name }) => name);
};
const openConcerns = (release: { id: string }) =>
  db()
    .select()
    .from(concerns)
    .where(and(eq(concerns.releaseId, release.id), isNull(concerns.settledAt)));

describe('together, all or none', () => {
  async function threeTogether() {
    const all = await Promise.all([1, 2, 3].map(() => approved(cast)));
    const [first, ...rest] = all as [ReleaseRow, ...ReleaseRow[]];
    await schedule(cast.claire, { ...seen(first), ...plan, together: rest.map(({ id }) => id) });
    return Promise.all(all.map(reload));
  }
  const dueNow = (all: ReleaseRow[]) =>
    Promise.all(
      all.map(({ id }) => db().update(releases).set({ publishAt: past }).where(eq(releases.id, id))),
    );

  test('three become public in one moment, once, whatever the number of workers', async () => {
    const all = await threeTogether();
    expect(new Set(all.map(({ togetherId }) => togetherId)).size).toBe(1);
    expect(await publishDue()).toBe(0);
    await dueNow(all);
    const done = await Promise.all([publishDue(), publishDue(), publishDue(), publishDue()]);
    expect(done.reduce((sum, one) => sum + one, 0)).toBe(3);
    const after = await Promise.all(all.map(reload));
    expect(new Set(after.map(({ firstPublishedAt }) => firstPublishedAt?.getTime())).size).toBe(1);
    for (const release of after)
      expect(await db().$count(editions, eq(editions.releaseId, release.id))).toBe(1);
  });

  test('when one cannot go out none does, and each says so', async () => {
    const all = await threeTogether();
    await db().execute(sql`alter table releases disable trigger user`);
    await db()
      .update(releases)
      .set({ doc: { type: 'doc', content: [] } })
      .where(eq(releases.id, all[1]?.id ?? ''));
    await db().execute(sql`alter table releases enable trigger user`);
    await dueNow(all);
    expect(await publishDue()).toBe(0);
    const after = await Promise.all(all.map(reload));
    expect(after.map(({ live }) => live)).toEqual(['none', 'none', 'none']);
    expect(after.map(({ publishFailure }) => publishFailure).sort()).toEqual([
      'not_ready',
      'together_failed',
      'together_failed',
    ]);
  });

  test('they move together, and are taken off the schedule together', async () => {
    const all = await threeTogether();
    const [first, second, third] = all as [ReleaseRow, ReleaseRow, ReleaseRow];
    await reschedule(cast.claire, { ...seen(second), ...plan, time: '09:00' });
    for (const { id } of all)
      expect((await reload({ id })).publishAt).toEqual(new Date(`${plan.day}T08:00:00Z`));
    await reopen(cast.tomas, seen(await reload(third)));
    expect(await reload(first)).toMatchObject({ work: 'approved', publishAt: null, togetherId: null });
    expect(await reload(third)).toMatchObject({ work: 'draft', togetherId: null });
    const again = await threeTogether();
    await unschedule(cast.claire, seen(again[1] as ReleaseRow));
    for (const { id } of again) expect((await reload({ id })).work).toBe('approved');
  });

  test('whoever else’s text comes off the schedule is told, and so are its publishers', async () => {
    const all = await threeTogether();
    const [first, , third] = all as [ReleaseRow, ReleaseRow, ReleaseRow];
    await reopen(cast.tomas, seen(third));
    expect(await toldOf('release.unscheduled', first)).toEqual(['Amal Berrada', 'Claire Vasseur']);
  });

  test('a planned removal that sends a correction back takes the date of the others, and says so', async () => {
    const live = await published(cast);
    await planRemoval(cast.ada, { ...seen(live), ...plan, kind: 'unpublish', text: 'Out of date.' });
    await startEdition(cast.amal, seen(await reload(live)));
    await submit(cast.amal, seen(await reload(live)));
    const waiting = await reload(live);
    await approve(cast.tomas, { ...seen(waiting), docVersion: waiting.docVersion });
    const other = await approved(cast);
    const ready = await reload(live);
    const when = { ...plan, correction: 'The van comes on Tuesdays.', together: [other.id] };
    await schedule(cast.claire, { ...seen(ready), ...when });
    await db().update(releases).set({ removalAt: past }).where(eq(releases.id, live.id));
    await inTransaction(async (tx) => {
      await holdAll(tx, [other.id]);
      expect(await removeDue()).toBe(0);
    });
    expect(await removeDue()).toBe(1);
    expect(await reload(live)).toMatchObject({ work: 'draft', live: 'unpublished', togetherId: null });
    expect(await reload(other)).toMatchObject({ work: 'approved', publishAt: null, togetherId: null });
    expect(await toldOf('release.unscheduled', other)).toEqual(['Amal Berrada', 'Claire Vasseur']);
  });

  test('only with what is approved and was never public', async () => {
    const first = await approved(cast);
    const live = await published(cast);
    await expect(
      schedule(cast.claire, { ...seen(first), ...plan, together: [live.id] }),
    ).rejects.toMatchObject({ reason: 'not_in_this_state' });
    expect((await reload(first)).work).toBe('approved');
  });
});

describe('a planned take-down', () => {
  test('withdraws by itself, once, with what readers are told', async () => {
    const release = await published(cast);
    await planRemoval(cast.ada, { ...seen(release), ...plan, kind: 'withdraw', text: 'The line closed.' });
    expect(await removeDue()).toBe(0);
    await db().update(releases).set({ removalAt: past }).where(eq(releases.id, release.id));
    const done = await Promise.all([removeDue(), removeDue(), removeDue()]);
    expect(done.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(await reload(release)).toMatchObject({
      live: 'withdrawn',
      withdrawalText: 'The line closed.',
      removalAt: null,
    });
    expect(await lastEvent(release)).toMatchObject({ kind: 'release.withdrawn', actorName: '' });
  });

  test('removes by itself, and sends a correction in review back to its writers', async () => {
    const release = await published(cast);
    await planRemoval(cast.ada, { ...seen(release), ...plan, kind: 'unpublish', text: 'Out of date.' });
    await startEdition(cast.amal, seen(await reload(release)));
    await submit(cast.amal, seen(await reload(release)));
    await db().update(releases).set({ removalAt: past }).where(eq(releases.id, release.id));
    expect(await removeDue()).toBe(1);
    const gone = await reload(release);
    expect(gone).toMatchObject({ live: 'unpublished', work: 'draft' });
    expect(await findRelease('morocco', 'en', gone.slug ?? '')).toMatchObject({ state: 'gone' });
  });

  test('is the administrator’s, and can be cancelled', async () => {
    const release = await published(cast);
    const ask = { ...seen(release), ...plan, kind: 'withdraw' as const, text: 'Over.' };
    await expect(planRemoval(cast.claire, ask)).rejects.toMatchObject({ reason: 'needs_admin' });
    await planRemoval(cast.ada, ask);
    await unplanRemoval(cast.ada, seen(await reload(release)));
    const kept = await reload(release);
    expect(kept).toMatchObject({ live: 'published', removalAt: null });
    await expect(unplanRemoval(cast.ada, seen(kept))).rejects.toMatchObject({ reason: 'not_in_this_state' });
    expect(await reload(release)).toEqual(kept);
  });
});

describe('other languages', () => {
  async function correction(release: ReleaseRow) {
    await startEdition(cast.amal, seen(release));
    await submit(cast.amal, seen(await reload(release)));
    const waiting = await reload(release);
    await approve(cast.tomas, { ...seen(waiting), docVersion: waiting.docVersion });
    return reload(release);
  }

  test('are asked for at a correction, each by itself; who is concerned is marked and told', async () => {
    const release = await published(cast);
    const french = await inFrench(release);
    const ready = await correction(release);
    const note = { ...seen(ready), correction: 'The date was wrong.' };
    await expect(publish(cast.claire, note)).rejects.toMatchObject({ reason: 'languages_unanswered' });
    await publish(cast.claire, { ...note, concerns: [`${french.id}:yes`] });
    const [open] = await openConcerns(french);
    expect(open).toMatchObject({ causeId: release.id, kind: 'correction', saidBy: cast.claire.id });
    expect(await lastEvent(french)).toMatchObject({ kind: 'release.concerned' });
    const told = await db().select().from(mails).where(eq(mails.recipient, 'amal@example.org'));
    const said = told.map(({ text }) => text).filter((text) => text.includes('> The date was wrong.'));
    expect(said).toEqual(
      expect.arrayContaining([
        expect.stringContaining('Claire Vasseur corrected this story in English and says that “'),
        expect.stringContaining('Claire Vasseur published a correction of “'),
      ]),
    );
    const asked = async (who: Actor) => (await myDay(who)).concerned.map(({ id }) => id);
    for (const who of [cast.amal, cast.claire]) expect(await asked(who)).toContain(french.id);
    for (const who of [cast.tomas, cast.helen]) expect(await asked(who)).not.toContain(french.id);
    const settle = { releaseId: french.id, concernId: open?.id ?? '' };
    await settleConcern(cast.amal, settle);
    expect(await openConcerns(french)).toEqual([]);
    expect(await asked(cast.amal)).not.toContain(french.id);
    await expect(settleConcern(cast.tomas, settle)).rejects.toMatchObject({ reason: 'concern_over' });
  });

  test('are asked for at a withdrawal; one that is not concerned stays as it is', async () => {
    const release = await published(cast);
    const french = await inFrench(release);
    const ask = { ...seen(release), text: 'A name in it was wrong.' };
    await expect(withdraw(cast.claire, ask)).rejects.toMatchObject({ reason: 'languages_unanswered' });
    expect((await reload(release)).live).toBe('published');
    await withdraw(cast.claire, { ...ask, concerns: [`${french.id}:no`] });
    expect(await openConcerns(french)).toEqual([]);
    expect([(await reload(release)).live, (await reload(french)).live]).toEqual(['withdrawn', 'published']);
  });
});

describe('a recall', () => {
  test('reaches everybody outside who was given the text, and leaves nothing of it', async () => {
    const release = await approved(cast, { headline: 'Names of the rescued' });
    await embargo(cast.claire, { ...seen(release), ...plan });
    const link = { releaseId: release.id, language: 'en' as const, zone: 'UTC' };
    await giveAccess(cast.claire, {
      ...link,
      reader: 'The Evening Tribune',
      readerEmail: 'news@tribune.example',
    });
    await giveAccess(cast.claire, { ...link, reader: 'Radio Atlas' });
    await db().update(releases).set({ publishAt: past }).where(eq(releases.id, release.id));
    await publishDue();
    const live = await reload(release);
    await db()
      .insert(outsideReviews)
      .values({
        releaseId: release.id,
        revisionId: release.reviewRevisionId ?? '',
        tokenHash: 'e'.repeat(64),
        email: 'ministry@gov.example',
        name: 'Karima Fassi',
        language: 'fr',
        askedBy: cast.tomas.id,
        expiresAt: sql`now() + interval '5 days'`,
      });
    await expect(recall(cast.claire, { ...seen(live), text: 'No.' })).rejects.toMatchObject({
      reason: 'needs_admin',
    });
    await recall(cast.ada, { ...seen(live), text: 'It names people who are in danger.' });
    expect(await reload(release)).toMatchObject({ live: 'recalled', work: 'none' });
    expect(await findRelease('morocco', 'en', live.slug ?? '')).toMatchObject({ state: 'gone' });
    const [mail] = await db()
      .select()
      .from(mails)
      .where(eq(mails.recipient, 'news@tribune.example'))
      .orderBy(desc(mails.createdAt));
    expect(mail?.subject).toBe('Recalled, do not use: Names of the rescued');
    expect(mail?.text).toContain('> It names people who are in danger.');
    expect(await lastEvent(release)).toMatchObject({
      kind: 'release.recalled',
      payload: { told: 2, unreached: 'Radio Atlas' },
    });
    const [ministry] = await db().select().from(mails).where(eq(mails.recipient, 'ministry@gov.example'));
    expect(ministry?.subject).toContain('Rappelé, à ne pas utiliser');
    expect(await db().$count(outsideReviews, isNull(outsideReviews.revokedAt))).toBe(0);
    const told = await db().select().from(mails).where(eq(mails.recipient, 'amal@example.org'));
    expect(told.some(({ subject }) => subject === 'Recalled: Names of the rescued')).toBe(true);
  });
});

describe('a review date', () => {
  test('reminds once, on its day, and not what is no longer live', async () => {
    const release = await published(cast, { headline: 'Helpline in three languages' });
    await expect(
      planReview(cast.amal, { releaseId: release.id, reviewOn: '2026-01-01' }),
    ).rejects.toMatchObject({
      reason: 'day_past',
    });
    await planReview(cast.amal, { releaseId: release.id, reviewOn: inDays(20) });
    expect(await remindReview()).toBe(0);
    await db()
      .update(releases)
      .set({ reviewOn: inDays(-2) })
      .where(eq(releases.id, release.id));
    expect(await remindReview()).toBe(1);
    expect(await remindReview()).toBe(0);
    const told = await db().select().from(mails).where(eq(mails.recipient, 'amal@example.org'));
    expect(
      told.filter(({ subject }) => subject === 'Does it still hold? Helpline in three languages'),
    ).toHaveLength(1);
    await planReview(cast.amal, { releaseId: release.id, reviewOn: '' });
    expect((await reload(release)).reviewOn).toBeNull();
  });
});
