import { z } from 'zod';
import { COUNTRIES } from '../directory/countries.ts';
import { isRegion } from '../directory/regions.ts';
import { SDGS, TOPICS, type Topic } from '../directory/topics.ts';
import { readCursor } from '../finding/cursor.ts';
import { KINDS, type Kind } from './kinds.ts';

/** What a reader may choose a list by. `month` (1 to 12) counts only with `year`; both are the site's own calendar. */
export type Choice = {
  /** Words, “phrases” and -words that are not wanted. */
  q?: string;
  kind?: Kind;
  topic?: Topic;
  country?: string;
  /** A region's M49 code. */
  region?: string;
  sdg?: number;
  /** The id of a project of the directory. */
  project?: string;
  year?: number;
  month?: number;
  /** The best answer first; counts only with `q`. */
  sort?: 'relevance';
};

/** Where in a list a reader is: its page, and perhaps behind which release it begins. */
export type Place = { page: number; before?: string };

/** A query as a page gets it. */
export type Query = Record<string, string | string[] | undefined>;

/** Reads a choice and a page from a query; whatever makes no sense is left out. */
export function chooseFrom(params: Query): Choice & Place {
  const one = (name: string) => [params[name]].flat()[0]?.trim() || undefined;
  const kind = KINDS.find((it) => it === one('kind'));
  const topic = TOPICS.find((it) => it === one('topic'));
  const country = COUNTRIES.find(({ iso2 }) => iso2 === one('country')?.toUpperCase())?.iso2;
  const region = [one('region')].find((it) => it && isRegion(it));
  const sdg = SDGS.find((it) => String(it) === one('sdg'));
  const project = z.uuid().safeParse(one('project')?.toLowerCase()).data;
  const year = yearOf(one('year'));
  const page = Number(/^\d{1,6}$/.exec(one('page') ?? '')?.[0] ?? 1);
  const before = one('before') ?? '';
  const q = one('q')
    ?.replace(/\p{Cc}/gu, ' ')
    .slice(0, 200)
    .toWellFormed()
    .trim();
  return {
    ...(q && { q }),
    ...(kind && { kind }),
    ...(topic && { topic }),
    ...(country && { country }),
    ...(region && { region }),
    ...(sdg && { sdg }),
    ...(project && { project }),
    ...(year && { year }),
    ...(q && one('sort') === 'relevance' && { sort: 'relevance' as const }),
    page: Math.max(1, page),
    ...(page > 1 && readCursor(before) && { before }),
  };
}

/** A page's query in its shortest form: what makes no sense is gone, the order is fixed. */
export async function queryFrom(searchParams: Promise<Query>): Promise<string> {
  const { page, before, ...choice } = chooseFrom(await searchParams);
  return queryOf(choice, page, before);
}

/** Reads what `queryOf` wrote. */
export function chooseFromQuery(query: string): Choice & Place {
  return chooseFrom(Object.fromEntries(new URLSearchParams(query)));
}

/** Reads the address of an archive: `2018` or `2018/03`. Null when it is none. */
export function archiveOf(slug: string): { year: number; month?: number } | null {
  const [, y, m] = /^(\d{4})(?:\/(\d{2}))?$/.exec(slug) ?? [];
  const year = yearOf(y);
  if (!year) return null;
  if (m === undefined) return { year };
  const month = Number(m);
  return month >= 1 && month <= 12 ? { year, month } : null;
}

/** A choice as a query, in a fixed order, without the page 1. */
export function queryOf(choice: Choice, page = 1, before?: string): string {
  const query = new URLSearchParams();
  for (const name of NAMES) {
    const value = choice[name];
    if (value) query.set(name, String(value));
  }
  if (page > 1) query.set('page', String(page));
  if (page > 1 && before) query.set('before', before);
  return query.toString();
}

const NAMES = ['q', 'kind', 'topic', 'country', 'region', 'sdg', 'project', 'year', 'sort'] as const;

function yearOf(text: string | undefined): number | undefined {
  const year = /^\d{4}$/.test(text ?? '') ? Number(text) : 0;
  return year >= 1951 && year <= 2200 ? year : undefined;
}
