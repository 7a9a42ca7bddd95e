import type { Metadata } from 'next';
import { countryName } from '../directory/countries.ts';
import { translator } from '../i18n/translate.ts';
import { queryOf } from '../releases/choice.ts';
import type { NewsView } from '../releases/news.ts';
import { writeMonthWithin } from '../time.ts';
import { listMetadata } from './metadata.ts';

/** What a list is called: "News", "News: November 2026", "News: “shelter”". */
export function titleOfNews({ language, choice }: NewsView): string {
  const t = translator(language, 'site');
  const { q, kind, country, year, month } = choice;
  if (q) return t('list.found', { words: q });
  const parts = [
    kind && lowered(t(`kinds.${kind}`)),
    country && countryName(country, language),
    year && (month ? writeMonthWithin(year, month, language) : String(year)),
  ].filter((part) => part !== undefined);
  return parts.length ? t('list.titleOf', { period: parts.join(t('document.comma')) }) : t('list.title');
}

// After a colon, what is no name begins small.
function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Title, canonical address and languages of a list. Searches and filters are followed, not indexed. */
export function newsMetadata(view: NewsView): Metadata {
  const { site, language, path, choice, list } = view;
  const title = titleOfNews(view);
  const { page, pages } = list;
  return listMetadata(site, language, {
    title: pages > 1 ? translator(language, 'site')('list.titlePage', { title, page, pages }) : title,
    path,
    query: queryOf(path ? { ...choice, year: undefined } : choice, page),
    indexed: list.count > 0 && !choice.q && !choice.kind && !choice.country && (path !== '' || !choice.year),
  });
}
