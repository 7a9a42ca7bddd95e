import { countryName } from '../directory/countries.ts';
import { regionName } from '../directory/regions.ts';
import { translator } from '../i18n/translate.ts';
import type { Language } from '../languages.ts';
import { monthName } from '../time.ts';
import type { Choice } from './choice.ts';

/** What a reader may choose by, in the order it is said; `sort` is no choice of news. */
export const CHOSEN_BY = [
  'q',
  'kind',
  'topic',
  'country',
  'region',
  'sdg',
  'project',
  'month',
  'year',
] as const;
export type ChosenBy = (typeof CHOSEN_BY)[number];

/** What projects are called in the language of the page, by their ids. */
export type ProjectNames = Readonly<Record<string, string>>;

/** One part of a choice in words: "Protection", "Morocco", "2026"; null when nothing was chosen by it. */
export function nameChosen(
  name: ChosenBy,
  choice: Choice,
  language: Language,
  projects: ProjectNames,
): string | null {
  const { kind, topic, country, region, sdg, month, year } = choice;
  const topics = translator(language, 'topics');
  const words: Record<ChosenBy, string | undefined> = {
    q: choice.q,
    kind: kind && translator(language, 'site')(`kinds.${kind}`),
    topic: topic && topics(`names.${topic}`),
    country: country && countryName(country, language),
    region: region && regionName(region, language),
    sdg: sdg ? nameSdg(sdg, language) : undefined,
    project: choice.project && (projects[choice.project] ?? translator(language, 'site')('list.project')),
    month: month ? monthName(month, language) : undefined,
    year: year ? String(year) : undefined,
  };
  return words[name] ?? null;
}

/** A Sustainable Development Goal with its number: "5 Gender equality". */
export function nameSdg(sdg: number, language: Language): string {
  return translator(language, 'topics')(`sdgs.${String(sdg) as '1'}`);
}
