import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { type RecordRow, records } from '#db/schema/records.ts';
import { type SiteRow, sites } from '#db/schema/sites.ts';
import { nameOf } from '../directory/name-of.ts';
import { NotFound } from '../errors.ts';
import type { Language } from '../languages.ts';
import type { Actor } from '../members/roles.ts';
import { countWaiting } from './listing-queries.ts';
import { inLanguage } from './names.ts';
import { canManageSite, canSeeSite } from './policy.ts';

/** A site in the list of the desk: how many banners stand on it, and how many releases of others wait for its answer. */
export type ListedSite = Pick<
  SiteRow,
  'key' | 'name' | 'languages' | 'country' | 'hostnames' | 'timeZone'
> & {
  banners: number;
  waiting: number;
};

/** The sites a member holds a role on, the whole Organization's first. */
export async function listDeskSites(viewer: Actor): Promise<ListedSite[]> {
  const rows = await db()
    .select({
      key: sites.key,
      name: sites.name,
      languages: sites.languages,
      country: sites.country,
      hostnames: sites.hostnames,
      timeZone: sites.timeZone,
      banners: sql<number>`(select count(*)::integer from published_banners b where b.site_key is null or b.site_key = sites.key)`,
    })
    .from(sites)
    .orderBy(sql`country is not null`, asc(sites.key));
  const seen = rows.filter(({ key }) => canSeeSite(viewer, key).allowed);
  return Promise.all(seen.map(async (site) => ({ ...site, waiting: await countWaiting(viewer, site) })));
}

/** A site with all its settings, for whoever holds a role on it. @throws {NotFound} 'site_unknown' */
export async function readDeskSite(viewer: Actor, key: string): Promise<SiteRow & { manages: boolean }> {
  const [site] = canSeeSite(viewer, key).allowed
    ? await db().select().from(sites).where(eq(sites.key, key))
    : [];
  if (!site) throw new NotFound('site_unknown');
  return { ...site, manages: canManageSite(viewer, key).allowed };
}

/** The contacts a site could show to journalists, by name: its own and everybody's, with their office. */
export async function contactsFor(
  site: Pick<SiteRow, 'key'>,
  language: Language,
): Promise<{ value: string; label: string }[]> {
  const rows = (await db()
    .select()
    .from(records)
    .where(
      and(
        eq(records.kind, 'contact'),
        isNull(records.retiredAt),
        or(isNull(records.siteKey), eq(records.siteKey, site.key)),
      ),
    )) as RecordRow<'contact'>[];
  const inOrder = new Intl.Collator(language);
  return rows
    .map(({ id, data }) => ({
      value: id,
      label: [nameOf('contact', data, language), inLanguage(data.office, language)]
        .filter(Boolean)
        .join(' · '),
    }))
    .sort((a, b) => inOrder.compare(a.label, b.label));
}
