import { foldCase } from '../../documents/import/fold.ts';
import { everyMatch } from '../../every-match.ts';
import type { Language } from '../../languages.ts';
import type { Range, Reading } from '../reading.ts';
import { isAside } from './asides.ts';
import { DIGITS, valueOfDigits, western } from './digits.ts';
import type { Figure } from './figure.ts';
import { findSpelled } from './spelled.ts';
import { notFigures } from './taboo.ts';
import { countedAfter, factorOf, MULTIPLIER, PERCENT, precisionOf } from './terms.ts';

const S = '[ \\u00a0\\u202f]';
const SIGN =
  'US\\$|\\$US|A\\$|C\\$|USD|EUR|CHF|GBP|MAD|XOF|XAF|TND|DZD|EGP|CAD|AUD|JPY|SEK|NOK|DKK|KES|FCFA|F CFA|\\$|€|£|¥';
const CURRENCY = `(?:${SIGN}|(?:de |d’|d')?(?:US |U\\.S\\. )?(?:dollars?|euros?|francs?(?: CFA| suisses)?|dirhams?|dinars?|shillings?|pesos|yens?|d[óo]lares?|libras?|pounds?|francos?|دولار(?:ا|ات)?|يورو|درهم(?:ا)?|دينار(?:ا)?|جنيه(?:ا)?))`;
const TO = `${S}?(?:–|-|à|to|a|إلى)${S}?`;
const pattern = new RegExp(
  `(?:(?<![\\p{L}\\p{N}.,/_+−@#-])|(?<=(?<!\\p{L})[وبل]))(?:(?<before>${SIGN})${S}?)?(?<digits>(?<number>${DIGITS})(?:${TO}(?<to>${DIGITS}))?)(?:${S}?(?<percent>${PERCENT})(?!\\p{L}))?(?:${S}(?<many>${MULTIPLIER})(?!\\p{L}))?(?:${S}?(?<after>${CURRENCY})(?!\\p{L}))?`,
  'giu',
);
const behindWords = new RegExp(`^(?:${S}(?<percent>${PERCENT})|${S}(?<after>${CURRENCY}))(?!\\p{L})`, 'iu');

/** Every figure of a passage in order; never a date, a year, an age, digits of a telephone or the number of a document. */
export function readFigures(reading: Pick<Reading, 'prose' | 'language'>): Figure[] {
  const { prose, language } = reading;
  const plain = western(prose);
  const folded = foldCase(plain);
  const taboo = notFigures(plain, reading);
  const inDigits = (/\d/.test(plain) ? everyMatch(pattern, plain) : []).flatMap((match) => {
    const place = { start: match.index, end: match.index + match[0].length };
    const numberAt = match.index + match[0].indexOf(match.groups?.number ?? '');
    const isTaboo = taboo.some(
      ({ start, end }) =>
        start <= numberAt &&
        numberAt < end &&
        !(start === numberAt && end < place.end && match.groups?.percent),
    );
    return isTaboo ? [] : [inDigitsAt(match, place, numberAt, { prose, folded, language })];
  });
  const inWords = findSpelled(folded, language).map((words) => inWordsAt(words, prose, folded, language));
  const around = { text: plain, folded, language };
  return ranges(together(inWords, inDigits, plain, language), folded).filter(
    (figure) => !isAside(figure, around),
  );
}

type Text = { prose: string; folded: string; language: Language };

function inDigitsAt(match: RegExpExecArray, place: Range, numberAt: number, text: Text): Figure {
  const { digits = '', number = '', to, percent, many, before, after } = match.groups ?? {};
  const factor = factorOf(many);
  const times = (written: string) => Number((valueOfDigits(written, text.language) * factor).toPrecision(12));
  const currency = before ?? after;
  const bare = numberAt + digits.length;
  const manyEnd = many ? place.start + match[0].indexOf(many, bare - place.start) + many.length : bare;
  return {
    ...place,
    ...said(place, text, percent ? '%' : currency),
    value: times(number),
    to: to ? times(to) : null,
    kind: percent ? 'percent' : currency ? 'money' : 'count',
    written: 'digits',
    number: { start: numberAt, bare, end: manyEnd, factor },
    again: null,
  };
}

function inWordsAt(
  { isRough, ...words }: ReturnType<typeof findSpelled>[number],
  prose: string,
  folded: string,
  language: Language,
): Figure {
  const behind = behindWords.exec(prose.slice(words.end, words.end + 40));
  const { percent, after } = behind?.groups ?? {};
  const place = { start: words.start, end: words.end + (behind?.[0].length ?? 0) };
  const counted = said(place, { prose, folded, language }, percent ? '%' : after);
  // "autour de trois axes" is no estimate.
  const isFew = words.value < 10 && counted.precision === 'about';
  return {
    ...place,
    ...counted,
    precision: isRough && counted.precision === 'exact' ? 'about' : isFew ? 'exact' : counted.precision,
    value: words.value,
    to: null,
    kind: percent ? 'percent' : after ? 'money' : 'count',
    written: 'words',
    number: { start: words.start, bare: words.end, end: words.end, factor: 1 },
    again: null,
  };
}

function said({ start, end }: Range, { prose, folded, language }: Text, sign: string | undefined) {
  const precision = precisionOf(folded.slice(Math.max(0, start - 32), start), language);
  if (sign) return { unit: sign.replace(/^(?:de |d[’'])/, ''), unitEnd: end, precision };
  const counted = countedAfter(prose, end, language);
  return { unit: counted?.word ?? null, unitEnd: counted?.end ?? end, precision };
}

// "cent quarante (140)" is one number said twice.
function together(spelled: Figure[], inDigits: Figure[], plain: string, language: Language): Figure[] {
  const taken = new Set<Figure>();
  const both = spelled.map((figure) => {
    const again = inDigits.find(
      ({ start }) => start > figure.end && /^\s?\($/.test(plain.slice(figure.end, start)),
    );
    if (!again || !/^\)/.test(plain.slice(again.end))) return figure;
    taken.add(again);
    const { start, end, value } = again;
    const counted = countedAfter(plain, end + 1, language);
    const unit = counted?.word ?? figure.unit;
    return { ...figure, end: end + 1, unit, unitEnd: counted?.end ?? end + 1, again: { start, end, value } };
  });
  return [...both, ...inDigits.filter((figure) => !taken.has(figure))].sort((a, b) => a.start - b.start);
}

const between = /(?:^|[^\p{L}])(?:entre|between|و?(?:ما )?بين)(?: les| los| las)? $/u;

// "entre 5 et 10 familles" is one range.
function ranges(figures: readonly Figure[], folded: string): Figure[] {
  const made: Figure[] = [];
  for (const figure of figures) {
    const first = made.at(-1);
    const isRange =
      first !== undefined &&
      first.to === null &&
      figure.to === null &&
      figure.value > first.value &&
      (first.unit === null || first.kind === figure.kind) &&
      between.test(folded.slice(Math.max(0, first.start - 16), first.start)) &&
      /^ (?:et |and |y |و ?)$/u.test(folded.slice(first.end, figure.start));
    if (!isRange) {
      made.push(figure);
      continue;
    }
    const { end, unit, unitEnd, kind, value } = figure;
    const isScaled = first.number.factor === 1 && figure.number.factor > 1;
    const from = isScaled ? first.value * figure.number.factor : first.value;
    const number = { ...figure.number, start: first.number.start };
    made[made.length - 1] = { ...first, value: from, to: value, end, unit, unitEnd, kind, number };
  }
  return made;
}
