import { desc, eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { mails } from '#db/schema/delivery.ts';
import { events } from '#db/schema/events.ts';
import { approvals, editions, releases } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import { approved, type Cast, openNewsroom, published, reload, seen } from '#db/testing/factories.ts';
import { approve } from './approve.ts';
import { LATEST_MONTHS } from './plan.ts';
import { publish } from './publish.ts';
import { publishDue } from './publish-due.ts';
import { reopen } from './reopen.ts';
import { reschedule } from './reschedule.ts';
import { schedule } from './schedule.ts';
import { startEdition } from './start-edition.ts';
import { submit } from './submit.ts';
import { unschedule } from './unschedule.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const plan = { day: inDays(30), time: '06:00', zone: 'Africa/Algiers' };

async function scheduled() {
  const release = await approved(cast);
  await schedule(cast.claire, { ...seen(release), ...plan });
  return reload(release);
}

/** Lets the time of a release come, by the clock that counts. */
async function due(release: { id: string }, seconds = 1) {
  await db()
    .update(releases)
    .set({ publishAt: sql`now() - make_interval(secs => ${seconds})` })
    .where(eq(releases.id, release.id));
}

const eventsOf = (release: { id: string }) =>
  db().select().from(events).where(eq(events.releaseId, release.id)).orderBy(desc(events.seq));
const editionsOf = (release: { id: string }) => db().$count(editions, eq(editions.releaseId, release.id));

describe('a publisher schedules', () => {
  test('an approved release: the time is kept as an instant and as it was said', async () => {
    const release = await scheduled();
    expect(release).toMatchObject({
      work: 'scheduled',
      live: 'none',
      publishAt: new Date(`${plan.day}T05:00:00Z`),
      publishWall: `${plan.day}T06:00`,
      publishZone: 'Africa/Algiers',
      scheduledBy: cast.claire.id,
    });
    const [event] = await eventsOf(release);
    expect(event).toMatchObject({ kind: 'release.scheduled', actorName: 'Claire Vasseur' });
  });

  test('and changes only the time, which keeps the approvals and is noted', async () => {
    const release = await scheduled();
    const signed = () => db().$count(approvals, eq(approvals.releaseId, release.id));
    const before = await signed();
    await reschedule(cast.claire, { ...seen(release), ...plan, time: '07:15' });
    expect(await reload(release)).toMatchObject({
      work: 'scheduled',
      publishAt: new Date(`${plan.day}T06:15:00Z`),
      reviewRevisionId: release.reviewRevisionId,
    });
    expect(await signed()).toBe(before);
    const [event] = await eventsOf(release);
    expect(event).toMatchObject({
      kind: 'release.rescheduled',
      payload: { from: `${plan.day}T05:00:00.000Z`, at: `${plan.day}T06:15:00.000Z` },
    });
  });

  test('and takes it back: it is approved as before and becomes public by nobody’s clock', async () => {
    const release = await scheduled();
    await unschedule(cast.claire, seen(release));
    expect(await reload(release)).toMatchObject({ work: 'approved', publishAt: null, scheduledBy: null });
    expect(await publishDue()).toBe(0);
  });

  test.each([
    ['time_gap', { day: '2027-03-28', time: '02:30', zone: 'Europe/Zurich' }],
    ['time_fold', { day: '2027-10-31', time: '02:30', zone: 'Europe/Zurich' }],
    ['zone_unknown', { ...plan, zone: 'Europe/Geneva' }],
    ['day_unknown', { ...plan, day: '2027-02-30' }],
    ['too_soon', { ...plan, day: '2026-01-01' }],
    ['too_far', { ...plan, day: inDays(31 * LATEST_MONTHS) }],
  ])('never at a time that says nothing certain: %s', async (reason, when) => {
    const release = await approved(cast);
    await expect(schedule(cast.claire, { ...seen(release), ...when })).rejects.toMatchObject({ reason });
    expect(await reload(release)).toMatchObject({ work: 'approved', publishAt: null });
  });

  test('a time that comes twice, once it is said which', async () => {
    const release = await approved(cast);
    const when = { day: '2027-10-31', time: '02:30', zone: 'Europe/Zurich', fold: 'later' as const };
    await schedule(cast.claire, { ...seen(release), ...when });
    expect((await reload(release)).publishAt).toEqual(new Date('2027-10-31T01:30:00Z'));
  });

  test('nobody else does, and nobody writes into it meanwhile', async () => {
    const release = await approved(cast);
    await expect(schedule(cast.tomas, { ...seen(release), ...plan })).rejects.toMatchObject({
      reason: 'needs_publisher',
    });
    const frozen = await scheduled();
    await expect(publish(cast.claire, seen(frozen))).rejects.toMatchObject({ reason: 'not_in_this_state' });
    await reopen(cast.tomas, seen(frozen));
    expect(await reload(frozen)).toMatchObject({ work: 'draft', publishAt: null });
  });

  test('a correction only with the words readers will see', async () => {
    const live = await published(cast);
    await startEdition(cast.amal, seen(live));
    await submit(cast.amal, seen(await reload(live)));
    const inReview = await reload(live);
    await approve(cast.tomas, { ...seen(inReview), docVersion: inReview.docVersion });
    const ready = await reload(live);
    await expect(schedule(cast.claire, { ...seen(ready), ...plan })).rejects.toMatchObject({
      reason: 'correction_note_missing',
    });
    await schedule(cast.claire, { ...seen(ready), ...plan, correction: 'The van comes on Tuesdays.' });
    await due(live);
    expect(await publishDue()).toBe(1);
    const [newest] = await db()
      .select()
      .from(editions)
      .where(eq(editions.releaseId, live.id))
      .orderBy(desc(editions.major));
    expect(newest).toMatchObject({ major: 2, correctionNote: 'The van comes on Tuesdays.' });
  });
});

describe('when the time has come', () => {
  test('the newsroom publishes it once, in the name of who scheduled it, and its writers are told', async () => {
    const release = await scheduled();
    expect(await publishDue()).toBe(0);
    await due(release);
    expect(await publishDue()).toBe(1);
    expect(await publishDue()).toBe(0);
    expect(await reload(release)).toMatchObject({ work: 'none', live: 'published', publishAt: null });
    const [event] = await eventsOf(release);
    expect(event).toMatchObject({ kind: 'release.published', actorId: null, actorName: '' });
    const [edition] = await db().select().from(editions).where(eq(editions.releaseId, release.id));
    expect(edition).toMatchObject({ publishedBy: cast.claire.id, reviewed: true });
    const told = await db()
      .select()
      .from(mails)
      .where(eq(mails.key, `event ${event?.seq}`));
    expect(told.map(({ subject }) => subject).join()).toContain(release.headline);
  });

  test('many workers at once publish each of many exactly once', async () => {
    const many = await Promise.all(Array.from({ length: 12 }, scheduled));
    for (const release of many) await due(release);
    const counts = await Promise.all(Array.from({ length: 4 }, publishDue));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12);
    expect(await Promise.all(many.map(editionsOf))).toEqual(many.map(() => 1));
  });

  test('who moves it at that very moment either wins or is told that it is public', async () => {
    const release = await scheduled();
    await due(release);
    const [count, moved] = await Promise.allSettled([
      publishDue(),
      reschedule(cast.claire, { ...seen(release), ...plan, time: '09:00' }),
    ]);
    const now = await reload(release);
    if (moved.status === 'fulfilled') expect(now).toMatchObject({ work: 'scheduled', live: 'none' });
    else expect([now.live, await editionsOf(release), count.status]).toEqual(['published', 1, 'fulfilled']);
  });

  test('one that cannot go out stays where it is, says why, and is tried again only after it was rescheduled', async () => {
    const release = await scheduled();
    // what no act could do: its headline is lost after it was signed
    await db().execute(sql`alter table releases disable trigger releases_moves`);
    await db()
      .update(releases)
      .set({ doc: { ...release.doc, content: release.doc.content?.map(emptied) } })
      .where(eq(releases.id, release.id));
    await db().execute(sql`alter table releases enable trigger releases_moves`);
    await due(release);
    expect(await publishDue()).toBe(0);
    expect(await reload(release)).toMatchObject({
      work: 'scheduled',
      live: 'none',
      publishFailure: 'not_ready',
    });
    const [event] = await eventsOf(release);
    expect(event).toMatchObject({ kind: 'release.not_published', payload: { reason: 'not_ready' } });
    expect(await db().$count(mails, eq(mails.key, `event ${event?.seq}`))).toBeGreaterThan(0);
    expect(await publishDue()).toBe(0);
    expect((await eventsOf(release))[0]?.seq).toBe(event?.seq);
    await reschedule(cast.claire, { ...seen(await reload(release)), ...plan });
    expect(await reload(release)).toMatchObject({ publishFailure: null, publishFailedAt: null });
  });

  test('a fault that may pass holds nobody back, is tried again, and is said after a minute', async () => {
    const [faulty, sound] = [await scheduled(), await scheduled()];
    await db().execute(sql`
      create function fail_here() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$`);
    await db().execute(
      sql.raw(`create trigger editions_fail before insert on editions for each row
        when (new.release_id = '${faulty.id}') execute function fail_here()`),
    );
    await due(faulty, 5);
    await due(sound);
    expect(await publishDue()).toBe(1);
    expect(await reload(sound)).toMatchObject({ live: 'published' });
    expect(await reload(faulty)).toMatchObject({ work: 'scheduled', publishFailure: null });

    await due(faulty, 61);
    expect(await publishDue()).toBe(0);
    expect(await reload(faulty)).toMatchObject({ work: 'scheduled', publishFailure: 'newsroom_failed' });

    await db().execute(sql`drop trigger editions_fail on editions`);
    await reschedule(cast.claire, { ...seen(await reload(faulty)), ...plan });
    await due(faulty);
    expect(await publishDue()).toBe(1);
    expect(await reload(faulty)).toMatchObject({ live: 'published' });
  });
});

const emptied = (part: { type: string }) => (part.type === 'headline' ? { type: 'headline' } : part);
