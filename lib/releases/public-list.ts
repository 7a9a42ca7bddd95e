import { and, count, eq, type SQL, sql } from 'drizzle-orm';
import { cache } from 'react';
import { readers } from '#db/client.ts';
import { publishedReleases as live, newestFirst } from '#db/schema/published.ts';
import type { Language } from '../languages.ts';
import { dayIn } from '../time.ts';
import { cardColumns, cardOf } from './card.ts';
import type { Choice } from './choice.ts';
import type { ReleaseCard, SiteView } from './view.ts';

/** How many releases stand on a page of a list. */
export const PAGE_SIZE = 20;

export type NewsList = { items: ReleaseCard[]; count: number; page: number; pages: number };

/** One page of what is live on a site in a language, newest first. A page after the last is the last. */
export async function listNews(
  site: SiteView,
  language: Language,
  { page = 1, ...choice }: Choice & { page?: number },
): Promise<NewsList> {
  const where = chosen(site, language, choice);
  const [total] = await readers().select({ count: count() }).from(live).where(where);
  const pages = Math.max(1, Math.ceil((total?.count ?? 0) / PAGE_SIZE));
  const at = Math.min(Math.max(1, page), pages);
  const rows = await readers()
    .select(cardColumns)
    .from(live)
    .where(where)
    .orderBy(...newestFirst)
    .limit(PAGE_SIZE)
    .offset((at - 1) * PAGE_SIZE);
  return { items: rows.map(cardOf), count: total?.count ?? 0, page: at, pages };
}

/** The newest of a site in a language, at most `limit`. */
export async function latestNews(site: SiteView, language: Language, limit: number): Promise<ReleaseCard[]> {
  const rows = await readers()
    .select(cardColumns)
    .from(live)
    .where(chosen(site, language, {}))
    .orderBy(...newestFirst)
    .limit(limit);
  return rows.map(cardOf);
}

/** The years of a site's archive in a language, newest first: from the first release to the last. */
export const listYears = cache(async (site: SiteView, language: Language): Promise<number[]> => {
  const end = async (...order: SQL[]) => {
    const [row] = await readers()
      .select({ at: live.firstPublishedAt })
      .from(live)
      .where(chosen(site, language, {}))
      .orderBy(...order)
      .limit(1);
    return row && Number(dayIn(row.at, site.timeZone).slice(0, 4));
  };
  const [last, first] = await Promise.all([
    end(...newestFirst),
    end(sql`${live.firstPublishedAt} asc nulls first`),
  ]);
  if (!last || !first) return [];
  return Array.from({ length: last - first + 1 }, (_, back) => last - back);
});

/** The months (1 to 12) of a year in which something was published, with how many. */
export async function listMonths(
  site: SiteView,
  language: Language,
  year: number,
): Promise<{ month: number; count: number }[]> {
  const month = sql<number>`extract(month from ${live.firstPublishedAt} at time zone ${site.timeZone})::integer`;
  return readers()
    .select({ month: sql<number>`month`, count: count() })
    .from(
      readers()
        .select({ month: month.as('month') })
        .from(live)
        .where(chosen(site, language, { year }))
        .as('published'),
    )
    .groupBy(sql`month`)
    .orderBy(sql`month`);
}

/** The countries the last thousand releases of a site in a language are about, as ISO codes. */
export async function listCountries(site: SiteView, language: Language): Promise<string[]> {
  const recent = readers()
    .select({ countries: sql`details->'countries'`.as('countries') })
    .from(live)
    .where(chosen(site, language, {}))
    .orderBy(...newestFirst)
    .limit(1000)
    .as('recent');
  const rows = await readers()
    .selectDistinct({ code: sql<string>`jsonb_array_elements_text(recent.countries)` })
    .from(recent);
  return rows.map(({ code }) => code).sort();
}

/** The condition of a choice: live on this site in this language, and what else was asked. */
export function chosen(site: SiteView, language: Language, choice: Choice): SQL | undefined {
  const { kind, country, year, month, q } = choice;
  return and(
    eq(live.siteKey, site.key),
    eq(live.language, language),
    kind ? sql`details->>'kind' = ${kind}` : undefined,
    country ? sql`details->'countries' @> ${JSON.stringify([country])}::text::jsonb` : undefined,
    year ? within(year, month, site.timeZone) : undefined,
    ...wordsOf(q).map(
      (word) =>
        sql`(${live.headline} || ' ' || ${live.standfirst} || ' ' || jsonb_path_query_array(${live.doc}, 'strict $.**.text')::text) ilike ${`%${word}%`}`,
    ),
  );
}

function within(year: number, month: number | undefined, timeZone: string): SQL {
  const start = `${year}-${String(month ?? 1).padStart(2, '0')}-01`;
  const length = month ? '1 month' : '1 year';
  const from = sql`(${start}::date::timestamp at time zone ${timeZone})`;
  const to = sql`((${start}::date + ${length}::interval) at time zone ${timeZone})`;
  return sql`${live.firstPublishedAt} >= ${from} and ${live.firstPublishedAt} < ${to}`;
}

/** At most eight words of a reader's question, ready for ILIKE. */
function wordsOf(question = ''): string[] {
  return question
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 8)
    .map((word) => word.replace(/[\\%_]/g, '\\$&'));
}
