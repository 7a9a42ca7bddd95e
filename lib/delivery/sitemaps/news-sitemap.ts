import type { Listed } from '../../releases/public-sitemap.ts';
import type { SiteView } from '../../releases/view.ts';
import { absolute } from '../../sites/public.ts';
import { siteTitle } from '../../sites/titles.ts';
import { rfc3339 } from '../../time.ts';
import { element, xmlDocument } from '../feeds/xml.ts';

/** A news sitemap holds the last two days and at most a thousand articles (Google's news sitemap guide). */
export const NEWS_SITEMAP = { limit: 1000, days: 2 } as const;

/** The releases of the last two days, each with publication, language, date and title. May be empty. */
export function writeNewsSitemap(site: SiteView, listed: readonly Listed[]): string {
  return xmlDocument(
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">',
    ...listed.map(({ href, language, publishedAt, headline }) =>
      [
        '<url>',
        element('loc', absolute(href)),
        '<news:news>',
        `<news:publication>${element('news:name', siteTitle(site, language))}${element('news:language', language)}</news:publication>`,
        element('news:publication_date', rfc3339(publishedAt, site.timeZone)),
        element('news:title', headline),
        '</news:news>',
        '</url>',
      ].join(''),
    ),
    '</urlset>',
  );
}
