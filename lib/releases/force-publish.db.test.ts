import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { mails } from '#db/schema/delivery.ts';
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
  submitted,
  write,
} from '#db/testing/factories.ts';
import { approve } from './approve.ts';
import { forcePublish } from './force-publish.ts';
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

const text = 'The border opens tonight and people are on the road.';
const unreviewed = async (who: keyof Cast) => (await myDay(cast[who])).unreviewed.map(({ id }) => id);

async function forced() {
  const release = await draft(cast.amal);
  await forcePublish(cast.claire, { ...shown(release), text });
  return reload(release);
}

test('Claire publishes Amal’s draft for a reason, and the edition says that nobody reviewed it', async () => {
  const release = await forced();
  expect(release).toMatchObject({ work: 'none', live: 'published', forcedBy: cast.claire.id });
  const [edition] = await db().select().from(editions).where(eq(editions.releaseId, release.id));
  expect(edition).toMatchObject({ reviewed: false, publishedBy: cast.claire.id });
  const event = await lastEvent(release);
  expect(event).toMatchObject({ kind: 'release.force_published', payload: { text, edition: '1' } });
  const told = await db()
    .select()
    .from(mails)
    .where(eq(mails.key, `event ${event?.seq}`));
  expect(told.map(({ recipient }) => recipient).sort()).toEqual(['amal@example.org', 'tomas@example.org']);
});

test('the reason is asked first, and neither a writer nor an editor may', async () => {
  const release = await draft(cast.amal);
  expect(() => forcePublish(cast.claire, { ...shown(release), text: ' ' })).toThrow('required');
  for (const who of ['amal', 'tomas'] as const)
    await expect(forcePublish(cast[who], { ...shown(release), text })).rejects.toMatchObject({
      reason: 'needs_publisher',
    });
  expect(await reload(release)).toMatchObject({ work: 'draft', live: 'none' });
});

test('what is missing stands in the way all the same', async () => {
  const release = await draft(cast.amal, { headline: ' ' });
  await expect(forcePublish(cast.claire, { ...shown(release), text })).rejects.toMatchObject({
    reason: 'not_ready',
  });
});

test('it waits for another person’s eyes until Tomás has reviewed it, never for Claire’s own', async () => {
  const release = await forced();
  expect(await unreviewed('tomas')).toContain(release.id);
  expect(await unreviewed('claire')).not.toContain(release.id);
  expect(await unreviewed('henri')).not.toContain(release.id);
  await expect(reviewAfterwards(cast.claire, seen(release))).rejects.toMatchObject({ reason: 'forced_it' });
  await expect(reviewAfterwards(cast.amal, seen(release))).rejects.toMatchObject({ reason: 'needs_editor' });
  await reviewAfterwards(cast.tomas, { ...seen(release), comment: 'Read it on the road.' });
  expect(await reload(release)).toMatchObject({ live: 'published', forcedBy: null });
  expect(await lastEvent(release)).toMatchObject({
    kind: 'release.reviewed_afterwards',
    payload: { edition: '1', comment: 'Read it on the road.' },
  });
  expect(await unreviewed('tomas')).not.toContain(release.id);
});

test('a correction that was reviewed takes the mark away; a forced one of a reviewed text sets it', async () => {
  const release = await forced();
  await startEdition(cast.amal, seen(release));
  await submit(cast.amal, seen(await reload(release)));
  const waiting = await reload(release);
  await approve(cast.tomas, { ...seen(waiting), docVersion: waiting.docVersion });
  await publish(cast.claire, { ...seen(await reload(release)), correction: 'It opens at eight.' });
  expect(await reload(release)).toMatchObject({ forcedBy: null });

  const reviewed = await published(cast);
  await startEdition(cast.amal, seen(reviewed));
  await expect(forcePublish(cast.claire, { ...shown(await reload(reviewed)), text })).rejects.toMatchObject({
    reason: 'correction_note_missing',
  });
  await forcePublish(cast.claire, {
    ...shown(await reload(reviewed)),
    text,
    correction: 'The helpline has a new number.',
  });
  expect(await reload(reviewed)).toMatchObject({ live: 'published', forcedBy: cast.claire.id });
});

test('two publishers who force at once: one is first, the other is told', async () => {
  const release = await submitted(cast);
  const tries = await Promise.allSettled([
    forcePublish(cast.claire, { ...shown(release), text }),
    forcePublish(cast.ada, { ...shown(release), text }),
  ]);
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await db().$count(editions, eq(editions.releaseId, release.id))).toBe(1);
});

test('what somebody else wrote meanwhile is read first, one’s own words are not in the way', async () => {
  const release = await submitted(cast);
  const before = shown(release);
  await write(cast.claire, release, { words: 'Read over by Claire.' });
  await write(cast.tomas, release, { words: 'A sentence Claire has ne' });
  await expect(forcePublish(cast.claire, { ...before, text })).rejects.toMatchObject({
    reason: 'text_changed',
  });
  const read = shown(await reload(release));
  await write(cast.claire, release, { words: 'Read over by Claire again.' });
  await forcePublish(cast.claire, { ...read, text });
  expect(await reload(release)).toMatchObject({ live: 'published' });
});
