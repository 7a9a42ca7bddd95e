import { and, asc, desc, eq, isNull, or, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { type BannerRow, banners, features } from '#db/schema/fronts.ts';
import { listings } from '#db/schema/listings.ts';
import { releases } from '#db/schema/releases.ts';
import type { SiteRow } from '#db/schema/sites.ts';
import type { Language } from '../languages.ts';
import { dayIn } from '../time.ts';

/** A banner as the desk lists it; `stands` by the database's clock. */
export type ListedBanner = BannerRow & { stands: 'now' | 'later' | 'over' };

/** The last banners that concern a site, its own and every site's: those that stand or will first. */
export async function listBanners(site: Pick<SiteRow, 'key'>): Promise<ListedBanner[]> {
  const over = sql<boolean>`(${banners.endedAt} is not null or ${banners.endsAt} <= now())`;
  const rows = await db()
    .select({
      banner: banners,
      stands: sql<
        ListedBanner['stands']
      >`case when ${over} then 'over' when ${banners.startsAt} > now() then 'later' else 'now' end`,
    })
    .from(banners)
    .where(or(isNull(banners.siteKey), eq(banners.siteKey, site.key)))
    .orderBy(over, desc(banners.madeAt))
    .limit(20);
  return rows.map(({ banner, stands }) => ({ ...banner, stands }));
}

/** What was chosen for a front page, in order; `gone` says why readers do not see it there, null where they do. */
export type Featured = {
  releaseId: string;
  headline: string;
  lastDay: string | null;
  gone: 'over' | 'withdrawn' | 'not_public' | null;
};

/** What somebody chose for a site's front page in a language, and what could be chosen: the newest that readers find there. */
export async function readFront(
  site: Pick<SiteRow, 'key' | 'timeZone'>,
  language: Language,
): Promise<{ chosen: Featured[]; others: { value: string; label: string }[] }> {
  const rows = await db()
    .select({
      releaseId: features.releaseId,
      lastDay: features.lastDay,
      headline: releases.headline,
      listed: listings.headline,
      live: listings.live,
    })
    .from(features)
    .innerJoin(releases, eq(releases.id, features.releaseId))
    .leftJoin(
      listings,
      and(eq(listings.releaseId, features.releaseId), eq(listings.siteKey, features.siteKey)),
    )
    .where(and(eq(features.siteKey, site.key), eq(features.language, language)))
    .orderBy(asc(features.place));
  const today = dayIn(new Date(), site.timeZone);
  const chosen = rows.map(({ live, listed, headline, ...row }): Featured => {
    const over = row.lastDay !== null && row.lastDay < today;
    const gone = !live ? 'not_public' : live === 'withdrawn' ? 'withdrawn' : over ? 'over' : null;
    return { ...row, headline: listed ?? headline, gone };
  });
  const newest = await db()
    .select({ value: listings.releaseId, label: listings.headline })
    .from(listings)
    .where(
      and(eq(listings.siteKey, site.key), eq(listings.language, language), eq(listings.live, 'published')),
    )
    .orderBy(desc(listings.publishedAt), desc(listings.releaseId))
    .limit(50);
  return { chosen, others: newest.filter(({ value }) => !chosen.some((it) => it.releaseId === value)) };
}
