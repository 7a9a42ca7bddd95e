import type { Range } from '../../checks/reading.ts';
import type { ParityText, Piece } from '../text.ts';
import type { Thing } from '../thing.ts';
import { readAddresses } from './addresses.ts';
import { all, blot, overlaps } from './blot.ts';
import { readDates } from './dates.ts';
import { bare, readFigureThings } from './figures.ts';
import { readLoose } from './loose.ts';
import { readTimes } from './times.ts';

/** Everything of a text that a translation must say as well, but names. */
export function readThings({ pieces, language }: ParityText): Thing[] {
  return pieces.flatMap((piece, at) => {
    const addresses = readAddresses(piece, at);
    const clock = idioms.flatMap((pattern) => all(piece.plain, pattern));
    const open = blot(piece.plain, [...addresses.taken, ...clock]);
    const hours = clock.map(({ start, end }) => bare(at, start, end, piece.text.slice(start, end), [24, 7]));
    const times = readTimes(piece, open, language, at);
    const withoutTimes = blot(
      open,
      times.filter(({ required }) => required || piece.spare),
    );
    const dates = readDates(piece, withoutTimes, language, at);
    const withoutDates = blot(withoutTimes, dates.filter(isDay));
    const figures = readFigureThings(piece, withoutDates, language, at);
    const years = dates.filter((date) => isDay(date) || !figures.some((figure) => overlaps(figure, date)));
    const read = [...times, ...dates, ...figures];
    const numbers = leftDigits(piece, blot(open, read), at);
    return [
      ...addresses.things,
      ...times,
      ...years,
      ...figures,
      ...numbers,
      ...hours,
      ...readLoose(piece, language, at),
    ];
  });
}

const isDay = ({ day, month }: { day: number | null; month: number | null }) =>
  day !== null || month !== null;

// Round the clock is said in too many ways to be counted.
const idioms: readonly RegExp[] = [
  /24[ \u00a0]?h(?:eures)?[ \u00a0]?(?:\/|sur|x)[ \u00a0]?24(?:[ \u00a0]?h(?:eures)?)?/giu,
  /7[ \u00a0]?j(?:ours)?[ \u00a0]?(?:\/|sur)[ \u00a0]?7(?:[ \u00a0]?j(?:ours)?)?/giu,
  /(?<!\d)24[ \u00a0]?\/[ \u00a0]?7(?!\d)/gu,
  /(?:24|twenty-four)[ -]hours?(?: a day)?|(?:7|seven) days a week/giu,
  /(?:las )?24 horas(?: del d[íi]a)?|(?:los )?(?:7|siete) d[íi]as de la semana/giu,
  /(?:24 ساعة|على مدار الساعة|7 أيام في الأسبوع|طوال أيام الأسبوع السبعة|سبعة أيام في الأسبوع)/gu,
  // years of the Hijri calendar, beside those of the common one
  /(?<!\d)1[34]\d\d[ \u00a0]?(?:هـ|ه|هجري\p{L}*|AH)(?!\p{L})/gu,
];

const ordinal = /^(?:[eè]res?|ers?|res?|[eè]mes?|es?|n?ds?|nds?|st|nd|rd|th|º|ª|\.º|\.ª)(?!\p{L})/iu;

function leftDigits(piece: Piece, open: string, at: number): Thing[] {
  return all(open, /\d+(?:\.\d+)*/g).flatMap(
    ({ start, end, match }: Range & { match: RegExpExecArray }): Thing[] => {
      if (
        ordinal.test(open.slice(end)) ||
        /^\s*(?:\(?\d{1,2}[.)]|\d{1,2} ?[-–])\s/u.test(open.slice(0, end + 2))
      )
        return [];
      const digits = match[0].replace(/^0+(?=\d)/, '');
      // "s1", "B2": a letter before it makes it a name, which may be another in another language.
      const required = !piece.spare && digits.length > 1;
      return [{ kind: 'number', at, start, end, written: match[0], required, digits }];
    },
  );
}
