import { and, eq, gte, inArray, type SQL, sql } from 'drizzle-orm';
import { readers } from '#db/client.ts';
import { publishedListings as listed, publishedReleases as live } from '#db/schema/published.ts';
import { type Cursor, micros, writeCursor } from '../finding/cursor.ts';
import type { Language } from '../languages.ts';
import { pathOf } from './address.ts';
import type { SiteView } from './view.ts';

/** A live release as search engines list it. `href` is a path; releases of one story are each other's languages. */
export type Listed = {
  storyId: string;
  language: Language;
  href: string;
  headline: string;
  publishedAt: Date;
  updatedAt: Date;
};

/** Another language of a story, wherever its page is. */
export type Version = Pick<Listed, 'storyId' | 'language' | 'href'>;

/** What was published on a site since a time, newest first, at most `limit`. Only what is at home there, never what was withdrawn. */
export async function listSince(site: SiteView, since: Date, limit: number): Promise<Listed[]> {
  const rows = await readers()
    .select(columns)
    .from(listed)
    .innerJoin(live, eq(live.id, listed.releaseId))
    .where(and(atHome(site, ...site.languages), gte(listed.publishedAt, since)))
    .orderBy(sql`${listed.publishedAt} desc, ${listed.releaseId} desc`)
    .limit(limit);
  return rows.map(listedOf);
}

/** What is published on a site in a language, the oldest first, from a place on (itself included), at most `limit`. */
export async function listFrom(
  site: SiteView,
  language: Language,
  from: Cursor | null,
  limit: number,
): Promise<Listed[]> {
  const place =
    from &&
    sql`(${listed.publishedAt}, ${listed.releaseId}) >= (timestamptz 'epoch'
    + ${String(from.at)}::bigint * interval '1 microsecond', ${from.id}::uuid)`;
  const rows = await readers()
    .select(columns)
    .from(listed)
    .innerJoin(live, eq(live.id, listed.releaseId))
    .where(and(atHome(site, language), place ?? undefined))
    .orderBy(sql`${listed.publishedAt} asc nulls first, ${listed.releaseId} asc nulls first`)
    .limit(limit);
  return rows.map(listedOf);
}

/**
 * Where the parts of a site's list in a language begin, each of at most `size`: the first is '', the others are cursors.
 * They are counted from the oldest, so what is published today changes only the last.
 */
export async function partsOf(site: SiteView, language: Language, size: number): Promise<string[]> {
  const rows = await readers().execute<{ at: string; release_id: string }>(sql`
    select ${micros} as at, release_id from (
      select published_at, release_id,
             row_number() over (order by published_at asc nulls first, release_id asc nulls first) - 1 as place
      from published_listings ${listed} where ${atHome(site, language)}
    ) counted
    where place % ${size}::int = 0 order by place`);
  return rows.map(({ at, release_id: id }, part) => (part === 0 ? '' : writeCursor({ at: BigInt(at), id })));
}

/** Every published language of some stories. */
export async function versionsOfStories(storyIds: readonly string[]): Promise<Version[]> {
  if (storyIds.length === 0) return [];
  const rows = await readers()
    .select({ storyId: live.storyId, siteKey: live.siteKey, language: live.language, slug: live.slug })
    .from(live)
    .where(and(inArray(live.storyId, [...new Set(storyIds)]), eq(live.live, 'published')));
  return rows.map(({ storyId, siteKey, language, slug }) => ({
    storyId,
    language,
    href: pathOf(siteKey, language, slug),
  }));
}

const columns = {
  storyId: listed.storyId,
  homeKey: listed.homeKey,
  language: listed.language,
  slug: listed.slug,
  headline: listed.headline,
  publishedAt: listed.publishedAt,
  updatedAt: live.publishedAt,
};

function atHome(site: SiteView, ...languages: Language[]): SQL {
  return and(
    eq(listed.siteKey, site.key),
    inArray(listed.language, languages),
    eq(listed.homeKey, site.key),
    eq(listed.live, 'published'),
  ) as SQL;
}

function listedOf({
  homeKey,
  slug,
  ...row
}: Omit<Listed, 'href'> & { homeKey: string; slug: string }): Listed {
  return { ...row, href: pathOf(homeKey, row.language, slug) };
}
