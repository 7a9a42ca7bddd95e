import type { Language } from '../languages.ts';
import type { Choice } from '../releases/choice.ts';
import { countNews } from '../releases/public-list.ts';
import type { SiteView } from '../releases/view.ts';
import type { Count } from './find.ts';
import { readQuestion, retyped } from './question.ts';

/** A wider choice that has something: what it leaves out, and how many it has. */
export type Wider = Count & { choice: Choice; without: { name: keyof Choice; word?: string } };

/** What helps somebody who found nothing. */
export type Help = { wider: Wider[]; elsewhere: (Count & { language: Language })[] };

const FILTERS = ['q', 'kind', 'topic', 'country', 'region', 'sdg', 'project', 'year'] as const;

/** Looks for choices that leave one thing out, and for the same choice in the site's other languages. */
export async function helpFor(site: SiteView, language: Language, choice: Choice): Promise<Help> {
  const [wider, elsewhere] = await Promise.all([
    Promise.all(
      widerThan(choice, language).map(async (it) => ({
        ...it,
        ...(await countNews(site, language, it.choice)),
      })),
    ),
    Promise.all(
      site.languages
        .filter((it) => it !== language)
        .map(async (it) => ({ language: it, ...(await countNews(site, it, choice)) })),
    ),
  ]);
  return {
    wider: wider.filter(({ count }) => count > 0),
    elsewhere: elsewhere.filter(({ count }) => count > 0),
  };
}

function widerThan(choice: Choice, language: Language): Omit<Wider, keyof Count>[] {
  const { month: _, sort: __, ...all } = choice;
  const chosen = FILTERS.filter((name) => choice[name]);
  // all the news is offered anyway
  const filters = (chosen.length > 1 ? chosen : []).map((name) => {
    const { [name]: ___, ...others } = all;
    return { choice: others, without: { name } };
  });
  const { q = '' } = choice;
  const { wanted } = readQuestion(q, language);
  const words = wanted.length < 2 ? [] : wanted.slice(0, 5);
  return [
    ...filters,
    ...(choice.month && choice.year ? [{ choice: all, without: { name: 'month' as const } }] : []),
    ...words.map((term) => ({
      choice: { ...all, q: retyped(q, term, '') },
      without: { name: 'q' as const, word: term.typed },
    })),
  ];
}
