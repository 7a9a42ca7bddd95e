import { foldCase } from '../../documents/import/fold.ts';
import type { Language } from '../../languages.ts';
import type { Range, Reading } from '../reading.ts';
import { DIGITS, valueOfDigits, western } from './digits.ts';
import type { Figure } from './figure.ts';
import { findSpelled } from './spelled.ts';
import { notFigures } from './taboo.ts';
import { factorOf, MULTIPLIER, PERCENT, precisionOf, unitAfter } from './terms.ts';

const S = '[ \\u00a0\\u202f]';
const CURRENCY =
  "(?:US\\$|A\\$|C\\$|USD|EUR|CHF|GBP|MAD|XOF|\\$|€|£|(?:de |d’|d')?(?:US |U\\.S\\. )?(?:dollars?|euros?|francs?|dirhams?|d[óo]lares?|libras?|pounds?|دولار(?:ا|ات)?|يورو|درهم(?:ا)?))";
const pattern = new RegExp(
  `(?:(?<![\\p{L}\\p{N}.,/_+−@#-])|(?<=(?<!\\p{L})[وبل]))(?:(?<before>US\\$|A\\$|C\\$|USD|EUR|CHF|GBP|MAD|XOF|\\$|€|£)${S}?)?(?<number>${DIGITS})(?:${S}?(?:–|-|à|to|a|إلى)${S}?(?<to>${DIGITS}))?(?:${S}?(?<percent>${PERCENT})(?!\\p{L}))?(?:${S}(?<many>${MULTIPLIER})(?!\\p{L}))?(?:${S}?(?<after>${CURRENCY})(?!\\p{L}))?`,
  'giu',
);

/** Every figure of a passage in order; never a date, a year, digits of a telephone or the number of a document. */
export function readFigures({ prose, language }: Pick<Reading, 'prose' | 'language'>): Figure[] {
  const plain = western(prose);
  const taboo = notFigures(plain);
  const inDigits = [...plain.matchAll(pattern)].flatMap((match) => {
    const place = { start: match.index, end: match.index + match[0].length };
    const numberAt = match.index + match[0].indexOf(match.groups?.number ?? '');
    const isTaboo = taboo.some(
      ({ start, end }) =>
        start <= numberAt &&
        numberAt < end &&
        !(start === numberAt && end < place.end && match.groups?.percent),
    );
    return isTaboo ? [] : [inDigitsAt(match, place, prose, plain, language)];
  });
  const spelled = findSpelled(foldCase(plain), language).map((words) => ({
    ...words,
    ...said(prose, plain, words, language),
  }));
  return together(spelled, inDigits, plain);
}

function inDigitsAt(
  match: RegExpExecArray,
  place: Range,
  prose: string,
  plain: string,
  language: Language,
): Figure {
  const { number = '', to, percent, many, before, after } = match.groups ?? {};
  const factor = factorOf(many);
  const times = (written: string) => Number((valueOfDigits(written, language) * factor).toPrecision(12));
  const currency = before ?? after;
  const { unit, precision } = said(prose, plain, place, language);
  return {
    ...place,
    value: times(number),
    to: to ? times(to) : null,
    kind: percent ? 'percent' : currency ? 'money' : 'count',
    unit: percent ? '%' : (currency?.replace(/^(?:de |d[’'])/, '') ?? unit),
    precision,
    written: 'digits',
    again: null,
  };
}

function said(prose: string, plain: string, { start, end }: Range, language: Language) {
  const before = foldCase(plain.slice(Math.max(0, start - 32), start));
  return { unit: unitAfter(prose, end, language), precision: precisionOf(before, language) };
}

// "cent quarante (140)" is one number said twice.
function together(spelled: Figure[], inDigits: Figure[], plain: string): Figure[] {
  const taken = new Set<Figure>();
  const both = spelled.map((figure) => {
    const again = inDigits.find(
      ({ start }) => start > figure.end && /^\s?\($/.test(plain.slice(figure.end, start)),
    );
    if (!again || !/^\)/.test(plain.slice(again.end))) return figure;
    taken.add(again);
    const { start, end, value } = again;
    return {
      ...figure,
      end: end + 1,
      unit: unitAfter(plain, end + 1, 'en') ?? figure.unit,
      again: { start, end, value },
    };
  });
  return [...both, ...inDigits.filter((figure) => !taken.has(figure))].sort((a, b) => a.start - b.start);
}
