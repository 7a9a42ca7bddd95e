import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { releases } from '#db/schema/releases.ts';
import { sites } from '#db/schema/sites.ts';
import { testDatabase } from '#db/testing/database.ts';
import { type Cast, draft, openNewsroom, published, reload, seen } from '#db/testing/factories.ts';
import { corrected, publishedOn } from '#db/testing/public.ts';
import { lastChange, readChanges, readRemoved } from './public-changes.ts';
import { restore } from './restore.ts';
import { unpublish } from './unpublish.ts';
import { withdraw } from './withdraw.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const all = (after = 0, limit = 100) => readChanges('morocco', { language: 'en', after, limit });
const last = async () => (await all()).at(-1);

test('every public act moves a release to the end, once, as it is then; a draft is never there', async () => {
  const other = await published(cast, { headline: 'Another one' });
  let release = await published(cast, { headline: 'A school opens' });
  await draft(cast.amal, { headline: 'Not yet' });
  expect((await all()).map((it) => it.releaseId)).toEqual([other.id, release.id]);
  release = await corrected(cast, release, { words: 'Better.', note: 'It was worse.' });
  await withdraw(cast.claire, { ...seen(release), text: 'It is not ready.' });
  expect(await last()).toMatchObject({ releaseId: release.id, live: 'withdrawn' });
  await restore(cast.claire, { ...seen(await reload(release)), text: 'It is.' });
  const { seq = 0 } = (await last()) ?? {};
  expect(await last()).toMatchObject({ releaseId: release.id, live: 'published' });
  await unpublish(cast.ada, { ...seen(await reload(release)), reason: 'error', text: 'No.' });
  expect(await all(seq)).toMatchObject([{ releaseId: release.id, live: null }]);
  expect((await readRemoved('morocco', 'en', 10)).map((it) => it.releaseId)).toEqual([release.id]);
  expect(await all()).toHaveLength(2);
});

test('who reads while somebody else has not ended yet misses nothing, whoever ends first', async () => {
  const [early, late] = [await published(cast), await published(cast)];
  const { seq = 0 } = (await last()) ?? {};
  let begun = () => {};
  let goOn = () => {};
  const hasBegun = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const mayGoOn = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const slow = db().transaction(async (tx) => {
    await tx.update(releases).set({ firstPublishedAt: new Date() }).where(eq(releases.id, early.id));
    begun();
    await mayGoOn;
  });
  await hasBegun;
  await publishedOn(late, '2026-01-02T08:00:00Z');
  const first = await all(seq);
  expect(first.map((it) => it.releaseId)).toEqual([late.id]);
  goOn();
  await slow;
  expect((await all(first.at(-1)?.seq)).map((it) => it.releaseId)).toEqual([early.id]);
});

test('since a time, what changed then or later; times and numbers grow together', async () => {
  const before = new Date();
  const release = await published(cast);
  const found = await readChanges('morocco', { since: before, limit: 100 });
  expect(found.map((it) => it.releaseId)).toEqual([release.id]);
  const times = (await readChanges('morocco', { limit: 100 })).map((it) => it.at.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(await lastChange('morocco', 'en')).toEqual(found[0]?.at);
  expect(await lastChange('global', 'en')).toBeNull();
  expect(await readChanges('morocco', { language: 'fr', limit: 100 })).toEqual([]);
});

test('a change that is taken back leaves no trace, and pages go on where they ended', async () => {
  const before = await all();
  await expect(
    db().transaction(async (tx) => {
      await tx.update(sites).set({ timeZone: 'UTC' }).where(eq(sites.key, 'morocco'));
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  expect(await all()).toEqual(before);
  const paged = [];
  for (let page = await all(0, 2); page.length > 0; page = await all(page.at(-1)?.seq, 2))
    paged.push(...page);
  expect(paged).toEqual(before);
});
