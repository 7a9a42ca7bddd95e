import { and, eq, sql } from 'drizzle-orm';
import { cache } from 'react';
import { z } from 'zod';
import { readers } from '#db/client.ts';
import { publishedListingKeys as keys } from '#db/schema/published.ts';
import { projectNames } from '../directory/public.ts';
import { regionsOf } from '../directory/regions.ts';
import { TOPICS, type Topic } from '../directory/topics.ts';
import type { Language } from '../languages.ts';
import { KINDS, type Kind } from '../releases/kinds.ts';
import type { SiteView } from '../releases/view.ts';

/** What the news of a site in a language can be chosen by: only what something published has. Years newest first. */
export type Choosable = {
  kinds: Kind[];
  topics: Topic[];
  countries: string[];
  regions: string[];
  sdgs: number[];
  projects: { id: string; name: string }[];
  years: number[];
};

/** Reads what a list can be chosen by. */
export const choosable = cache(async (site: SiteView, language: Language): Promise<Choosable> => {
  const rows = await readers()
    .select({ key: keys.key })
    .from(keys)
    .where(and(eq(keys.siteKey, site.key), eq(keys.language, language), sql`${keys.key} not like 'month:%'`))
    .orderBy(keys.key);
  const of = (name: string) =>
    rows.flatMap(({ key }) => (key.startsWith(`${name}:`) ? [key.slice(name.length + 1)] : []));
  const numbers = (name: string) => of(name).map(Number);
  const countries = of('country');
  const names = await projectNames(of('project').filter(isId), language);
  return {
    kinds: KINDS.filter((kind) => of('kind').includes(kind)),
    topics: TOPICS.filter((topic) => of('topic').includes(topic)),
    countries,
    regions: regionsOfSeveral(countries),
    sdgs: numbers('sdg').sort((a, b) => a - b),
    projects: Object.entries(names)
      .map(([id, name]) => ({ id, name }))
      .sort((a, b) => a.name.localeCompare(b.name, language)),
    years: numbers('year').sort((a, b) => b - a),
  };
});

const isId = (it: string) => z.uuid().safeParse(it).success;

// A region of which one country is named is that country.
function regionsOfSeveral(countries: readonly string[]): string[] {
  const regions = countries.flatMap(regionsOf);
  return [...new Set(regions.filter((region, at) => regions.indexOf(region) !== at))];
}
