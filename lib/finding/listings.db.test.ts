import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, readers } from '#db/client.ts';
import { listingKeys, listings, listingWords } from '#db/schema/listings.ts';
import { releases } from '#db/schema/releases.ts';
import { sites } from '#db/schema/sites.ts';
import { testDatabase } from '#db/testing/database.ts';
import { approved, type Cast, draft, openNewsroom, published, reload, seen } from '#db/testing/factories.ts';
import { canary, corrected, publishedOn } from '#db/testing/public.ts';
import { releaseOnWay, waysIntoStates } from '#db/testing/ways.ts';
import { changeAddress } from '../releases/change-address.ts';
import { embargo } from '../releases/embargo.ts';
import { publishDue } from '../releases/publish-due.ts';
import { recall } from '../releases/recall.ts';
import { restore } from '../releases/restore.ts';
import { unpublish } from '../releases/unpublish.ts';
import { withdraw } from '../releases/withdraw.ts';
import { listAgain, listingsAmiss } from './amiss.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const listed = (release: { id: string }) =>
  db().select().from(listings).where(eq(listings.releaseId, release.id));
const isWord = async (word: string) =>
  (await db().select().from(listingWords).where(eq(listingWords.word, word))).length > 0;
const keysOf = async (language: 'en' | 'fr' | 'es' | 'ar') =>
  (await db().select().from(listingKeys).where(eq(listingKeys.language, language))).map(({ key }) => key);

describe('what readers’ lists say', () => {
  test('is what is live, whatever was done by hand', async () => {
    const guides = { author: cast.amal, editor: cast.tomas, publisher: cast.claire, admin: cast.ada };
    for (const [state, acts] of waysIntoStates()) {
      const release = await releaseOnWay(acts, guides);
      const live = ['published', 'withdrawn'].includes(release.live);
      expect([state, (await listed(release)).length]).toEqual([state, live ? 1 : 0]);
    }
    expect(await listingsAmiss()).toEqual([]);
  }, 60_000);

  test('follows a correction, a new address, a withdrawal and a restoration', async () => {
    let release = await published(cast, { headline: 'A school opens', words: 'It has 98 places.' });
    release = await corrected(cast, release, { words: 'It has 102 places.', note: 'It is 102.' });
    await changeAddress(cast.claire, { releaseId: release.id, slug: 'school/opens' });
    expect(await listed(release)).toMatchObject([
      {
        said: 'It has 102 places.',
        corrected: true,
        slug: 'school/opens',
        live: 'published',
        homeKey: 'morocco',
      },
    ]);
    await withdraw(cast.claire, { ...seen(await reload(release)), text: 'The building is not ready.' });
    expect(await listed(release)).toMatchObject([{ live: 'withdrawn', withdrawnAt: expect.any(Date) }]);
    await restore(cast.claire, { ...seen(await reload(release)), text: 'It is.' });
    expect(await listed(release)).toMatchObject([{ live: 'published', withdrawnAt: null }]);
    expect(await listingsAmiss()).toEqual([]);
  });

  test('is nothing of a draft, of what is under embargo, of what was taken down; not even a word', async () => {
    const [drafted, kept, gone, called] = ['drafted', 'kept', 'gone', 'called'].map((it) =>
      canary(it).replace(/\d/g, 'q'),
    ) as [string, string, string, string];
    const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    await draft(cast.amal, { headline: drafted });
    const waiting = await approved(cast, { headline: kept });
    await embargo(cast.claire, { ...seen(waiting), day, time: '06:00', zone: 'UTC' });
    const [removed, recalled] = [
      await published(cast, { words: gone }),
      await published(cast, { words: called }),
    ];
    expect([await isWord(gone), await isWord(called)]).toEqual([true, true]);
    await unpublish(cast.ada, { ...seen(removed), reason: 'error', text: 'Not ours.' });
    await recall(cast.ada, { ...seen(recalled), text: 'Not ours.' });
    for (const word of [drafted, kept, gone, called]) expect(await isWord(word)).toBe(false);
    const rows = await readers().execute(sql`select l::text as row from published_listings l`);
    const all = JSON.stringify(rows);
    expect(rows.length).toBeGreaterThan(0);
    for (const word of [drafted, kept, gone, called]) expect(all).not.toContain(word);

    await db()
      .update(releases)
      .set({ publishAt: sql`now() - interval '1 second'` })
      .where(eq(releases.id, waiting.id));
    await publishDue();
    expect(await listed(waiting)).toMatchObject([{ headline: kept }]);
    expect(await isWord(kept)).toBe(true);
  });

  test('counts its years and months in the time of the site', async () => {
    const release = await published(cast, { headline: 'Le vent', language: 'fr' });
    await publishedOn(release, '2018-12-31T23:30:00Z');
    expect((await listed(release))[0]?.keys).toEqual(
      expect.arrayContaining(['in:morocco/fr', 'kind:press_release', 'year:2019', 'month:2019-01']),
    );
    await db().update(sites).set({ timeZone: 'UTC' }).where(eq(sites.key, 'morocco'));
    expect(await keysOf('fr')).toEqual(expect.arrayContaining(['year:2018', 'month:2018-12']));
    expect(await keysOf('fr')).not.toContain('year:2019');
    await db().update(sites).set({ timeZone: 'Africa/Casablanca' }).where(eq(sites.key, 'morocco'));
    expect(await listingsAmiss()).toEqual([]);
  });

  test('is missed when it is missing, and mended', async () => {
    const release = await published(cast);
    await db().delete(listings).where(eq(listings.releaseId, release.id));
    expect(await listingsAmiss()).toEqual([release.id]);
    await listAgain([release.id]);
    expect(await listingsAmiss()).toEqual([]);
  });
});
