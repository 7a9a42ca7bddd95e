import { asc, sql } from 'drizzle-orm';
import { cache } from 'react';
import { readers } from '#db/client.ts';
import {
  type PublishedBanner,
  type PublishedSite,
  publishedBanners,
  publishedSites,
} from '#db/schema/published.ts';
import { publicFacts } from '../directory/public.ts';
import { env } from '../env.ts';
import type { Language } from '../languages.ts';
import type { BannerView, SiteView } from '../releases/view.ts';
import { atHome } from './hosts.ts';
import { siteTitle } from './titles.ts';
import { BANNER_TONES } from './vocabulary.ts';

/** Every public newsroom, the whole Organization's first, then by key. */
const siteRows = cache(
  (): Promise<PublishedSite[]> =>
    readers().select().from(publishedSites).orderBy(sql`country is not null`, asc(publishedSites.key)),
);

// The clock of the database says which stand now.
const bannerRows = cache(() =>
  readers().select().from(publishedBanners).orderBy(asc(publishedBanners.startsAt)),
);

/** A public newsroom by its key, as a page in a language shows it; null when there is none. */
export const findSite = cache(async (key: string, language: Language): Promise<SiteView | null> => {
  if (!/^[a-z0-9-]{1,60}$/.test(key)) return null;
  return (await listSites(language)).find((site) => site.key === key) ?? null;
});

/** The newsroom of somebody who named none that exists: the whole Organization's, else the first. Null before there is one. */
export const mainSite = cache(async (language: Language): Promise<SiteView | null> => {
  const all = await listSites(language);
  return all.find(({ country }) => country === null) ?? all[0] ?? null;
});

/** Every public newsroom as pages in a language show it, the whole Organization's first, then by key. */
export const listSites = cache(async (language: Language): Promise<SiteView[]> => {
  const [all, banners, facts] = await Promise.all([siteRows(), bannerRows(), publicFacts(language)]);
  const newsrooms = Object.fromEntries(
    all.map((site) => [site.key, siteTitle({ ...site, names: site.name }, language)]),
  );
  return all.map(({ name, tagline, links, legal, ...site }) => ({
    ...site,
    names: name,
    tagline: tagline[language] ?? '',
    facts,
    links: links[language] ?? [],
    legal: legal[language] ?? '',
    banners: bannersOf(site.key, banners, language),
    newsrooms,
  }));
});

// Nobody is shown a banner in a language that is not the page's.
function bannersOf(key: string, rows: PublishedBanner[], language: Language): BannerView[] {
  return rows
    .filter(({ siteKey }) => siteKey === null || siteKey === key)
    .toSorted((a, b) => BANNER_TONES.indexOf(a.tone) - BANNER_TONES.indexOf(b.tone))
    .flatMap(({ id, tone, words, links }) => {
      const said = words[language];
      return said ? [{ id, tone, words: said, href: links[language] ?? null }] : [];
    });
}

/** An absolute address of a public path, at its site's own hostname when it has one. */
export function absolute(path: string): string {
  return atHome(path, env().NEWSROOM_URL);
}
