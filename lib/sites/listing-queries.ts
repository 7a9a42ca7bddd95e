import { and, desc, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { syndications } from '#db/schema/fronts.ts';
import { editions, releases } from '#db/schema/releases.ts';
import { type PerLanguage, type SiteRow, sites } from '#db/schema/sites.ts';
import type { Language } from '../languages.ts';
import type { Actor } from '../members/roles.ts';
import { pathOf } from '../releases/address.ts';
import { canArrange } from './policy.ts';
import type { SyndicationState } from './vocabulary.ts';

/** A live release of another site that is meant for everybody, and what this site said to it. */
export type Elsewhere = {
  id: string;
  language: Language;
  headline: string;
  home: PerLanguage;
  homeKey: string;
  timeZone: string;
  href: string;
  publishedAt: Date | null;
  state: SyndicationState | null;
  /** Whether the viewer may answer in its language. */
  answers: boolean;
};

type Site = Pick<SiteRow, 'key' | 'country' | 'languages'>;

// Only what is live: of everything else nobody of another site may know.
const offered = (site: Site) =>
  and(
    inArray(releases.live, ['published', 'withdrawn']),
    ne(releases.siteKey, site.key),
    inArray(releases.language, site.languages),
    sql`${editions.details} ->> 'reach' = 'global'`,
  );
const waits = (site: Site) =>
  and(
    offered(site),
    isNull(syndications.state),
    eq(releases.live, 'published'),
    sql`${releases.firstPublishedAt} > now() - interval '90 days'`,
  );
const its = (site: Site) => and(eq(syndications.releaseId, releases.id), eq(syndications.siteKey, site.key));

/** How many releases of other sites wait for the answer of somebody like the viewer. */
export async function countWaiting(viewer: Actor, site: Site): Promise<number> {
  const languages = site.languages.filter((it) => canArrange(viewer, site.key, it).allowed);
  if (site.country !== null || languages.length === 0) return 0;
  const [row] = await db()
    .select({ count: sql<number>`count(*)::integer` })
    .from(releases)
    .innerJoin(editions, eq(editions.id, releases.liveEditionId))
    .leftJoin(syndications, its(site))
    .where(waits({ ...site, languages }));
  return row?.count ?? 0;
}

/** What waits for the site's answer, and the last it answered, newest first. Empty for a site of one country. */
export async function listElsewhere(
  viewer: Actor,
  site: Site,
): Promise<{ waiting: Elsewhere[]; answered: Elsewhere[] }> {
  if (site.country !== null) return { waiting: [], answered: [] };
  const read = async (answered: boolean): Promise<Elsewhere[]> => {
    const rows = await db()
      .select({
        id: releases.id,
        language: releases.language,
        headline: editions.headline,
        home: sites.name,
        homeKey: releases.siteKey,
        timeZone: sites.timeZone,
        slug: releases.slug,
        publishedAt: releases.firstPublishedAt,
        state: syndications.state,
      })
      .from(releases)
      .innerJoin(editions, eq(editions.id, releases.liveEditionId))
      .innerJoin(sites, eq(sites.key, releases.siteKey))
      .leftJoin(syndications, its(site))
      .where(answered ? and(offered(site), sql`${syndications.state} is not null`) : waits(site))
      .orderBy(desc(releases.firstPublishedAt), desc(releases.id))
      .limit(50);
    return rows.map(({ slug, ...row }) => ({
      ...row,
      href: pathOf(row.homeKey, row.language, slug ?? ''),
      answers: canArrange(viewer, site.key, row.language).allowed,
    }));
  };
  const [waiting, answered] = await Promise.all([read(false), read(true)]);
  return { waiting, answered };
}
