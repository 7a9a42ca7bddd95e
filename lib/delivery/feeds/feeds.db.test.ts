import { and, eq } from 'drizzle-orm';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { GET as getAtom } from '#app/(site)/[site]/[lang]/atom.xml/route.ts';
import { GET as getJson } from '#app/(site)/[site]/[lang]/feed.json/route.ts';
import { GET as getRss } from '#app/(site)/[site]/[lang]/feed.xml/route.ts';
import { db } from '#db/client.ts';
import { listings } from '#db/schema/listings.ts';
import { type ReleaseRow, releases } from '#db/schema/releases.ts';
import { sites } from '#db/schema/sites.ts';
import { testDatabase } from '#db/testing/database.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { newsArticle } from '../../releases/news-article.ts';
import { findRelease } from '../../releases/public.ts';
import { type Newest, readNewest } from '../../releases/public-feed.ts';
import type { SiteView } from '../../releases/view.ts';
import { findSite } from '../../sites/public.ts';
import { all, type Element, one, parseXml } from './testing.ts';

testDatabase({ demo: true });
let live: ReleaseRow[] = [];
let listed: { siteKey: string; language: string; id: string; homeKey: string }[] = [];
let places: { site: string; lang: string }[] = [];
beforeAll(async () => {
  live = await db().select().from(releases).where(eq(releases.live, 'published'));
  listed = await db()
    .select({
      siteKey: listings.siteKey,
      language: listings.language,
      id: listings.releaseId,
      homeKey: listings.homeKey,
    })
    .from(listings)
    .where(eq(listings.live, 'published'));
  const spoken = await db().select({ key: sites.key, languages: sites.languages }).from(sites);
  places = spoken.flatMap(({ key, languages }) => languages.map((lang) => ({ site: key, lang })));
});

type Place = { site: string; lang: string };
type Json = {
  title: string;
  feed_url: string;
  next_url?: string;
  items: { id: string; url: string; title: string; content_html: string; tags: string[] }[];
};
const ask = (get: typeof getRss, place: Place, query = '') =>
  get(new Request(`http://localhost/feed${query}`), { params: Promise.resolve(place) });
const json = async (place: Place, query = ''): Promise<Json> => (await ask(getJson, place, query)).json();
const xml = async (get: typeof getRss, place: Place, query = '') =>
  parseXml(await (await ask(get, place, query)).text());
const channelOf = (rss: Element): Element => {
  const [channel] = all(rss, 'channel');
  if (!channel) throw new Error('no channel');
  return channel;
};
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;
const RFC822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} [\d:]{8} [+]0000$/;

test('in every newsroom and language the three feeds say the same and keep the rules of their standards', async () => {
  for (const place of places) {
    const { site, lang } = place;
    const [rss, atom, feed] = [await xml(getRss, place), await xml(getAtom, place), await json(place)];
    const ids = feed.items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.sort()).toEqual(
      listed
        .filter((it) => it.siteKey === site && it.language === lang)
        .map(({ id }) => `urn:uuid:${id}`)
        .sort(),
    );
    // RSS 2.0: a channel has title, link, description; an item a title, its guid and a date with a zone
    const channel = channelOf(rss);
    for (const name of ['title', 'description', 'language']) expect(one(channel, name)).not.toBe('');
    const items = all(channel, 'item');
    expect(items.map((it) => one(it, 'guid')).sort()).toEqual(ids);
    for (const it of items) {
      expect(one(it, 'pubDate')).toMatch(RFC822);
      expect(URL.canParse(one(it, 'link'))).toBe(true);
      const domains = all(it, 'category').map(({ attributes }) => attributes.domain);
      expect(domains).toEqual(expect.arrayContaining(['kind', 'language']));
    }
    // RFC 4287: feed and entries have id, title and updated, the feed an author; RFC 6721 for what is gone
    expect(atom.attributes['xml:lang']).toBe(lang);
    const entries = all(atom, 'entry');
    expect(entries.map((it) => one(it, 'id')).sort()).toEqual(ids);
    for (const it of [atom, ...entries]) {
      expect(one(it, 'title')).not.toBe('');
      expect(one(it, 'updated')).toMatch(RFC3339);
    }
    expect(all(atom, 'author')).toHaveLength(1);
    for (const { attributes } of all(atom, 'deleted-entry')) {
      expect(attributes.when).toMatch(RFC3339);
      expect(ids).not.toContain(attributes.ref);
    }
    // JSON Feed 1.1
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: lang });
    for (const it of feed.items) {
      expect(it.content_html).not.toBe('');
      expect(it).toMatchObject({ language: lang, date_published: expect.stringMatching(RFC3339) });
    }
  }
});

