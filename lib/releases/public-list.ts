import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { readers } from '#db/client.ts';
import { publishedListings as listed } from '#db/schema/published.ts';
import { type Asked, conditionsOf, within } from '../finding/conditions.ts';
import { countListedLately } from '../finding/counted.ts';
import { type Cursor, readCursor, writeCursor } from '../finding/cursor.ts';
import { type Count, countFound, findBest, findListed, findNewest, MOST_COUNTED } from '../finding/find.ts';
import { type Marker, markerFor } from '../finding/marks.ts';
import type { Language } from '../languages.ts';
import { cardColumns, cardOf } from './card.ts';
import type { Choice, Place } from './choice.ts';
import type { ReleaseCard, SiteView } from './view.ts';

/** How many releases stand on a page of a list. */
export const PAGE_SIZE = 20;

/** A page of a list. `more`: there are more than `count`, and nobody counted them; then `pages` is null. */
export type NewsList = Count & {
  items: ReleaseCard[];
  page: number;
  pages: number | null;
  /** Where the next page begins; null on the last. */
  next: string | null;
};

/**
 * One page of what is live on a site in a language: newest first, or the best answer first. A page after the last is the
 * last; `before` says where a page begins without counting those before it.
 */
export async function listNews(
  site: SiteView,
  language: Language,
  { page = 1, before = '', ...choice }: Choice & Partial<Place>,
): Promise<NewsList> {
  const asked = conditionsOf(site, language, choice);
  const after = readCursor(before) ?? undefined;
  const found = asked.else
    ? await listChosen(asked, { page, after, best: choice.sort === 'relevance' })
    : await listAll(
        asked,
        { page, after },
        `${site.key}/${language}/${choice.year ?? ''}/${choice.month ?? ''}`,
      );
  const { at, ...list } = found;
  const items = await cardsOf(site, at, asked, language);
  const last = at.at(-1);
  return { ...list, items, next: list.next && last ? writeCursor(last) : null };
}

type Wanted = { page: number; after: Cursor | undefined; best?: boolean };
type Found = Omit<NewsList, 'items' | 'next'> & { at: Cursor[]; next: boolean };

async function listAll(asked: Asked, { page, after }: Wanted, name: string): Promise<Found> {
  const counted = await countListedLately(asked, name);
  const pages = Math.max(1, Math.ceil(counted / PAGE_SIZE));
  const here = Math.min(Math.max(1, page), pages);
  const part = { limit: PAGE_SIZE, offset: (here - 1) * PAGE_SIZE, ...(after && { after }) };
  const { at, more } = await findListed(asked, counted, part);
  return { at, next: more, count: counted, more: false, page: here, pages };
}

async function listChosen(asked: Asked, { page, after, best }: Wanted): Promise<Found> {
  const most = MOST_COUNTED / PAGE_SIZE;
  // without a place to begin at, only what was counted can be paged through
  const part = (here: number) => ({
    limit: PAGE_SIZE,
    offset: after ? 0 : (here - 1) * PAGE_SIZE,
    ...(after && { after }),
  });
  const read = (here: number) =>
    best && asked.words ? findBest(asked, asked.words, part(here)) : findNewest(asked, part(here));
  const asWished = Math.max(1, after ? page : Math.min(page, most));
  const [found, counted] = await Promise.all([read(asWished), countFound(asked)]);
  const pages = counted.more ? null : Math.max(1, Math.ceil(counted.count / PAGE_SIZE));
  const here = pages === null ? asWished : Math.min(asWished, pages);
  const { at, more } = here === asWished ? found : await read(here);
  return { at, next: more && (!best || here < most), ...counted, page: here, pages };
}

async function cardsOf(
  site: SiteView,
  at: readonly Cursor[],
  { question, words }: Pick<Asked, 'question' | 'words'>,
  language: Language,
): Promise<ReleaseCard[]> {
  if (at.length === 0) return [];
  const ids = at.map(({ id }) => id);
  const rows = await readers()
    .select({ ...cardColumns, said: words ? listed.said : sql<string>`''` })
    .from(listed)
    .where(and(eq(listed.siteKey, site.key), inArray(listed.releaseId, ids)));
  const cards = ids.flatMap((id) => {
    const row = rows.find((it) => it.id === id);
    if (!row) return [];
    const { said, ...columns } = row;
    return [{ said, card: cardOf(columns) }];
  });
  if (!words) return cards.map(({ card }) => card);
  const texts = cards.flatMap(({ said, card }) => [card.headline, card.summary, said]);
  const marker = await markerFor(question.wanted, language, texts);
  return cards.map(({ said, card }) => ({ ...card, marked: markedCard(marker, card, said) }));
}

// The summary where it and the headline say all that was looked for, else the words around it.
function markedCard(marker: Marker, { headline, summary }: ReleaseCard, said: string) {
  const excerpt = marker.allSaid(headline, summary) ? null : marker.excerpt(said);
  return { headline: marker.mark(headline), summary: excerpt ?? marker.mark(summary) };
}

/** The newest of a site in a language, at most `limit`. */
export async function latestNews(site: SiteView, language: Language, limit: number): Promise<ReleaseCard[]> {
  const asked = conditionsOf(site, language, {});
  const { at } = await findListed(asked, Number.MAX_SAFE_INTEGER, { limit, offset: 0 });
  return cardsOf(site, at, asked, language);
}

/** The newest that were chosen, by id, at most `limit`, from the start or behind a place; `next` is the place behind them. */
export async function newestIds(
  site: SiteView,
  language: Language,
  { before = '', ...choice }: Choice & { before?: string },
  limit: number,
): Promise<{ ids: string[]; next: string | null }> {
  const asked = conditionsOf(site, language, choice);
  const after = readCursor(before);
  const part = { limit, offset: 0, ...(after && { after }) };
  const { at, more } = await (asked.else
    ? findNewest(asked, part)
    : findListed(asked, Number.MAX_SAFE_INTEGER, part));
  const last = at.at(-1);
  return { ids: at.map(({ id }) => id), next: more && last ? writeCursor(last) : null };
}

/** How many a choice has, at most a thousand. */
export function countNews(site: SiteView, language: Language, choice: Choice): Promise<Count> {
  return countFound(conditionsOf(site, language, choice));
}

/** The months (1 to 12) of a year in which something was published, with how many. */
export async function listMonths(
  site: SiteView,
  language: Language,
  year: number,
): Promise<{ month: number; count: number }[]> {
  const month = sql<number>`extract(month from ${listed.publishedAt} at time zone ${site.timeZone})::integer`;
  return readers()
    .select({ month: sql<number>`month`, count: count() })
    .from(
      readers()
        .select({ month: month.as('month') })
        .from(listed)
        .where(
          and(
            eq(listed.siteKey, site.key),
            eq(listed.language, language),
            within(year, undefined, site.timeZone),
          ),
        )
        .as('published'),
    )
    .groupBy(sql`month`)
    .orderBy(sql`month`);
}
