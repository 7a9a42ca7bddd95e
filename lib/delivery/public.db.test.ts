import { readdirSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { GET as getAtom } from '#app/(site)/[site]/[lang]/atom.xml/route.ts';
import ContactsPage from '#app/(site)/[site]/[lang]/contacts/page.tsx';
import { GET as getJson } from '#app/(site)/[site]/[lang]/feed.json/route.ts';
import { GET as getRss } from '#app/(site)/[site]/[lang]/feed.xml/route.ts';
import AddressPage, { generateMetadata } from '#app/(site)/[site]/[lang]/news/[...slug]/page.tsx';
import NewsListPage from '#app/(site)/[site]/[lang]/news/page.tsx';
import NewsroomsPage from '#app/(site)/[site]/[lang]/newsrooms/page.tsx';
import { GET as getNinjs } from '#app/(site)/[site]/[lang]/ninjs/[...slug]/route.ts';
import FrontPage from '#app/(site)/[site]/[lang]/page.tsx';
import { GET as getPaper } from '#app/(site)/[site]/[lang]/papers/[form]/[...slug]/route.ts';
import { GET as getNewsSitemap } from '#app/(site)/[site]/news-sitemap.xml/route.ts';
import { GET as getSitemap } from '#app/(site)/[site]/sitemap.xml/route.ts';
import { GET as getSitemapPart } from '#app/(site)/[site]/sitemaps/[name]/route.ts';
import { GET as getRobots } from '#app/(site)/robots.txt/route.ts';
import { GET as getApi } from '#app/api/v1/sites/[site]/releases/route.ts';
import { db } from '#db/client.ts';
import { calendarFrom } from '#db/demo/calendar.ts';
import { storiesFor } from '#db/demo/stories.ts';
import { slugs } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import {
  approved,
  type Cast,
  draft,
  openNewsroom,
  published,
  reload,
  seen,
  shown,
  submitted,
  write,
} from '#db/testing/factories.ts';
import { canary, corrected, forced, publishedOn, rewritten } from '#db/testing/public.ts';
import type { NodeJson } from '../documents/parse.ts';
import { discard } from '../releases/discard.ts';
import { embargo } from '../releases/embargo.ts';
import { minorFix } from '../releases/minor-fix.ts';
import { readNewest } from '../releases/public-feed.ts';
import { schedule } from '../releases/schedule.ts';
import { sendBack } from '../releases/send-back.ts';
import { startEdition } from '../releases/start-edition.ts';
import { submit } from '../releases/submit.ts';
import { unpublish } from '../releases/unpublish.ts';
import { withdraw } from '../releases/withdraw.ts';
import { findSite } from '../sites/public.ts';
import { dayIn } from '../time.ts';
import { all, one, parseXml } from './feeds/testing.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const at = { site: 'morocco', lang: 'en' };
const params = <T>(value: T) => ({ params: Promise.resolve(value), searchParams: Promise.resolve({}) });
const html = (node: ReactNode) => renderToStaticMarkup(createElement('div', null, node));
const request = (path: string, headers?: Record<string, string>) =>
  new Request(`http://localhost${path}`, { headers });
const text = async (answer: Response | Promise<Response>) => (await answer).text();

const page = async (slug: string) => html(await AddressPage(params({ ...at, slug: slug.split('/') })));
const rss = () => text(getRss(request('/feed.xml'), params(at)));
const atom = () => text(getAtom(request('/atom.xml'), params(at)));
const json = () => text(getJson(request('/feed.json'), params(at)));

/** Everything a reader, a robot or a feed reader can ask this newsroom for. */
async function everything(): Promise<string> {
  const addresses = await db().select({ slug: slugs.slug }).from(slugs);
  const month = new Date().toISOString().slice(0, 7).replace('-', '/');
  return (
    await Promise.all([
      html(await FrontPage(params(at))),
      html(await NewsListPage(params(at))),
      html(await ContactsPage(params(at))),
      html(await NewsroomsPage(params(at))),
      page(month.slice(0, 4)),
      page(month),
      rss(),
      atom(),
      json(),
      text(getSitemap(request('/sitemap.xml'), params(at))),
      text(getNewsSitemap(request('/news-sitemap.xml'), params(at))),
      text(getRobots()),
      text(getSitemapPart(request('/'), params({ ...at, name: 'en.xml' }))),
      text(getApi(request('/api?limit=50'), params(at))),
      ...addresses.flatMap(({ slug }) => [
        page(slug),
        generateMetadata(params({ ...at, slug: slug.split('/') })).then((it) => JSON.stringify(it)),
        ...['txt', 'csv'].map((form) =>
          text(getPaper(request('/'), params({ ...at, form, slug: slug.split('/') }))),
        ),
        text(getNinjs(request('/'), params({ ...at, slug: slug.split('/') }))),
      ]),
    ])
  ).join('\n');
}

const ASKED = [
  '[site]/[lang]/[...missing]/page.tsx',
  '[site]/[lang]/atom.xml/route.ts',
  '[site]/[lang]/contacts/page.tsx',
  '[site]/[lang]/feed.json/route.ts',
  '[site]/[lang]/feed.xml/route.ts',
  '[site]/[lang]/news/[...slug]/page.tsx',
  '[site]/[lang]/news/page.tsx',
  '[site]/[lang]/newsrooms/page.tsx',
  '[site]/[lang]/ninjs/[...slug]/route.ts',
  '[site]/[lang]/page.tsx',
  '[site]/[lang]/papers/[form]/[...slug]/route.ts',
  '[site]/news-sitemap.xml/route.ts',
  '[site]/sitemap.xml/route.ts',
  '[site]/sitemaps/[name]/route.ts',
  'robots.txt/route.ts',
];

// What people write into blocks that are data; the rest are codes, numbers and addresses.
const FREE = ['place', 'speaker', 'title', 'organisation', 'label', 'source', 'alt', 'caption', 'credit'];
const ALSO_FREE = ['service', 'note', 'office', 'name', 'role', 'fallback'];

/** The same document with a word more in every text and every field that takes words. */
function marked(node: NodeJson, word: string): NodeJson {
  const attrs = Object.entries(node.attrs ?? {}).map(([name, value]) => [
    name,
    typeof value === 'string' && [...FREE, ...ALSO_FREE].includes(name) && value ? `${value} ${word}` : value,
  ]);
  return {
    ...node,
    ...(node.attrs ? { attrs: Object.fromEntries(attrs) } : {}),
    ...(node.text === undefined ? {} : { text: `${node.text} ${word}` }),
    ...(node.content ? { content: node.content.map((child) => marked(child, word)) } : {}),
  };
}

describe('canaries', () => {
  test('what is not published sings nowhere: not in a page, a feed, a sitemap or a text', async () => {
    const hidden = {
      draft: canary('draft'),
      review: canary('review'),
      changes: canary('changes'),
      approved: canary('approved'),
      scheduled: canary('scheduled'),
      embargoed: canary('embargoed'),
      discarded: canary('discarded'),
      correction: canary('correction'),
      unpublished: canary('unpublished'),
      recalled: canary('recalled'),
      superseded: canary('superseded'),
    };
    const says = (word: string) => ({ headline: `A headline ${word}`, words: `A text ${word}.` });
    await draft(cast.amal, says(hidden.draft));
    await submitted(cast, says(hidden.review));
    const back = await submitted(cast, says(hidden.changes));
    await sendBack(cast.tomas, { ...seen(back), text: hidden.changes });
    await approved(cast, says(hidden.approved));
    const soon = { day: dayIn(new Date(Date.now() + 864e5 * 3), 'UTC'), time: '06:00', zone: 'UTC' };
    await schedule(cast.claire, { ...seen(await approved(cast, says(hidden.scheduled))), ...soon });
    await embargo(cast.claire, { ...seen(await approved(cast, says(hidden.embargoed))), ...soon });
    await discard(cast.amal, seen(await draft(cast.amal, says(hidden.discarded))));
    const live = await published(cast, { headline: 'A well is dug', words: 'Everybody may read this.' });
    await submit(cast.amal, seen(await rewritten(cast, live, `A text ${hidden.correction}.`)));
    await unpublish(cast.ada, {
      ...seen(await published(cast, says(hidden.unpublished))),
      reason: 'error',
      text: hidden.unpublished,
    });
    await forced(await published(cast, says(hidden.recalled)), { live: 'recalled' });
    const once = await published(cast, { headline: 'Two wells', words: `A text ${hidden.superseded}.` });
    await corrected(cast, once, { words: 'A better text.', note: 'The text was wrong.' });

    const shown = await everything();
    expect(shown).toContain('Everybody may read this.');
    for (const [state, word] of Object.entries(hidden))
      expect([state, shown.includes(word)]).toEqual([state, false]);
  });

  test('no word of any field of a text under embargo is in anything readers can ask for', async () => {
    const routes = readdirSync('app/(site)', { recursive: true })
      .map(String)
      .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file));
    expect(routes.sort(), 'a public route that everything() does not ask for').toEqual(ASKED);
    const english = storiesFor(calendarFrom(new Date()))
      .flatMap((story) => story.releases)
      .filter(({ language }) => language === 'en');
    const soon = { day: dayIn(new Date(Date.now() + 864e5 * 3), 'UTC'), time: '06:00', zone: 'UTC' };
    const words = [];
    for (const { doc } of english) {
      const word = canary('field');
      words.push(word);
      const signed = await approved(cast, { doc: marked(doc, word) });
      await embargo(cast.claire, { ...seen(signed), ...soon });
    }
    expect(words.length).toBeGreaterThan(5);
    const shown = await everything();
    for (const word of words) expect([word, shown.includes(word)]).toEqual([word, false]);
  });

  test('a withdrawn text stays at its address, with the reason, and leaves the feeds and sitemaps', async () => {
    const word = canary('withdrawn');
    const release = await published(cast, { headline: `Hours ${word}`, words: 'Open at nine.' });
    await withdraw(cast.claire, { ...seen(release), text: 'Wrong hours.' });
    expect(await page(release.slug ?? '')).toMatch(/Withdrawn on .*Wrong hours\..*Open at nine\./s);
    const passedOn = [await rss(), await json(), await text(getSitemap(request('/'), params(at)))].join();
    expect(passedOn).not.toContain(word);
    const deleted = all(parseXml(await atom()), 'deleted-entry').map(({ attributes }) => attributes.ref);
    expect(deleted).toContain(`urn:uuid:${release.id}`);
  });
});

