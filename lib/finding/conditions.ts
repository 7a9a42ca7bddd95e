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
  /** Site, language and the time of publication: what the index of lists is ordered by. */
  list: SQL;
  /** What else was chosen; undefined when nothing was. */
  else: SQL | undefined;
  /** The same and the list itself, for the index of keys and words. */
  all: SQL;
  /** The words asked for, as a tsquery. */
  words: SQL | undefined;
  question: Question;
};

/** Says a choice of readers in conditions on `published_listings`. */
export function conditionsOf(site: SiteView, language: Language, choice: Choice): Asked {
  const question = readQuestion(choice.q ?? '', language);
  const words = tsqueryOf(question, language);
  const { kind, topic, country, region, sdg, project, year, month } = choice;
  const keys = [
    kind && `kind:${kind}`,
    topic && `topic:${topic}`,
    country && `country:${country}`,
    sdg && `sdg:${sdg}`,
    project && `project:${project}`,
  ].filter((key) => typeof key === 'string');
  const when = year && (month ? `month:${year}-${String(month).padStart(2, '0')}` : `year:${year}`);
  const here = [`in:${site.key}/${language}`, ...keys, ...(when ? [when] : [])];
  const around = region && sql`keys && ${texts(countriesIn(region).map((code) => `country:${code}`))}`;
  // what was typed may hold no word at all: nothing says that
  const matching = choice.q && !words ? sql`false` : words && sql`words @@ ${words}`;
  return {
    list: and(
      eq(listed.siteKey, site.key),
      eq(listed.language, language),
      year ? within(year, month, site.timeZone) : undefined,
    ) as SQL,
    else: and(keys.length ? sql`keys @> ${texts(keys)}` : undefined, around || undefined, matching),
    all: and(sql`keys @> ${texts(here)}`, around || undefined, matching) as SQL,
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

/** An array of texts as one parameter. */
export const texts = (values: readonly string[]): SQL => sql`${sql.param(values)}::text[]`;
