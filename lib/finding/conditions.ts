import { and, eq, type SQL, sql } from 'drizzle-orm';
import { publishedListings as listed } from '#db/schema/published.ts';
import { countriesIn } from '../directory/regions.ts';
import type { Language } from '../languages.ts';
import type { Choice } from '../releases/choice.ts';
import type { SiteView } from '../releases/view.ts';
import { type Question, readQuestion, type Term } from './question.ts';

/** The order of every list, as the index behind it has it. */
export const newestFirst = sql`published_at desc nulls last, release_id desc nulls last`;
export const oldestFirst = sql`published_at asc nulls first, release_id asc nulls first`;

/** A choice as the database is asked for it. */
export type Asked = {
  /** The site alone. */
  here: SQL;
  /** Site, language and the time of publication: what the index of lists is ordered by. */
  list: SQL;
  /** What else was chosen; undefined when nothing was. */
  else: SQL | undefined;
  /** The same and the list itself, for the index of keys and words. */
  all: SQL;
  /** After this nothing was chosen, by the clock of any site; undefined when it may be from today. */
  end: Date | undefined;
  /** Whether that is one month at most. */
  month: boolean;
  /** The words asked for, as a tsquery. */
  words: SQL | undefined;
  /** That the headline says them. */
  titled: SQL | undefined;
  question: Question;
};

/** Says a choice of readers in conditions on `published_listings`. */
export function conditionsOf(site: SiteView, language: Language, choice: Choice): Asked {
  const question = readQuestion(choice.q ?? '', language);
  const words = tsqueryOf(question, language);
  const said = words && [saidIn(sql`words`, question, language), ...pairsOf(question, language)];
  const { kind, topic, country, region, sdg, project, year, month } = choice;
  const keys = [
    kind && `kind:${kind}`,
    topic && `topic:${topic}`,
    country && `country:${country}`,
    sdg && `sdg:${sdg}`,
    project && `project:${project}`,
  ].filter((key) => typeof key === 'string');
  const when = year && (month ? `month:${year}-${String(month).padStart(2, '0')}` : `year:${year}`);
  const chosen = [`in:${site.key}/${language}`, ...keys, ...(when ? [when] : [])];
  const around = region && sql`keys && ${texts(countriesIn(region).map((code) => `country:${code}`))}`;
  // what was typed may hold no word at all: nothing says that
  const matching = choice.q && !words ? sql`false` : words && sql`words @@ ${words}`;
  const here = eq(listed.siteKey, site.key);
  return {
    here,
    list: and(
      here,
      eq(listed.language, language),
      year ? within(year, month, site.timeZone) : undefined,
    ) as SQL,
    else: and(keys.length ? sql`keys @> ${texts(keys)}` : undefined, around || undefined, matching),
    all: and(sql`keys @> ${texts(chosen)}`, around || undefined, ...(said ?? [matching])) as SQL,
    titled: words && saidIn(sql`headline_words`, question, language),
    end: year ? new Date(Date.UTC(year, month ?? 12)) : undefined,
    month: Boolean(year && month),
    words,
    question,
  };
}

/** Published in a year or month (1 to 12) of a time zone. */
export function within(year: number, month: number | undefined, timeZone: string): SQL {
  const start = `${year}-${String(month ?? 1).padStart(2, '0')}-01`;
  const length = month ? '1 month' : '1 year';
  const from = sql`(${start}::date::timestamp at time zone ${timeZone})`;
  const to = sql`((${start}::date + ${length}::interval) at time zone ${timeZone})`;
  return sql`published_at >= ${from} and published_at < ${to}`;
}

// A question without wanted words asks for nothing: what one does not want does not narrow a list by itself.
function tsqueryOf({ wanted, unwanted }: Question, language: Language): SQL | undefined {
  if (wanted.length === 0) return;
  const one = ({ words }: Term) => sql`asked(${language}, ${words.join(' ')})`;
  return sql`(${sql.join([sql.join(wanted.map(one), sql` && `), ...unwanted.map(one)], sql` && !! `)})`;
}

/**
 * That words are said in a tsvector that has an index. Whether they stand together, no index knows: asked for that, it has
 * all conditions looked at again in each text. A function is none that it could answer.
 */
function saidIn(said: SQL, { wanted, unwanted }: Question, language: Language): SQL {
  const each = (terms: Term[]) =>
    terms.flatMap(({ words }) => words.map((word): Term => ({ typed: '', words: [word], phrase: false })));
  const single = unwanted.filter(({ words }) => words.length === 1);
  const apart = tsqueryOf({ wanted: each(wanted), unwanted: single }, language);
  const together = [...wanted, ...unwanted].some(({ words }) => words.length > 1);
  return together
    ? sql`${said} @@ ${apart} and ts_match_vq(${said}, ${tsqueryOf({ wanted, unwanted }, language)})`
    : sql`${said} @@ ${apart}`;
}

// Which words stand side by side is in the index: otherwise each text that says them all would be looked at.
function pairsOf({ wanted }: Question, language: Language): SQL[] {
  return wanted
    .filter(({ words }) => words.length > 1)
    .map(({ words }) => sql`pairs_of(words) @> asked_pairs(${language}, ${words.join(' ')})`);
}

/** An array of texts as one parameter. */
export const texts = (values: readonly string[]): SQL => sql`${sql.param(values)}::text[]`;
