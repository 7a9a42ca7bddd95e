import { eq, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { consents } from '#db/schema/consents.ts';
import { assets, cuts, editionAssets } from '#db/schema/media.ts';
import { releases } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { approved, type Cast, draft, openNewsroom, published, reload, seen } from '#db/testing/factories.ts';
import { agreement, picture, recognised, withPicture } from '#db/testing/media.ts';
import { sayReason } from '../i18n/refusals.ts';
import { LANGUAGES } from '../languages.ts';
import { publish } from '../releases/publish.ts';
import { publishDue } from '../releases/publish-due.ts';
import { schedule } from '../releases/schedule.ts';
import { submit } from '../releases/submit.ts';
import { LACKS, lacksOfFile } from './lacks.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  useEnvironment();
  cast = await openNewsroom();
});

const at = {
  day: new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10),
  time: '10:00',
  zone: 'UTC',
};
const refused = async (act: Promise<unknown>) =>
  act.then(
    () => 'done',
    (error) => error.params?.missing ?? error.reason,
  );

describe('a text with a picture', () => {
  test.each([
    [{}, 'done'],
    [{ shows: null }, 'media_shows_unanswered'],
    [{ shows: 'recognisable' as const }, 'media_without_consent'],
    [{ terms: null }, 'media_without_terms'],
    [{ termsUntil: '2001-01-01' }, 'media_terms_ended'],
    [{ deletedAt: new Date() }, 'media_gone'],
    [{ siteKey: 'global' }, 'done'],
    [{ kind: 'document' as const }, 'media_gone'],
    [{ state: 'refused' as const, refusal: { code: 'broken', params: {} } }, 'media_refused'],
    [{ state: 'clean' as const }, 'done'],
  ])('is submitted when the file says %j: %s', async (more, answer) => {
    const asset = await picture(cast.amal, more);
    const release = await draft(cast.amal, { doc: withPicture(asset) });
    expect(await refused(submit(cast.amal, seen(release)))).toBe(answer);
  });

  test('waits for its drawings before it is published or scheduled, and names its files when it is', async () => {
    const asset = await picture(cast.amal);
    const release = await approved(cast, { doc: withPicture(asset) });
    await db().update(cuts).set({ drawnAt: null }).where(eq(cuts.assetId, asset.id));
    expect(await refused(schedule(cast.claire, { ...seen(release), ...at }))).toBe('media_processing');
    expect(await refused(publish(cast.claire, seen(release)))).toBe('media_processing');
    await db().update(cuts).set({ drawnAt: new Date() }).where(eq(cuts.assetId, asset.id));
    await publish(cast.claire, seen(release));
    const live = await reload(release);
    expect(
      await db()
        .select()
        .from(editionAssets)
        .where(eq(editionAssets.editionId, live.liveEditionId ?? '')),
    ).toMatchObject([{ assetId: asset.id, cut: '' }]);
  });

  test('is stopped when the consent ended after it was approved, and goes on with another', async () => {
    const record = await agreement(cast.amal);
    const asset = await picture(cast.amal, { shows: 'recognisable' });
    await recognised(cast.amal, asset, record.id);
    const release = await approved(cast, { doc: withPicture(asset) });
    await db().update(consents).set({ expiresOn: '2026-10-02' }).where(eq(consents.id, record.id));
    expect(await refused(publish(cast.claire, seen(release)))).toBe('media_without_consent');
    await db().update(consents).set({ expiresOn: null }).where(eq(consents.id, record.id));
    expect(await refused(publish(cast.claire, seen(release)))).toBe('done');
  });

  test('does not become public by the clock either, and the desk is told why in its language', async () => {
    const asset = await picture(cast.amal);
    const release = await approved(cast, { doc: withPicture(asset) });
    await schedule(cast.claire, { ...seen(release), ...at });
    await db().update(assets).set({ termsUntil: '2001-01-01' }).where(eq(assets.id, asset.id));
    await db().update(releases).set({ publishAt: sql`now()` }).where(eq(releases.id, release.id));
    await publishDue();
    expect(await reload(release)).toMatchObject({ live: 'none', publishFailure: 'media_terms_ended' });
  });

  test('a release without one is published as before', async () => {
    const release = await published(cast);
    expect(await db().$count(editionAssets, eq(editionAssets.editionId, release.liveEditionId ?? ''))).toBe(
      0,
    );
  });
});

test('every reason has its sentence in every language', () => {
  for (const language of LANGUAGES)
    for (const code of LACKS) expect([code, sayReason(language, code, { count: 2 })]).not.toContain(null);
});

test('a film needs its words and its still, a sound its words, a table neither', () => {
  const known = {
    state: 'ready',
    shows: 'nobody',
    terms: 'ask',
    termsEnded: false,
    drawn: true,
    agreed: true,
  } as const;
  const lacks = (kind: 'film' | 'sound' | 'sheet') =>
    lacksOfFile({ ...known, kind, transcript: '', hasPoster: false }, 'file');
  expect([lacks('film'), lacks('sound'), lacks('sheet')]).toEqual([
    ['media_without_transcript', 'media_without_poster'],
    ['media_without_transcript'],
    [],
  ]);
});
