import { asc, eq, sql } from 'drizzle-orm';
import { cache } from 'react';
import { readers } from '#db/client.ts';
import { type PublishedSite, publishedSites } from '#db/schema/published.ts';
import type { FactsSaid } from '../directory/facts.ts';
import { publicFacts } from '../directory/public.ts';
import { env } from '../env.ts';
import type { Language } from '../languages.ts';
import type { SiteView } from '../releases/view.ts';

/** A public newsroom by its key, as a page in a language shows it; null when there is none. */
export const findSite = cache(async (key: string, language: Language): Promise<SiteView | null> => {
  if (!/^[a-z0-9-]{1,60}$/.test(key)) return null;
  const [site] = await readers().select().from(publishedSites).where(eq(publishedSites.key, key));
  return site ? viewOf(site, language, await publicFacts(language)) : null;
});

/** The newsroom of somebody who named none that exists: the whole Organization's, else the first. Null before there is one. */
export const mainSite = cache(async (language: Language): Promise<SiteView | null> => {
  const all = await listSites(language);
  return all.find(({ country }) => country === null) ?? all[0] ?? null;
});

/** Every public newsroom, the whole Organization's first, then by key. */
export const listSites = cache(async (language: Language): Promise<SiteView[]> => {
  const all = await readers()
    .select()
    .from(publishedSites)
    .orderBy(sql`country is not null`, asc(publishedSites.key));
  const facts = await publicFacts(language);
  return all.map((site) => viewOf(site, language, facts));
});

/** An absolute address of a public path. */
export function absolute(path: string): string {
  return `${env().NEWSROOM_URL}${path}`;
}

function viewOf(
  { key, name, country, languages, timeZone, tagline }: PublishedSite,
  language: Language,
  facts: FactsSaid,
): SiteView {
  return {
    key,
    names: name,
    tagline: tagline[language] ?? '',
    country,
    languages,
    timeZone,
    facts,
  };
}
