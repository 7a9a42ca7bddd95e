import { everyMatch } from '../../every-match.ts';
import { foldCase } from './fold.ts';

// Months by their folded names: the four languages of the newsroom first, then those mission pages also use.
const MONTHS: readonly string[] = [
  'january|janvier|enero|januar|jan|gennaio|janeiro|stycznia|januara|januari|يناير|كانون الثاني|جانفي',
  'february|fevrier|febrero|februar|feb|febbraio|fevereiro|lutego|februara|februari|فبراير|شباط|فيفري',
  'march|mars|marzo|marz|mar|marco|marca|maart|مارس|آذار|اذار',
  'april|avril|abril|apr|aprile|kwietnia|aprila|أبريل|ابريل|إبريل|نيسان|أفريل',
  'may|mai|mayo|maggio|maio|maja|maj|mei|مايو|ماي|أيار|ايار',
  'june|juin|junio|juni|jun|giugno|junho|czerwca|juna|يونيو|حزيران|جوان',
  'july|juillet|julio|juli|jul|luglio|julho|lipca|jula|يوليو|يوليوز|تموز|جويلية',
  'august|aout|agosto|aug|sierpnia|augusta|augustus|أغسطس|اغسطس|غشت|آب|أوت',
  'september|septembre|septiembre|setiembre|sept|sep|settembre|setembro|wrzesnia|septembra|سبتمبر|أيلول|ايلول|شتنبر',
  'october|octobre|octubre|oktober|oct|okt|ottobre|outubro|pazdziernika|oktobra|أكتوبر|اكتوبر|تشرين الأول|تشرين الاول',
  'november|novembre|noviembre|nov|novembro|listopada|novembra|نوفمبر|تشرين الثاني|نونبر',
  'december|decembre|diciembre|dezember|dec|dez|dicembre|dezembro|grudnia|decembra|ديسمبر|كانون الأول|كانون الاول|دجنبر',
];

const monthNumbers = new Map(
  MONTHS.flatMap((names, index) => names.split('|').map((name) => [foldCase(name), index + 1] as const)),
);
const monthNames = [...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|');
const weekday =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|(?:يوم )?(?:الاثنين|الإثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت|الأحد|الاحد)),? ?';
const month = `(?<month>${monthNames})\\.?(?: ?/ ?(?:${monthNames}))?`;
const dayFirst = `(?:${foldCase(weekday)})?(?:(?:le|the|el) )?(?<day>\\d{1,2})(?:er|st|nd|rd|th|\\.|o)? (?:of |de )?${month}(?:,? (?:de |del )?(?<year>\\d{4}))?`;
const monthFirst = `(?:${weekday})?${month} (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\\d{4}))?`;
const monthOnly = `${month} (?:de )?(?<year>\\d{4})`;
const numeric = String.raw`(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})`;
const iso = String.raw`(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})`;
const letter = String.raw`[\p{L}\p{N}]`;

const inFigures = /\d[/.-]\d/;
const behindWord = /[\p{L}.] \d/u;
const patterns = (
  [
    [iso, inFigures],
    [numeric, inFigures],
    [dayFirst, null],
    [monthFirst, behindWord],
    [monthOnly, behindWord],
  ] as const
).map(([source, needs]) => ({
  pattern: new RegExp(`(?<!${letter})(?:${source})(?!${letter})`, 'gu'),
  // A cheap test without which the pattern cannot hold.
  needs,
}));

/** A date found in a text: where it stands and what it says; a part that is not written is null. */
export type FoundDate = {
  start: number;
  end: number;
  year: number | null;
  month: number;
  day: number | null;
};

/** Dates written in figures or in words, in the languages mission pages use. Positions in UTF-16 units. */
export function findDates(text: string): FoundDate[] {
  const western = westernDigits(text);
  if (!/\d/.test(western)) return [];
  const folded = foldCase(western);
  let found: FoundDate[] = [];
  for (const { pattern, needs } of patterns) {
    if (needs && !needs.test(folded)) continue;
    const more = everyMatch(pattern, folded).flatMap((match) => read(match) ?? []);
    if (more.length > 0) found = withMore(found, more);
  }
  return found;
}

// Both in order and apart: each new one is held against its neighbours alone.
function withMore(found: readonly FoundDate[], more: readonly FoundDate[]): FoundDate[] {
  let at = 0;
  const apart = more.filter(({ start, end }) => {
    while ((found[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    return (found[at]?.start ?? Number.POSITIVE_INFINITY) >= end;
  });
  return [...found, ...apart].sort((a, b) => a.start - b.start);
}

/** YYYY-MM-DD when the date is complete and exists, else null. */
export function isoDate({ year, month, day }: Pick<FoundDate, 'year' | 'month' | 'day'>): string | null {
  if (year === null || day === null) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

/** The same text with Arabic-Indic and Persian digits written as 0–9, unit for unit. */
export function westernDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

function read(match: RegExpExecArray): FoundDate | null {
  const { day, month = '', year } = match.groups ?? {};
  const number = monthNumbers.get(month) ?? Number(month);
  if (!(number >= 1 && number <= 12) || Number(day ?? 1) > 31 || Number(day ?? 1) < 1) return null;
  const start = match.index;
  return {
    start,
    end: start + match[0].length,
    year: year ? Number(year) : null,
    month: number,
    day: day ? Number(day) : null,
  };
}
