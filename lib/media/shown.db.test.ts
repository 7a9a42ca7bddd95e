import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, readers } from '#db/client.ts';
import { consents } from '#db/schema/consents.ts';
import { assets, editionAssets } from '#db/schema/media.ts';
import { publishedFilePlaces, publishedFiles, publishedMedia } from '#db/schema/published.ts';
import { releases } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { type Cast, openNewsroom, published } from '#db/testing/factories.ts';
import { agreement, drawnName, picture, recognised } from '#db/testing/media.ts';
import { lacksOf, stateOf } from '../consents/state.ts';
import { CHANNELS, COVERS } from '../consents/vocabulary.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  useEnvironment();
  cast = await openNewsroom();
});

const shows = async (assetId: string, language: string, storyId: string) => {
  const [row] = await db().execute<{ is: boolean }>(
    sql`select shows_with_consent(${assetId}, ${language}, ${storyId}) as is`,
  );
  return row?.is;
};
const shownWith = async (releaseId: string) =>
  (await readers().select().from(publishedMedia).where(eq(publishedMedia.releaseId, releaseId))).map(
    ({ assetId }) => assetId,
  );

describe('whether people on a picture agreed', () => {
  test('the database and the desk say the same of every record', async () => {
    const release = await published(cast);
    const other = await published(cast);
    const cases = [
      {},
      { withdrawnAt: new Date(), withdrawnBy: cast.yusuf.id },
      { expiresOn: '2001-01-01' },
      { expiresOn: '2999-01-01' },
      { minor: true, guardian: 'mother' },
      { minor: true, guardian: 'mother', assent: true },
      { minor: true, guardian: 'mother', assent: true, clearedAt: new Date(), clearedBy: cast.yusuf.id },
      { covers: COVERS.filter((it) => it !== 'picture') },
      { channels: CHANNELS.filter((it) => it !== 'site') },
      { languages: ['fr' as const] },
      { storyId: release.storyId },
      { storyId: other.storyId },
    ];
    const today = new Date().toISOString().slice(0, 10);
    let held = 0;
    for (const more of cases) {
      const record = await agreement(cast.amal, more);
      const asset = await picture(cast.amal, { shows: 'recognisable' });
      await recognised(cast.amal, asset, record.id);
      const lacks = lacksOf(record, { language: 'en', storyId: release.storyId });
      const holds =
        stateOf(record, today) === 'valid' &&
        !lacks.some((lack) => ['story', 'language', 'site', 'picture'].includes(lack));
      expect([more, await shows(asset.id, 'en', release.storyId)]).toEqual([more, holds]);
      held += Number(holds);
    }
    expect(held).toBe(4);
  });

  test('one without a record, or nobody marked on it, or a question nobody answered, stops it', async () => {
    const { storyId } = await published(cast);
    const [nobody, unmarked, silent, half] = [
      await picture(cast.amal),
      await picture(cast.amal, { shows: 'recognisable' }),
      await picture(cast.amal, { shows: null }),
      await picture(cast.amal, { shows: 'recognisable' }),
    ];
    await recognised(cast.amal, half, (await agreement(cast.amal)).id);
    await recognised(cast.amal, half, null);
    const said = await Promise.all(
      [nobody, unmarked, silent, half].map(({ id }) => shows(id, 'en', storyId)),
    );
    expect(said).toEqual([true, false, false, false]);
  });
});

describe('what readers are shown', () => {
  test('a file of a live edition, until the consent is withdrawn, without any job', async () => {
    const release = await published(cast);
    const record = await agreement(cast.amal);
    const asset = await picture(cast.amal, { shows: 'recognisable' });
    await recognised(cast.amal, asset, record.id);
    expect(await shownWith(release.id)).toEqual([]);
    await db()
      .insert(editionAssets)
      .values({ editionId: release.liveEditionId ?? '', assetId: asset.id });
    expect(await shownWith(release.id)).toEqual([asset.id]);
    const name = drawnName(`${asset.id} webp 640`, 'webp');
    const files = () => readers().select().from(publishedFiles).where(eq(publishedFiles.name, name));
    expect(await files()).toMatchObject([{ releaseId: release.id, type: 'image/webp' }]);
    await db()
      .update(consents)
      .set({ withdrawnAt: new Date(), withdrawnBy: cast.yusuf.id })
      .where(eq(consents.id, record.id));
    expect(await shownWith(release.id)).toEqual([]);
    expect(await files()).toEqual([]);
    const places = await readers()
      .select()
      .from(publishedFilePlaces)
      .where(eq(publishedFilePlaces.name, name));
    expect(places).toMatchObject([{ siteKey: 'morocco', language: 'en', slug: release.slug }]);
  });

  test('nothing with a withdrawn release, nothing whose terms ended, nothing deleted', async () => {
    const release = await published(cast);
    const asset = await picture(cast.amal);
    await db()
      .insert(editionAssets)
      .values({ editionId: release.liveEditionId ?? '', assetId: asset.id });
    const change = (values: Partial<typeof assets.$inferInsert>) =>
      db().update(assets).set(values).where(eq(assets.id, asset.id));
    await change({ termsUntil: '2001-01-01' });
    expect(await shownWith(release.id)).toEqual([]);
    await change({ termsUntil: '2999-01-01' });
    expect(await shownWith(release.id)).toEqual([asset.id]);
    await change({ deletedAt: new Date() });
    expect(await shownWith(release.id)).toEqual([]);
    await change({ deletedAt: null });
    await db()
      .update(releases)
      .set({
        live: 'withdrawn',
        stateVersion: release.stateVersion + 1,
        withdrawnAt: new Date(),
        withdrawalText: 'It was wrong.',
      })
      .where(eq(releases.id, release.id));
    expect(await shownWith(release.id)).toEqual([]);
  });

  test('the files of an edition stay what they were, and readers see no table of the library', async () => {
    const release = await published(cast);
    const asset = await picture(cast.amal);
    await db()
      .insert(editionAssets)
      .values({ editionId: release.liveEditionId ?? '', assetId: asset.id });
    for (const statement of [sql`update edition_assets set cut = '0,0,9,9'`, sql`delete from edition_assets`])
      await expect(Promise.resolve(db().execute(statement))).rejects.toThrow();
    for (const table of ['assets', 'asset_people', 'consents', 'renditions', 'edition_assets'])
      await expect(
        Promise.resolve(readers().execute(sql`select 1 from ${sql.identifier(table)}`)),
      ).rejects.toThrow();
  });
});
