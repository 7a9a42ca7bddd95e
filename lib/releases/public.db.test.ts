import { beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '#db/client.ts';
import { testDatabase } from '#db/testing/database.ts';
import {
  approved,
  type Cast,
  draft,
  openNewsroom,
  published,
  reload,
  seen,
  writtenDocument,
} from '#db/testing/factories.ts';
import { corrected, forced, publishedOn, rewritten } from '#db/testing/public.ts';
import { replaceDocument } from '../documents/replace.ts';
import { choosable } from '../finding/keys.ts';
import { findSite } from '../sites/public.ts';
import { approve } from './approve.ts';
import { changeAddress } from './change-address.ts';
import { newsArticle } from './news-article.ts';
import { findRelease } from './public.ts';
import { latestNews, listMonths, listNews, PAGE_SIZE } from './public-list.ts';
import { publish } from './publish.ts';
import { releaseText } from './release-text.ts';
import { restore } from './restore.ts';
import { startLanguage } from './start-language.ts';
import { submit } from './submit.ts';
import { unpublish } from './unpublish.ts';
import type { ReleaseView, SiteView } from './view.ts';
import { withdraw } from './withdraw.ts';

testDatabase();
let cast: Cast;
let morocco: SiteView;
beforeAll(async () => {
  cast = await openNewsroom();
  morocco = (await findSite('morocco', 'en')) as SiteView;
});

const read = async (slug: string | null, language = 'en'): Promise<ReleaseView> => {
  const found = await findRelease('morocco', language, slug ?? '');
  if (found.state !== 'live') throw new Error(`it is ${found.state}`);
  return found.view;
};

describe('a reader at an address', () => {
  test('finds the live edition with its story, its address and its plain text', async () => {
    const release = await published(cast, { headline: 'A clinic opens in Tiznit' });
    expect(await read(release.slug)).toMatchObject({
      id: release.id,
      headline: 'A clinic opens in Tiznit',
      kind: 'press_release',
      version: '1',
      about: 'About the mission.',
      withdrawal: null,
      corrections: [],
      address: expect.stringMatching(/^http:\/\/localhost:\d+\/morocco\/en\/news\/clinic-opens-tiznit$/),
      textHref: '/morocco/en/news/clinic-opens-tiznit.txt',
      versions: [{ language: 'en', href: '/morocco/en/news/clinic-opens-tiznit' }],
    });
  });

  test('keeps seeing what was published while the next edition is written', async () => {
    const release = await published(cast, { headline: 'A bus line', words: 'It runs twice a day.' });
    await rewritten(cast, release, 'It runs five times a day.');
    const { doc } = await read(release.slug);
    expect(JSON.stringify(doc)).toContain('twice');
    expect(JSON.stringify(doc)).not.toContain('five times');
  });

  test('is told what was wrong, the newest correction first', async () => {
    let release = await published(cast, { headline: 'A school year', words: '98 places.' });
    release = await corrected(cast, release, { words: '102 places.', note: 'It is 102, not 98.' });
    release = await corrected(cast, release, { words: '120 places.', note: 'It is 120, not 102.' });
    const view = await read(release.slug);
    expect(view.version).toBe('3');
    expect(view.corrections.map(({ note }) => note)).toEqual(['It is 120, not 102.', 'It is 102, not 98.']);
    expect(view.updatedAt?.getTime()).toBeGreaterThan(view.publishedAt?.getTime() ?? 0);
  });

  test('is told that a withdrawn release is back, and why; nothing was corrected', async () => {
    const release = await published(cast, { headline: 'A well is dug', words: 'Water is safe.' });
    await withdraw(cast.claire, { ...seen(release), text: 'We check the samples.' });
    await restore(cast.claire, { ...seen(await reload(release)), text: 'The samples were clean.' });
    const view = await read(release.slug);
    expect(view.corrections).toMatchObject([{ note: 'The samples were clean.', restored: true }]);
    expect(releaseText(view)).toContain('Restored on');
    expect(releaseText(view)).not.toContain('Corrected on');
    expect(newsArticle(view)).not.toContain('CorrectionComment');
    const cards = await latestNews(morocco, 'en', 50);
    expect(cards.find(({ id }) => id === release.id)).toMatchObject({ corrected: false });
  });

  test('is led on from every address a release ever had', async () => {
    const release = await published(cast, { headline: 'A bridge is mended' });
    await changeAddress(cast.claire, { releaseId: release.id, slug: 'bridge/imlil' });
    expect(await findRelease('morocco', 'en', release.slug ?? '')).toEqual({
      state: 'moved',
      keys: `release-${release.id}`,
      to: '/morocco/en/news/bridge/imlil',
    });
    expect((await read('bridge/imlil')).headline).toBe('A bridge is mended');
  });

  test('reads why something was withdrawn, and the text stays', async () => {
    const release = await published(cast, { headline: 'New opening hours' });
    await withdraw(cast.claire, { ...seen(release), text: 'The hours were those of another office.' });
    const view = await read(release.slug);
    expect(view.withdrawal?.text).toBe('The hours were those of another office.');
    expect(view.headline).toBe('New opening hours');
  });

  test('learns that a page was removed, at each of its addresses', async () => {
    const release = await published(cast, { headline: 'Published by mistake' });
    await changeAddress(cast.claire, { releaseId: release.id, slug: 'by-mistake' });
    await unpublish(cast.ada, { ...seen(await reload(release)), reason: 'error', text: 'Not ours.' });
    expect(await findRelease('morocco', 'en', 'by-mistake')).toMatchObject({ state: 'gone' });
    expect(await findRelease('morocco', 'en', 'published-mistake')).toMatchObject({ state: 'gone' });
  });

  test('learns the same of a recall', async () => {
    const release = await forced(await published(cast, { headline: 'Recalled' }), { live: 'recalled' });
    expect(await findRelease('morocco', 'en', release.slug ?? '')).toMatchObject({ state: 'gone' });
  });

  test('is led to the release another one was merged into, and to nothing once that is gone too', async () => {
    const kept = await published(cast, { headline: 'The one that stays' });
    const double = await published(cast, { headline: 'The one that was twice' });
    await unpublish(cast.ada, { ...seen(double), reason: 'merged', text: 'Twice.', mergedInto: kept.id });
    const address = double.slug ?? '';
    expect(await findRelease('morocco', 'en', address)).toEqual({
      state: 'moved',
      keys: `release-${double.id}`,
      to: `/morocco/en/news/${kept.slug}`,
    });
    await unpublish(cast.ada, { ...seen(await reload(kept)), reason: 'error', text: 'No.' });
    expect(await findRelease('morocco', 'en', address)).toMatchObject({ state: 'gone' });
  });

  test('cannot tell a draft, an approved release or another language from what never was', async () => {
    const hidden = [await draft(cast.amal), await approved(cast), await published(cast)];
    await changeAddress(cast.amal, { releaseId: hidden[0]?.id ?? '', slug: 'a-draft' });
    const answers = [
      await findRelease('morocco', 'en', 'a-draft'),
      await findRelease('morocco', 'fr', hidden[2]?.slug ?? ''),
      await findRelease('global', 'en', hidden[2]?.slug ?? ''),
      await findRelease('morocco', 'xx', 'a'),
      await findRelease('nowhere', 'en', 'a'),
      await findRelease('morocco', 'en', 'never-was'),
      await findRelease('morocco', 'en', "';drop table releases;--"),
    ];
    expect(answers).toEqual(answers.map(() => ({ state: 'missing' })));
  });

  test('finds the other languages once they are live, in the order of the newsroom', async () => {
    const english = await published(cast, { headline: 'A library on wheels' });
    const french = await startLanguage(cast.amal, { releaseId: english.id, language: 'fr' });
    expect((await read(english.slug)).versions).toHaveLength(1);
    await inTransaction((tx) =>
      replaceDocument(tx, french, cast.amal, writtenDocument('Une bibliothèque roulante', 'Elle roule.')),
    );
    await submit(cast.amal, seen(await reload(french)));
    const waiting = await reload(french);
    await approve(cast.tomas, { ...seen(waiting), docVersion: waiting.docVersion });
    await publish(cast.claire, seen(await reload(french)));
    expect((await read(english.slug)).versions).toEqual([
      { language: 'fr', href: '/morocco/fr/news/une-bibliotheque-roulante' },
      { language: 'en', href: '/morocco/en/news/library-wheels' },
    ]);
    await withdraw(cast.claire, {
      ...seen(await reload(french)),
      text: 'Traduction à refaire.',
      concerns: [`${english.id}:no`],
    });
    expect((await read(english.slug)).versions.map(({ language }) => language)).toEqual(['en']);
  });
});

describe('the list', () => {
  let global: SiteView;
  const onGlobal = (headline: string, words?: string) =>
    published(
      { ...cast, amal: cast.hana, tomas: cast.henri, claire: cast.helen },
      { siteKey: 'global', headline, words },
    );
  beforeAll(async () => {
    global = (await findSite('global', 'en')) as SiteView;
    // Zurich is an hour ahead of UTC in winter: the first of these is news of 2019.
    await publishedOn(await onGlobal('Midnight in Geneva'), '2018-12-31T23:30:00Z');
    await publishedOn(
      await onGlobal('A frozen river', 'Families crossed the Ombeya on foot.'),
      '2019-02-10T09:00:00Z',
    );
    for (let number = 1; number <= PAGE_SIZE; number += 1) {
      await publishedOn(
        await onGlobal(`Bulletin ${number}`),
        `2020-03-${String(number).padStart(2, '0')}T12:00:00Z`,
      );
    }
  });
  const headlines = (items: { headline: string }[]) => items.map(({ headline }) => headline);

  test('is newest first, in pages, and a page after the last is the last', async () => {
    const first = await listNews(global, 'en', {});
    expect([first.count, first.pages, first.items.length]).toEqual([PAGE_SIZE + 2, 2, PAGE_SIZE]);
    expect(headlines(first.items).slice(0, 2)).toEqual([
      `Bulletin ${PAGE_SIZE}`,
      `Bulletin ${PAGE_SIZE - 1}`,
    ]);
    const last = await listNews(global, 'en', { page: 99 });
    expect([last.page, headlines(last.items)]).toEqual([2, ['A frozen river', 'Midnight in Geneva']]);
  });

  test('knows years and months by the calendar of the newsroom', async () => {
    expect(headlines((await listNews(global, 'en', { year: 2019 })).items)).toEqual([
      'A frozen river',
      'Midnight in Geneva',
    ]);
    expect((await listNews(global, 'en', { year: 2018 })).count).toBe(0);
    expect(headlines((await listNews(global, 'en', { year: 2019, month: 1 })).items)).toEqual([
      'Midnight in Geneva',
    ]);
    expect((await choosable(global, 'en')).years).toEqual([2020, 2019]);
    expect(await listMonths(global, 'en', 2019)).toEqual([
      { month: 1, count: 1 },
      { month: 2, count: 1 },
    ]);
  });

  test('finds words of headline and text, all of them, and takes signs as they are', async () => {
    const find = async (q: string) => headlines((await listNews(global, 'en', { q })).items);
    expect(await find('OMBEYA families')).toEqual(['A frozen river']);
    expect(await find('Ombeya bulletin')).toEqual([]);
    expect(await find('%')).toEqual([]);
    expect(await find('paragraph')).toEqual([]);
  });

  test('filters by kind and country and says nothing of other languages', async () => {
    expect((await listNews(global, 'en', { kind: 'press_release' })).count).toBe(PAGE_SIZE + 2);
    expect((await listNews(global, 'en', { kind: 'appeal' })).count).toBe(0);
    expect((await listNews(global, 'en', { country: 'MA' })).count).toBe(0);
    expect((await listNews(global, 'fr', {})).count).toBe(0);
  });

  test('has the first words of a text that has no standfirst, and marks what happened to it', async () => {
    const release = await published(cast, { headline: 'Seen in a list', words: 'The first words.' });
    await corrected(cast, release, { words: 'The better words.', note: 'Better.' });
    const [card] = await latestNews(morocco, 'en', 1);
    expect(card).toMatchObject({
      headline: 'Seen in a list',
      summary: 'The better words.',
      corrected: true,
      withdrawnAt: null,
    });
    await withdraw(cast.claire, { ...seen(await reload(release)), text: 'Wrong.' });
    expect((await latestNews(morocco, 'en', 1))[0]?.withdrawnAt).toBeInstanceOf(Date);
  });
});
