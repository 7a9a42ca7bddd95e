import type { Language } from '../languages.ts';
import type { Choice } from './choice.ts';
import { listCountries, listMonths, listNews, listYears, type NewsList } from './public-list.ts';
import type { SiteView } from './view.ts';

/** Everything a list of news shows: the releases, what was chosen and what could be. */
export type NewsView = {
  site: SiteView;
  language: Language;
  /** What stands after /news in the address: '', '/2018' or '/2018/03'. */
  path: string;
  choice: Choice;
  list: NewsList;
  years: number[];
  months: { month: number; count: number }[];
  countries: string[];
};

/** Reads a list of news with its filters. `archive` is a year or month that the address itself names. */
export async function readNews(
  site: SiteView,
  language: Language,
  { page, ...choice }: Choice & { page: number },
  archive?: { year: number; month?: number },
): Promise<NewsView> {
  const all = { ...choice, ...archive };
  const [list, years, months, countries] = await Promise.all([
    listNews(site, language, { ...all, page }),
    listYears(site, language),
    all.year ? listMonths(site, language, all.year) : [],
    listCountries(site, language),
  ]);
  return { site, language, path: pathOfArchive(archive), choice: all, list, years, months, countries };
}

/** `/2018` or `/2018/03`; empty without an archive. */
export function pathOfArchive(archive?: { year: number; month?: number }): string {
  if (!archive) return '';
  const { year, month } = archive;
  return month ? `/${year}/${String(month).padStart(2, '0')}` : `/${year}`;
}
