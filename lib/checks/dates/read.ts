import { type FoundDate, findDates } from '../../documents/import/dates.ts';
import { foldCase } from '../../documents/import/fold.ts';
import type { Language } from '../../languages.ts';
import type { Range, Reading } from '../reading.ts';

/** A day of the month in a text, with the weekday that stands before it (0 is Sunday); the year when it is written. */
export type FoundDay = Range & {
  weekday: (Range & { day: number }) | null;
  day: number;
  month: number;
  year: number | null;
};

/** Days written out or in figures, with their weekdays. */
export function readDays(reading: Pick<Reading, 'prose' | 'language'>): readonly FoundDay[] {
  const before = read.get(reading);
  if (before) return before;
  const days = daysIn(reading);
  read.set(reading, days);
  return days;
}

// Several rules ask for the days of one passage.
const read = new WeakMap<object, readonly FoundDay[]>();

// A day has a digit near the name of a month, or digits parted by a mark.
const dated =
  /\p{Nd}.{0,14}(?:jan|f[ée]v|feb|mar|avr|apr|abr|mai|may|jui|jun|jul|ao[uû]|aug|ago|sep|oct|nov|d[ée]c|dic|ene|[\u0621-\u064a])|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}{0,8}\.? \p{Nd}|\p{Nd} ?[/.-] ?\p{Nd}/iu;

const monthly = /\p{L}(?:,| de)? (?:19|20)\d\d(?!\d)/u;
const months = new WeakMap<object, readonly FoundMonth[]>();

/** A month with its year, and no day. */
export type FoundMonth = Range & { month: number; year: number; day: null };

/** Months of a year in a text: "in March 2001". */
export function readMonths(reading: Pick<Reading, 'prose' | 'language'>): readonly FoundMonth[] {
  const before = months.get(reading);
  if (before) return before;
  const found = !monthly.test(reading.prose)
    ? []
    : datesIn(reading).flatMap(({ start, end, day, month, year }) =>
        day === null && year !== null ? [{ start, end, month, year, day: null }] : [],
      );
  months.set(reading, found);
  return found;
}

const dates = new WeakMap<object, readonly FoundDate[]>();

/** Every date of a text: days, and months with their year. */
export function datesIn(reading: Pick<Reading, 'prose'>): readonly FoundDate[] {
  const before = dates.get(reading);
  if (before) return before;
  const found = findDates(reading.prose);
  dates.set(reading, found);
  return found;
}

function daysIn(reading: Pick<Reading, 'prose' | 'language'>): FoundDay[] {
  const { prose, language } = reading;
  if (!dated.test(prose)) return [];
  const folded = foldCase(prose);
  return datesIn(reading).flatMap(({ start, end, day, month, year }) =>
    day === null ? [] : [{ start, end, day, month, year, weekday: weekdayAt(folded, start, end, language) }],
  );
}

function weekdayAt(folded: string, start: number, end: number, language: Language): FoundDay['weekday'] {
  // "Santo Domingo, 5 de mayo" is a town. findDates takes a weekday along; one behind a month's name ("May 3, a Monday") is not looked for.
  const from = Math.max(0, start - 24);
  const near = folded.slice(from, end);
  for (const [day, names] of weekdays(language).entries()) {
    for (const name of names) {
      const found = near.indexOf(name);
      const at = found < 0 ? -1 : from + found;
      const between = at < 0 ? '' : folded.slice(at + name.length, end);
      if (
        at >= 0 &&
        at < end &&
        /^[,،]?[\s\u00a0]+(?:(?:le|the|el) )?(?:\d|\p{L}+ \d)/u.test(between) &&
        !/\p{L}/u.test(folded.charAt(at - 1)) &&
        !/santo $/u.test(folded.slice(Math.max(0, at - 6), at))
      )
        return { day, start: at, end: at + name.length };
    }
  }
  return null;
}

const known = new Map<Language, { names: string[]; folded: string[][] }>();

/** The folded names of the days of a week, Sunday first. */
export const weekdays = (language: Language): readonly (readonly string[])[] => week(language).folded;

/** The names of the days of a week, Sunday first. */
export const weekdayNames = (language: Language): readonly string[] => week(language).names;

function week(language: Language) {
  const before = known.get(language);
  if (before) return before;
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const names = Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2026, 10, 22 + day)));
  const made = { names, folded: names.map((name) => [foldCase(name)]) };
  known.set(language, made);
  return made;
}

/** The day of the week of a calendar day, 0 for Sunday; null when there is no such day. */
export function weekdayOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getUTCDay() : null;
}