test('a release of another site is in the feed of the global one by its only address, which is at home', async () => {
  const [guest] = listed.filter(({ siteKey, homeKey }) => siteKey !== homeKey);
  const release = live.find(({ id }) => id === guest?.id);
  if (!guest || !release) throw new Error('the demo lists nothing elsewhere');
  const home = `/${guest.homeKey}/${guest.language}/news/${release.slug}`;
  for (const site of [guest.siteKey, guest.homeKey]) {
    const feed = await json({ site, lang: guest.language });
    const item = feed.items.find(({ id }) => id === `urn:uuid:${guest.id}`);
    expect([site, URL.parse(item?.url ?? '')?.pathname]).toEqual([site, home]);
  }
  const found = await findRelease(guest.homeKey, guest.language, release.slug ?? '');
  if (found.state !== 'live') throw new Error('it is not live');
  expect(found.view.address.endsWith(home)).toBe(true);
  expect(JSON.parse(newsArticle(found.view)).mainEntityOfPage ?? '').toContain(home);
  expect((await findRelease(guest.siteKey, guest.language, release.slug ?? '')).state).toBe('missing');
  const asked = await ask(getRss, { site: guest.siteKey, lang: guest.language });
  const changed = await readNewest((await findSite(guest.siteKey, 'fr')) as SiteView, 'fr', {}, 1);
  expect(changed.changedAt?.getTime()).toBeGreaterThanOrEqual(release.firstPublishedAt?.getTime() ?? 0);
  expect(asked.headers.get('surrogate-key')).toBe(`list-${guest.siteKey}-${guest.language}`);
});

test('a feed can be of a kind, a country, a topic or a project, and holds all of it and nothing else', async () => {
  const place = { site: 'morocco', lang: 'fr' };
  const rows = await db()
    .select({ id: listings.releaseId, keys: listings.keys })
    .from(listings)
    .where(and(eq(listings.siteKey, 'morocco'), eq(listings.language, 'fr'), eq(listings.live, 'published')));
  const keys = new Set(
    rows.flatMap((row) => row.keys).filter((key) => /^(kind|country|topic|project):/.test(key)),
  );
  for (const name of ['topic:', 'project:']) expect([...keys].some((key) => key.startsWith(name))).toBe(true);
  const whole = await json(place);
  for (const key of keys) {
    const query = `?${key.replace(':', '=')}`;
    const feed = await json(place, query);
    const wanted = rows.filter((row) => row.keys.includes(key)).map(({ id }) => `urn:uuid:${id}`);
    expect([key, feed.items.map(({ id }) => id).sort()]).toEqual([key, wanted.sort()]);
    expect([key, new URL(feed.feed_url).search]).toEqual([key, query]);
    expect(feed.title).not.toBe(whole.title);
  }
  const junk = await json(place, '?country=XX&kind=nothing&topic=%00&before=7');
  expect(junk.items.map(({ id }) => id)).toEqual(whole.items.map(({ id }) => id));
  expect(junk.feed_url).toBe(whole.feed_url);
});

test('its pages lead through everything once, and end', async () => {
  const site = await findSite('morocco', 'fr');
  if (!site) throw new Error('no site');
  const whole = (await readNewest(site, 'fr', {}, 100)).items.map(({ release }) => release.id);
  const found: string[] = [];
  let before: string | null = '';
  for (let page = 0; before !== null && page < 100; page += 1) {
    const newest: Newest = await readNewest(site, 'fr', { before }, 2);
    found.push(...newest.items.map(({ release }) => release.id));
    before = newest.next;
  }
  expect(before).toBeNull();
  expect(new Set(found)).toEqual(new Set(whole));
  const [first = ''] = whole;
  const behind = await readNewest(site, 'fr', {}, 1);
  const page = await json({ site: 'morocco', lang: 'fr' }, `?kind=&before=${behind.next}`);
  expect(page.items.map(({ id }) => id)).not.toContain(`urn:uuid:${first}`);
  expect(page.feed_url).toContain(`?before=${behind.next}`);
});

test('where there is a hub the whole feed names it and itself, a part of it does not', async () => {
  useEnvironment({ WEBSUB_HUB: 'https://hub.example.org/' });
  onTestFinished(() => useEnvironment());
  const place = { site: 'global', lang: 'es' };
  const whole = await ask(getRss, place);
  expect(whole.headers.get('link')).toBe(
    '<https://hub.example.org/>; rel="hub", <http://localhost:3000/global/es/feed.xml>; rel="self"',
  );
  const rels = all(channelOf(parseXml(await whole.text())), 'link').map(({ attributes }) => attributes.rel);
  expect(rels).toContain('hub');
  const part = await ask(getRss, place, '?kind=story');
  expect([part.headers.get('link'), (await part.text()).includes('rel="hub"')]).toEqual([null, false]);
});
