import { asc, inArray } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { sites } from '#db/schema/sites.ts';
import type { Language } from '../languages.ts';
import { type Actor, EVERY_SITE } from '../members/roles.ts';
import { canStartOn } from '../releases/policy.ts';

export type SiteView = {
  key: string;
  name: Partial<Record<Language, string>>;
  languages: Language[];
  timeZone: string;
};

/** The keys of the sites a member holds a role on, or null when that is every site. */
export function siteKeysOf(viewer: Actor): string[] | null {
  if (viewer.disabled) return [];
  const keys = viewer.grants.map((grant) => grant.site);
  return keys.includes(EVERY_SITE) ? null : [...new Set(keys)];
}

/** The sites a member may see, in the order of their keys. */
export function listSites(viewer: Actor): Promise<SiteView[]> {
  const keys = siteKeysOf(viewer);
  return db()
    .select({ key: sites.key, name: sites.name, languages: sites.languages, timeZone: sites.timeZone })
    .from(sites)
    .where(keys ? inArray(sites.key, keys) : undefined)
    .orderBy(asc(sites.key));
}

/** The sites a member may start a release on, each with the languages they may start it in. */
export async function listSitesToWriteOn(viewer: Actor): Promise<SiteView[]> {
  const seen = await listSites(viewer);
  return seen
    .map((site) => ({
      ...site,
      languages: site.languages.filter((language) => canStartOn(viewer, site.key, language).allowed),
    }))
    .filter((site) => site.languages.length > 0);
}

/** The time zone a member's day is told in: that of their first site. */
export function zoneOf(seen: readonly SiteView[]): string {
  return (seen.find((site) => site.key !== 'global') ?? seen[0])?.timeZone ?? 'UTC';
}
