import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db, readers } from '#db/client.ts';
import { mails } from '#db/schema/delivery.ts';
import { notices } from '#db/schema/notices.ts';
import { publishedReleases } from '#db/schema/published.ts';
import { editions } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import {
  type Cast,
  draft,
  lastEvent,
  openNewsroom,
  published,
  reload,
  seen,
  shown,
  write,
} from '#db/testing/factories.ts';
import type { Actor } from '../members/roles.ts';
import { approve } from './approve.ts';
import { changeDetails } from './change-details.ts';
import { forcePublish } from './force-publish.ts';
import { minorFix } from './minor-fix.ts';
import { publish } from './publish.ts';
import { myDay } from './queries/my-day.ts';
import { reviewAfterwards } from './review-afterwards.ts';
import { startEdition } from './start-edition.ts';
import { submit } from './submit.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const editionsOf = (release: { id: string }) =>
  db().select().from(editions).where(eq(editions.releaseId, release.id)).orderBy(editions.publishedAt);
const readersSee = async (release: { id: string }) => {
  const [row] = await readers().select().from(publishedReleases).where(eq(publishedReleases.id, release.id));
  return row;
};

/** A text readers have, with a draft of Claire's that mends a word of it. */
async function mended(words = 'A nurse and a midwife see people twice a week here.') {
  const release = await published(cast);
  await startEdition(cast.claire, seen(release));
  await write(cast.claire, release, { words });
  return reload(release);
}

test('Claire mends a word: a minor edition, with the date before, without a note, told to nobody', async () => {
  const release = await mended();
  const before = await readersSee(release);
  const toldBefore = await db().$count(notices, eq(notices.releaseId, release.id));
  await minorFix(cast.claire, shown(release));
  const [first, fix] = await editionsOf(release);
  expect(fix).toMatchObject({ major: 1, minor: 1, correctionNote: null, reviewed: false });
  expect(fix?.datedAt).toEqual(first?.publishedAt);
  const after = await readersSee(release);
  expect(after).toMatchObject({ major: 1, minor: 1, publishedAt: before?.publishedAt });
  expect(JSON.stringify(after?.doc)).toContain('here.');
  const event = await lastEvent(release);
  expect(event).toMatchObject({
    kind: 'release.minor_published',
    payload: { edition: '1.1', reviewed: 'no' },
  });
  expect(await db().$count(notices, eq(notices.releaseId, release.id))).toBe(toldBefore);
  expect(await db().$count(mails, eq(mails.key, `event ${event?.seq}`))).toBe(0);
  // It waits for another pair of eyes, not for Claire's.
  const unreviewed = async (who: Actor) => (await myDay(who)).unreviewed.some(({ id }) => id === release.id);
  expect([await unreviewed(cast.tomas), await unreviewed(cast.claire)]).toEqual([true, false]);
  await reviewAfterwards(cast.tomas, seen(await reload(release)));
  expect(await unreviewed(cast.tomas)).toBe(false);
});

test('whoever forced a text does not review it afterwards when somebody else has mended a word since', async () => {
  const release = await draft(cast.amal);
  await forcePublish(cast.claire, { ...shown(release), text: 'The border opens tonight.' });
  await startEdition(cast.ada, seen(await reload(release)));
  await write(cast.ada, release, { words: 'A nurse and a midwife see people twice a week here.' });
  await minorFix(cast.ada, shown(await reload(release)));
  expect(await reload(release)).toMatchObject({ forcedBy: cast.claire.id, alsoForcedBy: [cast.ada.id] });
  for (const who of [cast.claire, cast.ada]) {
    await expect(reviewAfterwards(who, seen(await reload(release)))).rejects.toMatchObject({
      reason: 'forced_it',
    });
    expect((await myDay(who)).unreviewed.some(({ id }) => id === release.id)).toBe(false);
  }
  await reviewAfterwards(cast.tomas, seen(await reload(release)));
  expect(await reload(release)).toMatchObject({ forcedBy: null, alsoForcedBy: [] });
});

test('what says something else is not mended in passing', async () => {
  const release = await mended('A nurse and a midwife see 40 people twice a week.');
  await expect(minorFix(cast.claire, shown(release))).rejects.toMatchObject({ reason: 'not_minor' });
  expect(await reload(release)).toMatchObject({ work: 'draft', live: 'published' });
});

test('what blocks is not put before readers as a mended word either', async () => {
  const release = await mended('A nurse and a midwife see illegal migrants twice a week.');
  await expect(minorFix(cast.claire, shown(release))).rejects.toMatchObject({
    reason: 'findings_blocking',
    params: { count: 1 },
  });
  expect(await editionsOf(release)).toHaveLength(1);
});

test('with other details it is no fix of writing', async () => {
  const release = await mended();
  const seenDetails = { releaseId: release.id, seenDetails: 1 };
  await changeDetails(cast.claire, {
    ...seenDetails,
    kind: 'press_release',
    reach: 'local',
    topics: ['youth'],
  });
  await expect(minorFix(cast.claire, shown(release))).rejects.toMatchObject({ reason: 'not_minor' });
});

test('only publishers mend in passing, and not what was never public', async () => {
  const release = await mended();
  await expect(minorFix(cast.tomas, shown(release))).rejects.toMatchObject({ reason: 'needs_publisher' });
});

test('a reviewed correction can be minor; the next one with a note is major and has its own date', async () => {
  const release = await mended();
  const sign = async () => {
    await submit(cast.claire, seen(await reload(release)));
    await approve(cast.tomas, shown(await reload(release)));
  };
  await sign();
  await publish(cast.claire, { ...seen(await reload(release)), minor: 'yes' });
  await startEdition(cast.claire, seen(await reload(release)));
  await write(cast.claire, release, { words: 'A nurse and two midwives see 40 people twice a week.' });
  await sign();
  await expect(publish(cast.claire, { ...seen(await reload(release)), minor: 'yes' })).rejects.toMatchObject({
    reason: 'not_minor',
  });
  await expect(publish(cast.claire, seen(await reload(release)))).rejects.toMatchObject({
    reason: 'correction_note_missing',
  });
  await publish(cast.claire, { ...seen(await reload(release)), correction: 'There are two midwives.' });
  const all = await editionsOf(release);
  expect(all.map(({ major, minor, reviewed }) => [major, minor, reviewed])).toEqual([
    [1, 0, true],
    [1, 1, true],
    [2, 0, true],
  ]);
  expect((await readersSee(release))?.publishedAt).toEqual(all[2]?.publishedAt);
  const told = await db()
    .select()
    .from(notices)
    .where(and(eq(notices.releaseId, release.id), eq(notices.kind, 'release.published')));
  expect(told).not.toHaveLength(0);
});