describe('feeds', () => {
  const items = async () => {
    const [channel] = all(parseXml(await rss()), 'channel');
    return channel ? all(channel, 'item') : [];
  };

  test('a corrected release keeps its id and its place, and moves its date of change', async () => {
    const release = await published(cast, { headline: 'A fishing permit', words: '8,000 people.' });
    const before = JSON.parse(await json()).items[0];
    await corrected(cast, release, { words: '9,000 people.', note: 'It is 9,000.' });
    const after = JSON.parse(await json()).items[0];
    expect(after.id).toBe(`urn:uuid:${release.id}`);
    expect([after.id, after.date_published]).toEqual([before.id, before.date_published]);
    expect(Date.parse(after.date_modified)).toBeGreaterThanOrEqual(Date.parse(before.date_modified));
    expect(after.content_html).toContain('It is 9,000.');
    expect(one((await items())[0] as never, 'guid')).toBe(after.id);
  });

  test('a minor edition changes the words and moves nothing', async () => {
    const release = await published(cast, { headline: 'A park', words: 'A nurse and a midwife see people.' });
    const before = JSON.parse(await json()).items[0];
    await startEdition(cast.claire, seen(release));
    await write(cast.claire, release, { words: 'A nurse and a midwife see people here.' });
    await minorFix(cast.claire, shown(await reload(release)));
    const after = JSON.parse(await json()).items[0];
    expect(after).toMatchObject({ id: before.id, date_modified: before.date_modified });
    expect(after.content_html).toContain('here.');
  });

  test('every address in them is absolute and leads to a release', async () => {
    for (const item of await items()) {
      const { pathname, origin } = new URL(one(item, 'link'));
      expect(origin).toMatch(/^http:\/\/localhost/);
      expect(await page(pathname.replace('/morocco/en/news/', ''))).toContain('<h1>');
    }
  });

  test('they can be had for one country or kind, and say so', async () => {
    const answer = await text(getJson(request('/feed.json?country=MA&kind=appeal'), params(at)));
    expect(JSON.parse(answer)).toMatchObject({
      items: [],
      title: expect.stringContaining('Appeal, Morocco'),
      feed_url: expect.stringMatching(/feed\.json\?kind=appeal&country=MA$/),
    });
  });

  test('a correction brings back a release that is older than all a feed holds', async () => {
    const old = await publishedOn(
      await published(cast, { headline: 'Old and wrong' }),
      '2019-04-01T08:00:00Z',
    );
    const site = await findSite('morocco', 'en');
    if (!site) throw new Error('no site');
    const newest = async () =>
      (await readNewest(site, 'en', { kind: 'press_release' }, 1)).items.map(({ release }) => release.id);
    expect(await newest()).not.toContain(old.id);
    await corrected(cast, await reload(old), { words: 'Right.', note: 'It was wrong.' });
    expect((await newest()).at(-1)).toBe(old.id);
    expect((await readNewest(site, 'en', { kind: 'story' }, 1)).items).toEqual([]);
  });

  test('who has the latest is told so, until something changes or is taken away', async () => {
    const release = await published(cast, { headline: 'The newest' });
    expect((await getRss(request('/feed.xml'), params(at))).headers.has('last-modified')).toBe(false);
    await db().execute(sql`update changes set changed_at = changed_at - interval '1 minute'`);
    const first = await getRss(request('/feed.xml'), params(at));
    const since = { 'if-modified-since': first.headers.get('last-modified') ?? '' };
    expect(Date.parse(since['if-modified-since'])).toBeGreaterThan(0);
    expect((await getRss(request('/feed.xml', since), params(at))).status).toBe(304);
    expect(
      (await getRss(request('/feed.xml', { ...since, 'if-none-match': '"x"' }), params(at))).status,
    ).toBe(200);
    await unpublish(cast.ada, { ...seen(await reload(release)), reason: 'error', text: 'No.' });
    expect((await getRss(request('/feed.xml', since), params(at))).status).toBe(200);
  });

  test('a newsroom or language that is not there has none', async () => {
    for (const it of [
      { site: 'nowhere', lang: 'en' },
      { site: 'morocco', lang: 'es' },
    ]) {
      const answer = await getRss(request('/feed.xml'), params(it));
      expect([answer.status, await answer.text()]).toEqual([404, '']);
    }
  });
});

