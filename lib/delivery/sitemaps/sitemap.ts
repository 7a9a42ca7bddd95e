import { LANGUAGES } from '../../languages.ts';
import type { Listed } from '../../releases/public-sitemap.ts';
import type { SiteView } from '../../releases/view.ts';
import { languagesOf } from '../../sites/metadata.ts';
import { absolute } from '../../sites/public.ts';
import { rfc3339 } from '../../time.ts';
import { element, xml, xmlDocument } from '../feeds/xml.ts';

/** The most addresses one sitemap may hold (sitemaps.org). */
export const SITEMAP_LIMIT = 50_000;

/** The front pages, lists and releases of a site with their languages, as sitemaps.org and Google read them. */
export function writeSitemap(site: SiteView, listed: readonly Listed[]): string {
  const spoken = LANGUAGES.filter((language) => site.languages.includes(language));
  const pages = ['', '/news'].map((path) =>
    spoken.map((language) => ({ language, href: `/${site.key}/${language}${path}` })),
  );
  const stories = Map.groupBy(listed, ({ storyId }) => storyId);
  return xmlDocument(
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.flatMap((versions) => versions.map((page) => writeUrl(page.href, null, versions))),
    ...listed
      .slice(0, SITEMAP_LIMIT - 2 * spoken.length)
      .map(({ storyId, href, updatedAt }) => writeUrl(href, updatedAt, stories.get(storyId) ?? [])),
    '</urlset>',
  );
}

function writeUrl(
  href: string,
  updatedAt: Date | null,
  versions: readonly Pick<Listed, 'language' | 'href'>[],
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
