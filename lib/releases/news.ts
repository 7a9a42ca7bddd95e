import { projectNames } from '../directory/public.ts';
import { guessesFor } from '../finding/guess.ts';
import { type Help, helpFor } from '../finding/help.ts';
import { type Choosable, choosable } from '../finding/keys.ts';
import { readQuestion, retyped } from '../finding/question.ts';
import type { Language } from '../languages.ts';
import type { Choice, Place } from './choice.ts';
import type { ProjectNames } from './choice-names.ts';
import { listMonths, listNews, type NewsList } from './public-list.ts';
import type { SiteView } from './view.ts';

/** Everything a list of news shows: the releases, what was chosen and what could be. */
export type NewsView = {
  site: SiteView;
  language: Language;
  /** What stands after /news in the address: '', '/2018' or '/2018/03'. */
  path: string;
  choice: Choice;
  list: NewsList;
  /** The question that was answered instead, because nothing says what was asked. */
  instead: string | null;
  /** What helps where nothing was found. */
  help: Help | null;
  choosable: Choosable;
  /** What the projects it can be chosen by are called, and the one it was chosen by. */
  projects: ProjectNames;
  months: { month: number; count: number }[];
};

/** Reads a list of news with its filters. `archive` is a year or month that the address itself names. */
export async function readNews(
  site: SiteView,
  language: Language,
  { page, before, ...choice }: Choice & Place,
  archive?: { year: number; month?: number },
): Promise<NewsView> {
  const all = { ...choice, ...archive };
  const [list, can, months, chosen] = await Promise.all([
    listNews(site, language, { ...all, page, ...(before && { before }) }),
    choosable(site, language),
    all.year ? listMonths(site, language, all.year) : [],
    projectNames(all.project ? [all.project] : [], language),
  ]);
  const meant = list.count === 0 ? await answerInstead(site, language, all) : null;
  const help = list.count === 0 && !meant ? await helpFor(site, language, all) : null;
  return {
    site,
    language,
    path: pathOfArchive(archive),
    choice: all,
    list: meant?.list ?? list,
    instead: meant?.q ?? null,
    help,
    choosable: can,
    projects: { ...Object.fromEntries(can.projects.map(({ id, name }) => [id, name])), ...chosen },
    months,
  };
}

// A word that nothing says is most often mistyped: the likeliest one that has an answer is answered.
async function answerInstead(site: SiteView, language: Language, choice: Choice) {
  const { q = '' } = choice;
  const guesses = await guessesFor(readQuestion(q, language), language);
  for (let try_ = 0; try_ < 3; try_++) {
    if (!guesses.some(({ written }) => written[try_])) return null;
    const other = guesses.reduce(
      (said, { term, written }) => retyped(said, term, written[try_] ?? written[0] ?? ''),
      q,
    );
    const list = await listNews(site, language, { ...choice, q: other });
    if (list.count > 0) return { q: other, list };
  }
  return null;
}

/** `/2018` or `/2018/03`; empty without an archive. */
export function pathOfArchive(archive?: { year: number; month?: number }): string {
  if (!archive) return '';
  const { year, month } = archive;
  return month ? `/${year}/${String(month).padStart(2, '0')}` : `/${year}`;
}
