import { and, type SQL, sql } from 'drizzle-orm';
import { readers } from '#db/client.ts';
import { publishedListings as listed } from '#db/schema/published.ts';
import { type Asked, newestFirst, oldestFirst } from './conditions.ts';
import { behind, type Cursor, micros } from './cursor.ts';
import { stretchesUntil } from './stretches.ts';

/** How many are counted exactly where more was chosen than site, language and time; more are "more than 1,000". */
export const MOST_COUNTED = 1000;

/** Words that stand together are looked up in each text: fewer are counted. */
const MOST_PHRASES = 100;

/** What a page holds: releases by their id, and whether there are more behind them. */
export type Page = { at: Cursor[]; more: boolean };
/** How many were found; `more` when there are still others. */
export type Count = { count: number; more: boolean };
type Part = { limit: number; offset: number; after?: Cursor };
type Row = { release_id: string; at: string };

// So many of the newest are compared where the best answer stands first, and so many that say it in the headline.
const MOST_COMPARED = 400;
const MOST_TITLED = 200;

// Nothing was published before the Organization was there.
const EARLIEST = Date.UTC(1951, 0);

/** The newest of what was chosen, from the start or behind a place. */
export async function findNewest(asked: Asked, { limit, offset, after }: Part): Promise<Page> {
  const found = newestOf(
    and(asked.all, after && behind(after)),
    stretchesOf(asked, after),
    offset + limit + 1,
  );
  const rows = await readers().execute<Row>(sql`
    with ${found}
    select release_id, ${micros} as at from newest order by ${newestFirst} limit ${limit + 1} offset ${offset}`);
  return pageOf(rows, limit);
}

/** How many were chosen, at most `MOST_COUNTED`, of phrases fewer. */
export async function countFound(asked: Asked): Promise<Count> {
  const most = asked.question.wanted.some(({ words }) => words.length > 1) ? MOST_PHRASES : MOST_COUNTED;
  const [row] = await readers().execute<{ count: string }>(sql`
    with ${newestOf(asked.all, stretchesOf(asked).slice(-1), most + 1, { ordered: false })}
    select count(*) as count from newest`);
  const count = Number(row?.count ?? 0);
  return { count: Math.min(count, most), more: count > most };
}

/**
 * What answers a question best: words of the headline weigh most, then those of the standfirst; among equals the newest
 * stands first. Compared are the newest, and the newest that say it in the headline; behind them stand the others.
 */
export async function findBest(asked: Asked, words: SQL, { limit, offset }: Part): Promise<Page> {
  const lately = stretchesOf(asked).slice(-1);
  const titled = and(asked.all, asked.titled);
  const rows = await readers().execute<Row>(sql`
    with found as materialized (with ${newestOf(asked.all, lately, MOST_COUNTED)} select * from newest),
    compared as materialized (
      (with ${newestOf(titled, lately, MOST_TITLED)} select release_id from newest)
      union
      (select release_id from found order by ${newestFirst} limit ${MOST_COMPARED})
    )
    select release_id, ${micros} as at from (
      select release_id, published_at, round(ts_rank('{0.05,0.2,0.4,1}', words, ${words}, 1)::numeric, 3) as rank
      from published_listings ${listed} where ${and(asked.here, sql`release_id in (select release_id from compared)`)}
      union all
      select release_id, published_at, null from found where release_id not in (select release_id from compared)
    ) ranked
    order by rank desc nulls last, ${newestFirst} limit ${limit + 1} offset ${offset}`);
  return pageOf(rows, limit);
}

/** The time to look through first; none where it is short anyway. */
function stretchesOf({ end, month }: Asked, after?: Cursor): SQL[] {
  if (month) return [];
  const ends = [Date.now(), end?.getTime(), after && Number(after.at / 1000n)];
  return stretchesUntil(new Date(Math.max(EARLIEST, Math.min(...ends.filter((it) => it !== undefined)))));
}

// "newest": an index of words knows no order, and of a common word it would give all that ever said it. So the last months
// are asked first, and more only where they had too little.
function newestOf(which: SQL | undefined, stretches: SQL[], limit: number, { ordered = true } = {}): SQL {
  const names = [...stretches, undefined].map((_, at) => sql.identifier(`stretch_${at}`));
  const full = (name: SQL | ReturnType<typeof sql.identifier>) =>
    sql`(select count(*) from ${name}) >= ${limit}`;
  const parts = [...stretches, undefined].map(
    (stretch, at) => sql`${names[at]} as materialized (
      select release_id, published_at from published_listings ${listed}
      where ${and(which, stretch, ...names.slice(0, at).map((it) => sql`not ${full(it)}`))}
      ${ordered ? sql`order by ${newestFirst}` : sql``} limit ${limit})`,
  );
  const all = names.map((name, at) =>
    at === stretches.length ? sql`select * from ${name}` : sql`select * from ${name} where ${full(name)}`,
  );
  return sql`${sql.join(parts, sql`, `)}, newest as (${sql.join(all, sql` union all `)})`;
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
