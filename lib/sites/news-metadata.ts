import type { Metadata } from 'next';
import { translator } from '../i18n/translate.ts';
import { type Choice, queryOf } from '../releases/choice.ts';
import { nameChosen } from '../releases/choice-names.ts';
import type { NewsView } from '../releases/news.ts';
import { writeMonthWithin } from '../time.ts';
import { listMetadata } from './metadata.ts';

/** What a list is called: "News", "News: November 2026", "News: “shelter”". */
export function titleOfNews({ language, choice, projects }: NewsView): string {
  const t = translator(language, 'site');
  const { q, kind, year, month } = choice;
  if (q) return t('list.found', { words: q });
  const named = (['topic', 'country', 'region', 'sdg', 'project'] as const).map((name) =>
    nameChosen(name, choice, language, projects),
  );
  const parts = [
    kind ? lowered(t(`kinds.${kind}`)) : null,
    ...named,
    year ? (month ? writeMonthWithin(year, month, language) : String(year)) : null,
  ].filter((part) => part !== null);
  return parts.length ? t('list.titleOf', { period: parts.join(t('document.comma')) }) : t('list.title');
}

// After a colon, what is no name begins small.
function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** Title, canonical address, languages and feeds of a list. Searches and filters are followed, not indexed. */
export function newsMetadata(view: NewsView): Metadata {
  const { site, language, path, choice, list } = view;
  const title = titleOfNews(view);
  const { page, pages } = list;
  return listMetadata(site, language, {
    title:
      pages !== null && pages > 1
        ? translator(language, 'site')('list.titlePage', { title, page, pages })
        : title,
    path,
    query: queryOf(path ? { ...choice, year: undefined } : choice, page),
    feed: queryOf({
      kind: choice.kind,
      topic: choice.topic,
      country: choice.country,
      project: choice.project,
    }),
    indexed: list.count > 0 && isWhole(choice) && (path !== '' || !choice.year),
  });
}

// All the news, or all of a time.
function isWhole({ year: _, month: __, ...others }: Choice): boolean {
  return Object.values(others).every((value) => value === undefined);
}
