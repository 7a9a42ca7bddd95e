import { beforeAll, expect, test } from 'vitest';
import { generateMetadata } from '#app/(site)/[site]/[lang]/news/[...slug]/page.tsx';
import { GET as getPart } from '#app/(site)/[site]/sitemaps/[name]/route.ts';
import { db } from '#db/client.ts';
import { type ReleaseRow, releases } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import type { SiteView } from '../../releases/view.ts';
import { absolute, findSite } from '../../sites/public.ts';
import { all, type Element, one, parseXml } from '../feeds/testing.ts';
import { partSitemap, siteSitemap } from './sitemap.ts';

testDatabase({ demo: true });
let rows: ReleaseRow[] = [];
let sites: SiteView[] = [];
beforeAll(async () => {
  rows = await db().select().from(releases);
  const found = await Promise.all(['global', 'morocco'].map((key) => findSite(key, 'en')));
  sites = found.filter((it) => it !== null);
});

const locs = (document: Element) => all(document, 'url').map((url) => one(url, 'loc'));
const isRelease = (loc: string) => /\/news\/./.test(loc);
const pageOf = ({ siteKey, language, slug }: ReleaseRow) => absolute(`/${siteKey}/${language}/news/${slug}`);
const languagesOf = (url: Element): Record<string, string | undefined> =>
  Object.fromEntries(all(url, 'link').map(({ attributes }) => [attributes.hreflang, attributes.href]));

test('everything published is listed once, nothing else, and languages point at each other with one default', async () => {
  const urls = (await Promise.all(sites.map((site) => siteSitemap(site)))).flatMap((it) =>
    all(parseXml(it), 'url'),
  );
  const listed = urls.map((url) => one(url, 'loc'));
  expect(new Set(listed).size).toBe(listed.length);
  expect(listed.filter(isRelease).sort()).toEqual(
    rows
      .filter(({ live }) => live === 'published')
      .map(pageOf)
      .sort(),
  );
  const byLoc = new Map(urls.map((url) => [one(url, 'loc'), languagesOf(url)]));
  let mutual = 0;
  for (const [loc, languages] of byLoc) {
    const named = Object.values(languages);
    if (named.length === 0) continue;
    expect(named).toContain(loc);
    expect(languages['x-default']).toBe(languages.en ?? languages.fr ?? languages.es);
    for (const other of named) expect([loc, byLoc.get(String(other))]).toEqual([loc, languages]);
    mutual += 1;
  }
  expect(mutual).toBeGreaterThan(5);
});

test('the head of a page names the same languages as the sitemap; a withdrawn one names none', async () => {
  const urls = (await Promise.all(sites.map((site) => siteSitemap(site)))).flatMap((it) =>
    all(parseXml(it), 'url'),
  );
  for (const row of rows.filter(({ live }) => live === 'published' || live === 'withdrawn')) {
    const params = { site: row.siteKey, lang: row.language, slug: (row.slug ?? '').split('/') };
    const { alternates, description, openGraph } = await generateMetadata({
      params: Promise.resolve(params),
      searchParams: Promise.resolve({}),
    });
    const url = urls.find((it) => one(it, 'loc') === pageOf(row));
    const inSitemap = url ? languagesOf(url) : {};
    const alone = row.live === 'withdrawn' ? {} : { [row.language]: pageOf(row), 'x-default': pageOf(row) };
    expect(alternates).toMatchObject({ canonical: pageOf(row) });
    expect(alternates?.languages).toEqual(Object.keys(inSitemap).length ? inSitemap : alone);
    expect(description).not.toBe('');
    expect(openGraph).toMatchObject({ type: 'article', url: pageOf(row), tags: expect.any(Array) });
  }
});

test('a large newsroom has an index whose parts hold everything once, and stay when something is added', async () => {
  for (const site of sites) {
    const whole = locs(parseXml(await siteSitemap(site)));
    const index = parseXml(await siteSitemap(site, 3));
    expect(index.name).toBe('{http://www.sitemaps.org/schemas/sitemap/0.9}sitemapindex');
    const names = all(index, 'sitemap').map((it) => one(it, 'loc').split('/sitemaps/')[1] ?? '');
    expect(names.length).toBeGreaterThan(3);
    const parts = [];
    for (const name of names) {
      const part = locs(parseXml((await partSitemap(site, name, 3)) ?? ''));
      if (name !== 'pages.xml') expect(part.length).toBeLessThanOrEqual(3);
      parts.push(...part);
    }
    expect(parts.sort()).toEqual(whole.sort());
  }
});

test('a name that no index ever gave is not there', async () => {
  const status = async (site: string, name: string) =>
    (await getPart(new Request('http://localhost/'), { params: Promise.resolve({ site, name }) })).status;
  expect([await status('morocco', 'fr.xml'), await status('morocco', 'pages.xml')]).toEqual([200, 200]);
  for (const name of ['es.xml', 'fr-x.xml', 'fr-.xml', '../fr.xml', 'fr', 'xx.xml'])
    expect([name, await status('morocco', name)]).toEqual([name, 404]);
  expect(await status('nowhere', 'fr.xml')).toBe(404);
});
