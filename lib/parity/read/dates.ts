import { readDays, weekdays } from '../../checks/dates/read.ts';
import { type FoundDate, findDates } from '../../documents/import/dates.ts';
import { foldCase } from '../../documents/import/fold.ts';
import type { Language } from '../../languages.ts';
import type { Piece } from '../text.ts';
import type { DateThing } from '../thing.ts';
import { all, blot, overlaps } from './blot.ts';

type Read = Pick<DateThing, 'start' | 'end' | 'year' | 'month' | 'day' | 'weekday' | 'turned'>;

/** Days, months and years a piece names. `open` is the text without what is read otherwise. */
export function readDates(piece: Piece, open: string, language: Language, at: number): DateThing[] {
  // In Arabic "and" and "in" are written together with the number behind them.
  const apart = open.replace(/(?<!\p{L})[وفبل](?=\d)/gu, ' ');
  const full = [...spelledDays(open, language), ...findDates(apart).map(asRead)];
  const days = readDays({ prose: apart, language });
  const dated = full
    .filter((one, index) => !full.some((other, before) => before < index && overlaps(one, other)))
    .map((one) => {
      const weekday = days.find(({ start, end }) => overlaps({ start, end }, one))?.weekday;
      return { ...one, weekday: weekday?.day ?? weekdayBefore(open, one.start, language) };
    });
  const ranges = dated.flatMap((date) => othersOf(date, open));
  const byNumber = [...dated, ...ranges, ...numeric(blot(open, [...dated, ...ranges]))];
  const rest = blot(open, byNumber);
  const found = [
    ...byNumber,
    ...years(rest),
    ...months(rest, language),
    ...loneWeekdays(rest, byNumber, language),
  ];
  return found.map((date) => {
    const place = bareOf(open, date);
    const written = piece.text.slice(place.start, place.end);
    return { kind: 'date' as const, at, required: !piece.spare, ...date, ...place, written };
  });
}

// Without the article before it and the full stop behind it.
function bareOf(open: string, { start, end }: Read) {
  const written = open.slice(start, end);
  const lead = /^(?:le|the|el|يوم)[ \u00a0]/iu.exec(written)?.[0].length ?? 0;
  const tail = /[.\s]+$/u.exec(written)?.[0].length ?? 0;
  return { start: start + lead, end: end - tail };
}

const asRead = ({ start, end, year, month, day }: FoundDate): Read => ({
  ...{ start, end, year, month, day },
  weekday: null,
  turned: false,
});

function weekdayBefore(open: string, start: number, language: Language): number | null {
  const before = foldCase(open.slice(Math.max(0, start - 16), start));
  const at = weekdays(language).findIndex((names) =>
    names.some((name) => new RegExp(`(?<!\\p{L})${name}[,،]?\\s(?:(?:le|the|el|on)\\s)?$`, 'u').test(before)),
  );
  return at < 0 ? null : at;
}

// "du 3 au 5 mars", "3, 4 and 5 March", "March 3-5", "من 3 إلى 5 مارس"
const join = '(?:\\s?(?:[-–/,،]|et|au|aux|ou|and|to|or|y|al|a|o|و|إلى|الى|حتى)\\s?(?:le |the |el )?)';
const before = new RegExp(`(?<![\\d.,/])((?:\\d{1,2}(?:er|st|nd|rd|th)?${join}){1,4})$`, 'iu');
const behind = new RegExp(`^(?:${join}\\d{1,2}(?:st|nd|rd|th)?){1,3}(?![\\d%.,]?\\d)`, 'iu');

function othersOf(date: Read, open: string): Read[] {
  if (date.day === null || date.month === null) return [];
  const { month, year } = date;
  const make = (start: number, text: string): Read[] =>
    all(text, /\d{1,2}/g).flatMap(({ start: from, end, match }) => {
      const day = Number(match[0]);
      const place = { start: start + from, end: start + end };
      return day >= 1 && day <= 31 ? [{ ...place, day, month, year, weekday: null, turned: false }] : [];
    });
  const front = before.exec(open.slice(Math.max(0, date.start - 40), date.start))?.[1];
  const isMonthFirst = /\d$/.test(open.slice(date.start, date.end)) && /^\p{L}/u.test(open.slice(date.start));
  const back = isMonthFirst ? behind.exec(open.slice(date.end, date.end + 30))?.[0] : undefined;
  return [...(front ? make(date.start - front.length, front) : []), ...(back ? make(date.end, back) : [])];
}

