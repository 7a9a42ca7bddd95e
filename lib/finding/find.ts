import { and, type SQL, sql } from 'drizzle-orm';
import { readers } from '#db/client.ts';
import { publishedListings as listed } from '#db/schema/published.ts';
import { type Asked, newestFirst, oldestFirst, texts } from './conditions.ts';
import { behind, type Cursor, micros } from './cursor.ts';

/** How many are counted exactly where more was chosen than site, language and time; more are "more than 1,000". */
export const MOST_COUNTED = 1000;

/** Words that stand together are looked up in each text: fewer are counted. */
const MOST_PHRASES = 100;

/** What a page holds: releases by their id, and whether there are more behind them. */
export type Page = { at: Cursor[]; more: boolean };
/** How many were found; `more` when there are still others. */
export type Count = { count: number; more: boolean };
type Part = { limit: number; offset: number; after?: Cursor };
type Row = { release_id: string; at: string; complete?: boolean };

// So many of the newest are looked through one by one first: what is common stands among them, and an index of words
// would have to fetch and sort all that ever said it.
const NEWEST = 400;

/** The newest of what was chosen, from the start or behind a place. */
export async function findNewest(asked: Asked, { limit, offset, after }: Part): Promise<Page> {
  const start = after && behind(after);
  const wanted = limit + offset + 1;
  const rows = await readers().execute<Row>(sql`
    with newest as materialized (
      select release_id, published_at, keys, words from published_listings ${listed}
      where ${and(asked.list, start)} order by ${newestFirst} limit ${NEWEST}
    ), matching as materialized (
      select release_id, published_at from newest where ${asked.else ?? sql`true`}
    )
    select release_id, ${micros} as at, (select count(*) from newest) < ${NEWEST} as complete
    from matching order by ${newestFirst} limit ${wanted}`);
  if (rows.length >= wanted || rows[0]?.complete) return pageOf(rows.slice(offset), limit);
  const found = await readers().execute<Row>(sql`
    select release_id, ${micros} as at from published_listings
    where ${and(asked.all, start)} order by ${newestFirst} limit ${limit + 1} offset ${offset}`);
  return pageOf(found, limit);
}

/**
 * How many were chosen, at most `MOST_COUNTED`, of phrases fewer. What has more than that has it most often in this year and the last, which
 * is a smaller part of the index to go through.
 */
export async function countFound({ all, question }: Pick<Asked, 'all' | 'question'>): Promise<Count> {
  const most = question.wanted.some(({ words }) => words.length > 1) ? MOST_PHRASES : MOST_COUNTED;
  const year = new Date().getUTCFullYear();
  const lately = sql`keys && ${texts([`year:${year}`, `year:${year - 1}`])}`;
  const recent = await counted(and(all, lately), most);
  return recent.more ? recent : counted(all, most);
}

async function counted(which: SQL | undefined, most: number): Promise<Count> {
  const [row] = await readers().execute<{ count: string }>(sql`
    select count(*) as count from (select from published_listings where ${which} limit ${most + 1}) found`);
  const count = Number(row?.count ?? 0);
  return { count: Math.min(count, most), more: count > most };
}

/**
 * What answers a question best: words of the headline weigh most, then those of the standfirst; among equals the newest
 * stands first. Where more than a thousand were found, the newest of them and the newest that say it in the headline.
 */
export async function findBest(asked: Asked, words: SQL, { limit, offset }: Part): Promise<Page> {
  const row = sql`release_id, published_at, words`;
  const rows = await readers().execute<Row>(sql`
    with candidates as materialized (
      (select ${row} from published_listings where ${and(asked.all, sql`headline_words @@ ${words}`)}
        order by ${newestFirst} limit 300)
      union all
      (select ${row} from published_listings where ${asked.all} order by ${newestFirst} limit ${MOST_COUNTED})
    ), ranked as (
      select distinct on (release_id) release_id, published_at, ts_rank('{0.05,0.2,0.4,1}', words, ${words}, 1) as rank
      from candidates order by release_id
    )
    select release_id, ${micros} as at from ranked
    order by round(rank::numeric, 3) desc, ${newestFirst} limit ${limit + 1} offset ${offset}`);
  return pageOf(rows, limit);
}

/** How many stand in a list, exactly. */
export async function countListed(asked: Asked): Promise<number> {
  const [row] = await readers().execute<{ count: string }>(sql`
    select count(*) as count from published_listings ${listed} where ${asked.list}`);
  return Number(row?.count ?? 0);
}

/** A part of a list that nothing was chosen from. It is read from the end that is nearer. */
export async function findListed(asked: Asked, count: number, { limit, offset, after }: Part): Promise<Page> {
  const behindIt = count - offset - limit;
  const back = !after && offset > behindIt;
  const size = back ? Math.min(limit, count - offset) : limit + 1;
  const rows = await readers().execute<Row>(sql`
    select release_id, ${micros} as at from published_listings ${listed}
    where ${and(asked.list, after && behind(after))} order by ${back ? oldestFirst : newestFirst}
    limit ${Math.max(0, size)} offset ${after ? 0 : back ? Math.max(0, behindIt) : offset}`);
  if (!back) return pageOf(rows, limit);
  return { ...pageOf(rows.toReversed(), limit), more: behindIt > 0 };
}

function pageOf(rows: readonly Row[], limit: number): Page {
  const at = rows.slice(0, limit).map((row) => ({ id: row.release_id, at: BigInt(row.at) }));
  return { at, more: rows.length > limit };
}
