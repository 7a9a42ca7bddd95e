import { writeDate } from '../../../time.ts';
import { type FoundDay, readDays, weekdayNames, weekdayOf } from '../../dates/read.ts';
import type { Hit, Rule, Setting } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

/** A weekday that is not the date's, and a date that no calendar has. */
export const weekdayDate: Rule = {
  id: 'weekday-date',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'error',
  kind: 'dates',
  say: 'weekday-date',
  source: 'arithmetic',
  find: (reading, setting) => readDays(reading).flatMap((found) => judge(found, reading, setting)),
  examples: {
    hits: [
      'fr| le jeudi 2 mars 2018 ⇒ le vendredi 2 mars 2018',
      'en| on Monday 3 May 2024 ⇒ on Friday 3 May 2024',
      'es| el lunes 3 de mayo de 2024 ⇒ el viernes 3 de mayo de 2024',
      'ar| يوم الاثنين 3 مايو 2024 ⇒ يوم الجمعة 3 مايو 2024',
      'ar| الثلاثاء الموافق 4 مارس 2024 ⇒ الاثنين الموافق 4 مارس 2024',
      'fr| le 31 avril 2024',
      'fr| recueillie le 30 février',
    ],
    misses: [
      'fr| le vendredi 2 mars 2018',
      'en| on Friday 3 May 2024',
      'es| el viernes 3 de mayo de 2024',
      'ar| يوم الجمعة 3 مايو 2024',
      'fr| le jeudi 2 mars',
      'en| born on 29 February',
      'es| Santo Domingo, 28 de julio de 2021',
    ],
  },
};

function judge(
  { start, end, day, month, year: written, weekday }: FoundDay,
  reading: Reading,
  setting: Setting,
): Hit[] {
  const { language, text } = reading;
  // a leap year has every day there is
  if (weekdayOf(written ?? 2024, month, day) === null) return [{ start, end, say: 'no-such-day' }];
  const year = written ?? (weekday ? likelyYear(month, setting) : null);
  if (year === null) return [];
  const right = weekdayOf(year, month, day);
  if (right === null) return [{ start, end, say: 'no-such-day' }];
  if (!weekday || weekday.day === right) return [];
  // Without a year the text may speak of another: then only a person knows.
  const severity = written ? undefined : ('warning' as const);
  const name = weekdayNames(language)[right] ?? '';
  const before = text.slice(weekday.start, weekday.end);
  const isCapital = /^\p{Lu}/u.test(before);
  const iso = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
  return [
    {
      start: weekday.start,
      end: weekday.end,
      fix: isCapital ? name.charAt(0).toUpperCase() + name.slice(1) : name,
      batch: false,
      severity,
      params: { date: writeDate(iso, language), weekday: name },
    },
  ];
}

function likelyYear(month: number, { date }: Setting): number | null {
  if (!date) return null;
  const [year, now] = date.split('-').map(Number);
  if (year === undefined || now === undefined) return null;
  const apart = Math.abs(month - now);
  return apart <= 4 ? year : null;
}
