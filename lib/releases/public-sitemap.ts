import { and, eq, gte, sql } from 'drizzle-orm';
import { readers } from '#db/client.ts';
import { publishedReleases as live, newestFirst } from '#db/schema/published.ts';
import type { Language } from '../languages.ts';
import { pathOf } from './address.ts';

/** A live release as search engines list it. `href` is a path; releases of one story are each other's languages. */
export type Listed = {
  storyId: string;
  language: Language;
  href: string;
  headline: string;
  publishedAt: Date;
  updatedAt: Date;
};

/** What is published on a site in all its languages, newest first; `since` leaves older ones out. Withdrawn ones never. */
export async function listPublished(siteKey: string, limit: number, since?: Date): Promise<Listed[]> {
  const rows = await readers()
    .select({
      storyId: live.storyId,
      siteKey: live.siteKey,
      language: live.language,
      slug: live.slug,
      headline: live.headline,
      publishedAt: live.firstPublishedAt,
      updatedAt: live.publishedAt,
    })
    .from(live)
    .where(
      and(
        eq(live.siteKey, siteKey),
        sql`${live.live} = 'published'`,
        since && gte(live.firstPublishedAt, since),
      ),
    )
    .orderBy(...newestFirst)
    .limit(limit);
  return rows.map(({ slug, ...row }) => ({ ...row, href: pathOf(row.siteKey, row.language, slug) }));
}
