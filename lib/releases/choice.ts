import { COUNTRIES } from '../directory/countries.ts';
import { KINDS, type Kind } from './kinds.ts';

/** What a reader may choose a list by. `month` (1 to 12) counts only with `year`; both are the site's own calendar. */
export type Choice = {
  q?: string;
  kind?: Kind;
  country?: string;
  year?: number;
  month?: number;
};

/** A query as a page gets it. */
export type Query = Record<string, string | string[] | undefined>;

/** Reads a choice and a page from a query; whatever makes no sense is left out. */
export function chooseFrom(params: Query): Choice & { page: number } {
  const one = (name: string) => [params[name]].flat()[0]?.trim() || undefined;
  const kind = KINDS.find((it) => it === one('kind'));
  const country = COUNTRIES.find(({ iso2 }) => iso2 === one('country')?.toUpperCase())?.iso2;
  const year = yearOf(one('year'));
  const page = Number(/^\d{1,6}$/.exec(one('page') ?? '')?.[0] ?? 1);
  const q = one('q')
    ?.replace(/\p{Cc}/gu, ' ')
    .slice(0, 200)
    .toWellFormed()
    .trim();
  return {
    ...(q && { q }),
    ...(kind && { kind }),
    ...(country && { country }),
    ...(year && { year }),
    page: Math.max(1, page),
  };
}

/** A page's query in its shortest form: what makes no sense is gone, the order is fixed. */
export async function queryFrom(searchParams: Promise<Query>): Promise<string> {
  const { page, ...choice } = chooseFrom(await searchParams);
  return queryOf(choice, page);
}

/** Reads what `queryOf` wrote. */
export function chooseFromQuery(query: string): Choice & { page: number } {
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
export function queryOf({ q, kind, country, year }: Choice, page = 1): string {
  const query = new URLSearchParams();
  if (q) query.set('q', q);
  if (kind) query.set('kind', kind);
  if (country) query.set('country', country);
  if (year) query.set('year', String(year));
  if (page > 1) query.set('page', String(page));
  return query.toString();
}

function yearOf(text: string | undefined): number | undefined {
  const year = /^\d{4}$/.test(text ?? '') ? Number(text) : 0;
  return year >= 1951 && year <= 2200 ? year : undefined;
}
