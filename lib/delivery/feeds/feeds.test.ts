import { expect, test } from 'vitest';
import { writeAtom } from './atom.ts';
import type { Feed } from './feed.ts';
import { writeJsonFeed } from './json-feed.ts';
import { writeRss } from './rss.ts';
import { all, one, parseXml } from './testing.ts';

const nasty = '\u200fL’OIM & « Santé » <script>\u0007 ]]> "x" \ud83c\udf0d';
const feed: Feed = {
  id: 'urn:uuid:11111111-1111-5111-8111-111111111111',
  language: 'fr',
  title: `Actualités ${nasty}`,
  description: 'Communiqués',
  author: 'Organisation internationale pour les migrations',
  home: 'https://news.example.org/morocco/fr',
  self: 'https://news.example.org/morocco/fr/feed.xml?country=MA&kind=story',
  next: 'https://news.example.org/morocco/fr/feed.xml?country=MA&before=x.1',
  hub: 'https://hub.example.org/',
  updatedAt: new Date('2026-11-19T14:20:00Z'),
  changedAt: new Date('2026-11-19T14:20:00Z'),
  items: [
    {
      id: '22222222-2222-4222-8222-222222222222',
      url: 'https://news.example.org/morocco/fr/news/a',
      title: nasty,
      summary: nasty,
      html: `<p>${nasty}</p>`,
      publishedAt: new Date('2026-11-18T08:00:00Z'),
      updatedAt: new Date('2026-11-19T14:20:00Z'),
      categories: [{ scheme: 'country', term: 'MA', label: 'Maroc' }],
    },
  ],
  removed: [{ id: '33333333-3333-4333-8333-333333333333', at: new Date('2026-11-19T10:00:00Z') }],
};
const empty: Feed = { ...feed, items: [], removed: [], updatedAt: null, next: null, hub: null };
const clean = nasty.replace('\u0007', '');

test('RSS has what the specification requires, and dates with four-digit years and a zone', () => {
  const rss = parseXml(writeRss(feed));
  expect(rss.attributes.version).toBe('2.0');
  const [channel] = all(rss, 'channel');
  if (!channel) throw new Error('no channel');
  expect(one(channel, 'description')).toBe('Communiqués');
  expect(one(channel, 'language')).toBe('fr');
  expect(one(channel, 'lastBuildDate')).toBe('Thu, 19 Nov 2026 14:20:00 +0000');
  const links = all(channel, 'link');
  expect(links.find(({ name }) => name === '{}link')?.text).toBe(feed.home);
  const atom = links.filter(({ name }) => name.includes('Atom')).map(({ attributes }) => attributes);
  expect(atom).toMatchObject([
    { rel: 'self', href: feed.self, type: 'application/rss+xml' },
    { rel: 'next', href: feed.next },
    { rel: 'hub', href: feed.hub },
  ]);
  const [item] = all(channel, 'item');
  if (!item) throw new Error('no item');
  expect(one(item, 'title')).toBe(clean);
  expect(one(item, 'link')).toBe('https://news.example.org/morocco/fr/news/a');
  expect(all(item, 'guid')[0]).toMatchObject({
    text: 'urn:uuid:22222222-2222-4222-8222-222222222222',
    attributes: { isPermaLink: 'false' },
  });
  expect(one(item, 'pubDate')).toBe('Wed, 18 Nov 2026 08:00:00 +0000');
  expect(one(item, 'encoded')).toBe(`<p>${clean}</p>`);
  expect(one(item, 'category')).toBe('Maroc');
});

test('Atom has id, title, updated and author, and names what was withdrawn', () => {
  const atom = parseXml(writeAtom(feed));
  expect(atom.name).toBe('{http://www.w3.org/2005/Atom}feed');
  expect(atom.attributes['xml:lang']).toBe('fr');
  expect([one(atom, 'id'), one(atom, 'title'), one(atom, 'updated')]).toEqual([
    feed.id,
    `Actualités ${clean}`,
    '2026-11-19T14:20:00Z',
  ]);
  expect(all(atom, 'author').map((author) => one(author, 'name'))).toEqual([feed.author]);
  expect(all(atom, 'link').map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
    ['self', feed.self],
    ['alternate', feed.home],
    ['next', feed.next],
    ['hub', feed.hub],
  ]);
  const [entry] = all(atom, 'entry');
  if (!entry) throw new Error('no entry');
  expect(one(entry, 'id')).toBe('urn:uuid:22222222-2222-4222-8222-222222222222');
  expect(Date.parse(one(entry, 'updated'))).toBe(Date.parse('2026-11-19T14:20:00Z'));
  expect(Date.parse(one(entry, 'published'))).toBe(Date.parse('2026-11-18T08:00:00Z'));
  expect(all(entry, 'content')[0]).toMatchObject({ text: `<p>${clean}</p>`, attributes: { type: 'html' } });
  expect(all(entry, 'link')[0]?.attributes.rel).toBe('alternate');
  expect(
    all(atom, 'deleted-entry').map(({ name, attributes }) => [name, attributes.ref, attributes.when]),
  ).toEqual([
    [
      '{http://purl.org/atompub/tombstones/1.0}deleted-entry',
      'urn:uuid:33333333-3333-4333-8333-333333333333',
      '2026-11-19T10:00:00Z',
    ],
  ]);
});

test('JSON Feed has version, title, items, and an id and a content for each', () => {
  const json = JSON.parse(writeJsonFeed({ ...feed, self: 'https://news.example.org/morocco/fr/feed.json' }));
  expect(json).toMatchObject({
    version: 'https://jsonfeed.org/version/1.1',
    feed_url: 'https://news.example.org/morocco/fr/feed.json',
    home_page_url: feed.home,
    language: 'fr',
    next_url: feed.next,
    hubs: [{ type: 'WebSub', url: feed.hub }],
    items: [
      {
        id: 'urn:uuid:22222222-2222-4222-8222-222222222222',
        url: 'https://news.example.org/morocco/fr/news/a',
        content_html: `<p>${nasty}</p>`,
        date_published: '2026-11-18T08:00:00Z',
        date_modified: '2026-11-19T14:20:00Z',
        tags: ['Maroc'],
      },
    ],
  });
  expect(json.authors).toEqual([{ name: feed.author, url: 'https://www.iom.int/' }]);
});

test('a feed with nothing in it is still a feed', () => {
  expect(all(parseXml(writeRss(empty)), 'channel')).toHaveLength(1);
  expect(one(parseXml(writeAtom(empty)), 'updated')).toBe('1970-01-01T00:00:00Z');
  const json = JSON.parse(writeJsonFeed(empty));
  expect([json.items, 'next_url' in json, 'hubs' in json]).toEqual([[], false, false]);
});

test('half a character, control characters and marks of direction do not break any of them', () => {
  const [item] = feed.items;
  if (!item) throw new Error('no item');
  const title = 'a\ud800b \u0000\u0001\ufffe \u200f\u202b\u2066x';
  const odd: Feed = { ...feed, title, items: [{ ...item, title, html: `<p>${title}</p>` }] };
  const said = 'a\ufffdb  \u200f\u202b\u2066x';
  const [channel] = all(parseXml(writeRss(odd)), 'channel');
  expect(channel && one(channel, 'title')).toBe(said);
  expect(one(parseXml(writeAtom(odd)), 'title')).toBe(said);
  expect(JSON.parse(writeJsonFeed(odd)).title).toBe('a\ufffdb \u0000\u0001\ufffe \u200f\u202b\u2066x');
});
