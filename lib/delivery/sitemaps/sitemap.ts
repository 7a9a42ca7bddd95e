import { readCursor } from '../../finding/cursor.ts';
import { isLanguage, LANGUAGES, type Language } from '../../languages.ts';
import {
  type Listed,
  listFrom,
  partsOf,
  type Version,
  versionsOfStories,
} from '../../releases/public-sitemap.ts';
import type { SiteView } from '../../releases/view.ts';
import { languagesOf } from '../../sites/metadata.ts';
import { absolute } from '../../sites/public.ts';
import { rfc3339 } from '../../time.ts';
import { element, xml, xmlDocument } from '../feeds/xml.ts';

/**
 * How many releases one file lists. Sitemaps.org allows 50,000 addresses and 50 MB: with five languages each, and slugs of
 * two hundred letters, these stay under 25 MB.
 */
export const SITEMAP_LIMIT = 10_000;

/** Everything on a site, in one file while it fits, else as the index of its parts. */
export async function siteSitemap(site: SiteView, limit = SITEMAP_LIMIT): Promise<string> {
  const spoken = LANGUAGES.filter((language) => site.languages.includes(language));
  const each = Math.floor(limit / Math.max(1, spoken.length));
  const parts = await Promise.all(spoken.map((language) => partsOf(site, language, each)));
  if (parts.every((it) => it.length <= 1)) {
    const all = await Promise.all(spoken.map((language) => listFrom(site, language, null, each)));
    return writeUrls(site, all.flat(), { pages: true });
  }
  const whole = await Promise.all(spoken.map((language) => partsOf(site, language, limit)));
  return writeIndex([
    `/${site.key}/sitemaps/pages.xml`,
    ...spoken.flatMap((language, at) =>
      (whole[at] ?? []).map((cursor) => `/${site.key}/sitemaps/${language}${cursor && `-${cursor}`}.xml`),
    ),
  ]);
}

/** A part of a site's sitemap by the name the index gives it; null for a name that is none. */
export async function partSitemap(
  site: SiteView,
  name: string,
  limit = SITEMAP_LIMIT,
): Promise<string | null> {
  if (name === 'pages.xml') return writeUrls(site, [], { pages: true });
  const [, language, said] = /^([a-z]{2})(?:-([0-9a-z.-]{1,60}))?\.xml$/.exec(name) ?? [];
  const from = said ? readCursor(said) : null;
  if (!isLanguage(language) || !site.languages.includes(language) || (said && !from)) return null;
  return writeUrls(site, await listFrom(site, language, from, limit), { pages: false });
}

function writeIndex(paths: readonly string[]): string {
  return xmlDocument(
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...paths.map((path) => `<sitemap>${element('loc', absolute(path))}</sitemap>`),
    '</sitemapindex>',
  );
}

async function writeUrls(
  site: SiteView,
  listed: readonly Listed[],
  { pages }: { pages: boolean },
): Promise<string> {
  const versions = Map.groupBy(
    await versionsOfStories(listed.map(({ storyId }) => storyId)),
    ({ storyId }) => storyId,
  );
  return xmlDocument(
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...(pages ? writePages(site) : []),
    ...listed.map(({ storyId, href, updatedAt }) => writeUrl(href, updatedAt, versions.get(storyId) ?? [])),
    '</urlset>',
  );
}

// Front pages and lists.
function writePages(site: SiteView): string[] {
  const spoken: Language[] = LANGUAGES.filter((language) => site.languages.includes(language));
  return ['', '/news'].flatMap((path) => {
    const versions = spoken.map((language) => ({ language, href: `/${site.key}/${language}${path}` }));
    return versions.map((page) => writeUrl(page.href, null, versions));
  });
}

function writeUrl(
  href: string,
  updatedAt: Date | null,
  versions: readonly Pick<Version, 'language' | 'href'>[],
) {
  const languages = versions.length > 1 ? Object.entries(languagesOf(versions)) : [];
  return [
    '<url>',
    element('loc', absolute(href)),
    element('lastmod', updatedAt && rfc3339(updatedAt)),
    ...languages.map(
      ([language, url]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${xml(url)}"/>`,
    ),
    '</url>',
  ].join('');
}