// "14/03", "03/14/2024": which is the month is not always said.
function numeric(open: string): Read[] {
  const pattern = /(?<![\d.,/+-])(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?(?![\d%/]|[.,]\d)/g;
  return all(open, pattern).flatMap(({ start, end, match }) => {
    const [first, second, year] = [Number(match[1]), Number(match[2]), match[3]];
    const isPoint = open.slice(start, end).includes('.');
    if ((isPoint && !year) || first < 1 || second < 1 || first > 31 || second > 31) return [];
    if (first > 12 && second > 12) return [];
    const [day, month] = second > 12 ? [second, first] : [first, second];
    const full = year ? Number(year.length === 2 ? `20${year}` : year) : null;
    return [{ start, end, day, month, year: full, weekday: null, turned: first <= 12 && second <= 12 }];
  });
}

const ORDINALS: Partial<Record<Language, [string, number][]>> = {
  fr: [['premier', 1]],
  en: [['first', 1]],
  es: [['primero', 1]],
  ar: (
    'الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر الحادي_عشر الثاني_عشر الثالث_عشر الرابع_عشر ' +
    'الخامس_عشر السادس_عشر السابع_عشر الثامن_عشر التاسع_عشر العشرين الحادي_والعشرين الثاني_والعشرين ' +
    'الثالث_والعشرين الرابع_والعشرين الخامس_والعشرين السادس_والعشرين السابع_والعشرين الثامن_والعشرين ' +
    'التاسع_والعشرين الثلاثين الحادي_والثلاثين'
  )
    .split(' ')
    .map((words, at): [string, number] => [words.replace('_', ' '), at + 1])
    .reverse(),
};

// "الأول من مارس", "the first of March": the month is found as if the day stood there in digits.
function spelledDays(open: string, language: Language): Read[] {
  const folded = foldCase(open);
  return (ORDINALS[language] ?? []).flatMap(([words, day]) =>
    all(folded, new RegExp(`(?<!\\p{L})[وبل]?${words}(?= (?:of |de |من )?(?:شهر )?\\p{L})`, 'gu')).flatMap(
      ({ start, end }) => {
        const gap = /^ (?:of |de |من )?(?:شهر )?/u.exec(folded.slice(end))?.[0].length ?? 1;
        const [month] = findDates(`1 ${open.slice(end + gap, end + gap + 40)}`);
        if (month?.start !== 0) return [];
        const { month: number, year } = month;
        const stop = end + gap + month.end - 2;
        return [{ start, end: stop, day, month: number, year, weekday: null, turned: false }];
      },
    ),
  );
}

const year =
  /(?<![\d.,/\u00a0\u202f])(?:(?<!\p{L}[ \u00a0]?[$€£])(1[89]\d\d|20\d\d|21\d\d))(?:[-–/](\d{4}|\d{2})(?!\d))?(?![.,]?\d|[\u00a0\u202f ]\d{3}(?!\d)|[ \u00a0\u202f]?[%€$£])/gu;

function years(open: string): Read[] {
  return all(open, year).flatMap(({ start, end, match }) => {
    const first = match[1] ?? '';
    const second = match[2] && (match[2].length === 2 ? first.slice(0, 2) + match[2] : match[2]);
    const made = (value: string): Read => ({
      ...{ start, end, year: Number(value), month: null, day: null, weekday: null, turned: false },
    });
    return [made(first), ...(second ? [made(second)] : [])];
  });
}

const LONE: Record<Language, string> = {
  fr: "(?:en|depuis|des|d'ici|fin|debut|mi-|au mois de|du mois de|mois de|de|avant|jusqu'en|entre|et|a) ?",
  en: '(?:in|since|by|until|of|last|this|next|from|between|before|during|early|late|mid-|to) ?',
  es: '(?:en|desde|de|hasta|a finales de|a principios de|mes de|entre|para|a|y) ?',
  ar: '(?:شهر|شهري|في|منذ|خلال|بحلول|نهاية|بداية|اوائل|اواخر|منتصف) ',
};

// A month by itself, where it cannot be another word.
function months(open: string, language: Language): Read[] {
  const folded = foldCase(open);
  const lead = new RegExp(`(?<!\\p{L})${LONE[language]}$`, 'u');
  return all(open, /\p{L}[\p{L}\p{M}]+(?: (?:الأول|الثاني|الاول))?(?: ?\/ ?\p{L}+)?/gu).flatMap(
    ({ start, end, match }) => {
      if (language === 'en' && !/^\p{Lu}/u.test(match[0])) return [];
      if (!lead.test(folded.slice(Math.max(0, start - 16), start))) return [];
      for (const words of [match[0], match[0].split(/[ /]/)[0] ?? '']) {
        const [found] = findDates(`1 ${words}`);
        if (found?.start !== 0 || found.end !== words.length + 2) continue;
        if (foldCase(words).length < (language === 'ar' ? 4 : 3)) continue;
        const place = { start, end: Math.min(end, start + words.length) };
        return [{ ...place, year: null, month: found.month, day: null, weekday: null, turned: false }];
      }
      return [];
    },
  );
}

// A day of the week by itself; in Arabic only behind the word for day, since some are numbers as well.
function loneWeekdays(open: string, dated: readonly Read[], language: Language): Read[] {
  const folded = foldCase(open);
  return weekdays(language).flatMap((names, weekday) =>
    names.flatMap((name) => {
      const lead = language === 'ar' ? '(?<=(?<!\\p{L})[وفب]?(?:ال)?يوم )' : '(?<!\\p{L})';
      return all(folded, new RegExp(`${lead}${name}(?!\\p{L})`, 'gu'))
        .filter(({ end }) => !dated.some(({ start }) => start >= end && start - end < 8))
        .map(({ start, end }) => ({
          start,
          end,
          year: null,
          month: null,
          day: null,
          weekday,
          turned: false,
        }));
    }),
  );
}

/** Whether one date can be what the other says. What only one of them says is not held against the other. */
export function sameDate(a: DateThing, b: DateThing): boolean {
  const fits = (one: number | null, other: number | null) => one === null || other === null || one === other;
  const isWeekday = (one: DateThing) => one.day === null && one.month === null && one.year === null;
  if (isWeekday(a)) return a.weekday === b.weekday;
  if (isWeekday(b)) return false;
  if (a.day === null && a.month === null) return b.year === a.year;
  if (b.day === null && b.month === null) return false;
  if (!fits(a.year, b.year)) return false;
  if (a.day === null) return a.month === b.month && (a.year === b.year || a.year === null || b.day === null);
  if (b.day === null) return false;
  const same = a.day === b.day && a.month === b.month;
  const isTurned = (a.turned || b.turned) && a.day === b.month && a.month === b.day;
  return same || isTurned;
}