describe('sitemaps', () => {
  test('list what is published with its dates, and news only of the last two days', async () => {
    const old = await publishedOn(await published(cast, { headline: 'Old news' }), '2019-05-01T08:00:00Z');
    const fresh = await published(cast, { headline: 'Fresh news' });
    const sitemap = parseXml(await text(getSitemap(request('/'), params(at))));
    expect(sitemap.name).toBe('{http://www.sitemaps.org/schemas/sitemap/0.9}urlset');
    const listed = all(sitemap, 'url').map((url) => one(url, 'loc'));
    const news = all(parseXml(await text(getNewsSitemap(request('/'), params(at)))), 'url');
    const recent = news.map((url) => one(url, 'loc'));
    for (const loc of [...listed, ...recent]) expect(URL.canParse(loc)).toBe(true);
    const ends = (list: string[], slug: string | null) => list.some((loc) => loc.endsWith(`/${slug}`));
    expect([ends(listed, old.slug), ends(listed, fresh.slug)]).toEqual([true, true]);
    expect([ends(recent, old.slug), ends(recent, fresh.slug)]).toEqual([false, true]);
    for (const url of news) {
      const [entry] = all(url, 'news');
      if (!entry) throw new Error('no news:news');
      expect(Date.parse(one(entry, 'publication_date'))).not.toBeNaN();
      expect(one(entry, 'title')).not.toBe('');
      const [publication] = all(entry, 'publication');
      expect(publication && [one(publication, 'name'), one(publication, 'language')]).toEqual([
        'Morocco',
        'en',
      ]);
    }
  });

  test('robots are shown every newsroom and kept from the desk', async () => {
    const robots = await text(getRobots());
    expect(robots).toMatch(/^User-agent: \*\nDisallow: \/desk\n/);
    expect(robots).toMatch(/^Sitemap: http:\/\/localhost:\d+\/morocco\/news-sitemap\.xml$/m);
  });
});

describe('what a release says of itself to machines', () => {
  test('title, canonical address, languages with a default, article data without a way out', async () => {
    const word = '</script><script>alert(1)</script>';
    const release = await published(cast, { headline: `Harvest ${word}`, words: 'Olives.' });
    const slug = (release.slug ?? '').split('/');
    const metadata = await generateMetadata(params({ ...at, slug }));
    const address = expect.stringMatching(new RegExp(`/morocco/en/news/${release.slug}$`));
    expect(metadata).toMatchObject({
      title: `Harvest ${word} – Morocco`,
      alternates: { canonical: address, languages: { en: address, 'x-default': address } },
      openGraph: { type: 'article', locale: 'en_GB', url: address },
    });
    const drawn = await page(release.slug ?? '');
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(drawn) ?? [];
    expect(JSON.parse(data)).toMatchObject({
      '@type': 'NewsArticle',
      headline: `Harvest ${word}`,
      inLanguage: 'en',
      publisher: { '@type': 'Organization' },
    });
    expect(drawn).not.toContain('<script>');
  });
});
