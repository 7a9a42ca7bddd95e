import { foldCase } from '../../../documents/import/fold.ts';
import { everyMatch } from '../../../every-match.ts';
import { monthName } from '../../../time.ts';
import { readDays } from '../../dates/read.ts';
import type { Hit, Rule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

/** Dates as the language writes them: no leading zero, small months in French and Spanish, day before month in English. */
export const dateForm: Rule = {
  id: 'date-form',
  languages: ['fr', 'es', 'en'],
  severity: 'error',
  kind: 'dates',
  say: 'date-form',
  source: 'un-editorial',
  find: forms,
  examples: {
    hits: [
      'fr| le vendredi 07 Avril 2023 ⇒ le vendredi 7 avril 2023',
      'fr| le 1 juin 2020 ⇒ le 1er juin 2020',
      'es| el 05 de Mayo de 2023 ⇒ el 5 de mayo de 2023',
      'en| on March 2, 2018 in ⇒ on 2 March 2018 in',
      'en| on the 3rd of May 2024 ⇒ on 3 May 2024',
    ],
    misses: [
      'fr| le vendredi 7 avril 2023',
      'fr| le 1er juin 2020',
      'es| el 5 de mayo de 2023',
      'en| on 2 March 2018',
      'en| in March 2018',
    ],
  },
};

const shapes = {
  fr: /(?<!\p{N})(0?\d{1,2})(er|ER)?([ \u00a0\u202f])(\p{L}+)(?=[ \u00a0,.;)]|$)/gu,
  es: /(?<!\p{N})(0?\d{1,2})(º|\.º)?([ \u00a0]de[ \u00a0])(\p{L}+)(?=[ \u00a0,.;)]|$)/gu,
};

function forms(reading: Reading): Hit[] {
  const { prose, language } = reading;
  if (language === 'en') return english(reading);
  if (language === 'ar') return [];
  return everyMatch(shapes[language], prose).flatMap(
    ({ 0: found, 1: day = '', 2: first = '', 3: gap, 4: month = '', index }) => {
      const name = MONTHS[language].get(foldCase(month));
      if (!name || Number(day) < 1 || Number(day) > 31) return [];
      const ordinal = language === 'fr' && Number(day) === 1 ? 'er' : language === 'fr' ? '' : first;
      const fix = `${Number(day)}${ordinal}${gap}${name}`;
      return fix === found ? [] : [{ start: index, end: index + found.length, fix }];
    },
  );
}

const named = (language: 'fr' | 'es') =>
  new Map(
    Array.from({ length: 12 }, (_, at) => monthName(at + 1, language)).map((name) => [foldCase(name), name]),
  );
const MONTHS = { fr: named('fr'), es: named('es') };

function english(reading: Reading): Hit[] {
  return readDays(reading).flatMap(({ start: from, end, day, month, year, weekday }) => {
    const said = reading.prose.slice(weekday ? weekday.end : from, end);
    const gap = /^[,\s]*/.exec(said)?.[0].length ?? 0;
    const start = weekday ? weekday.end + gap : from;
    const found = reading.prose.slice(start, end);
    if (!/\p{L}{3}/u.test(found)) return [];
    const name = monthName(month, 'en');
    const fix = [day, name, year].filter((part) => part !== null).join(' ');
    const isRight = found.replaceAll('\u00a0', ' ') === fix;
    if (isRight || !found.includes(name)) return [];
    return [{ start, end, fix, severity: 'warning' as const }];
  });
}
