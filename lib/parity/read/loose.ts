import { WORTH } from '../../checks/figures/words.ts';
import type { Language } from '../../languages.ts';
import type { Piece } from '../text.ts';
import type { FigureThing } from '../thing.ts';
import { all } from './blot.ts';
import { bare } from './figures.ts';

// Words that stand for a number without being one.
const WORDS: Record<Language, readonly (readonly [RegExp, ...number[]])[]> = {
  fr: [
    [/dizaines?/u, 10],
    [/douzaines?/u, 12],
    [/quinzaines?/u, 15, 14],
    [/vingtaines?/u, 20],
    [/trentaines?/u, 30],
    [/quarantaines?/u, 40],
    [/cinquantaines?/u, 50],
    [/soixantaines?/u, 60],
    [/centaines?/u, 100],
    [/milliers?/u, 1000],
    [/millions?/u, 1e6],
    [/milliards?/u, 1e9],
    [/decennies?/u, 10],
    [/siecles?/u, 100],
    [/(?:demi-million|demi million)/u, 5e5],
    [/moitie|demie?/u, 50, 0.5],
    [/deux tiers/u, 66, 67, 66.7, 66.6, 2, 3],
    [/tiers/u, 33, 33.3, 3],
    [/trois quarts/u, 75, 3, 4],
    [/quarts?/u, 25, 4],
    [/semestres?/u, 6],
    [/trimestres?/u, 3],
    [/premiere?s?/u, 1],
    [/neuf/u, 9],
  ],
  en: [
    [/dozens?/u, 12],
    [/hundreds?/u, 100],
    [/thousands?/u, 1000],
    [/millions?/u, 1e6],
    [/billions?/u, 1e9],
    [/decades?/u, 10],
    [/cent(?:ury|uries)/u, 100],
    [/fortnights?/u, 14, 15, 2],
    [/half a million/u, 5e5],
    [/half/u, 50, 0.5],
    [/two[- ]thirds/u, 66, 67, 66.7, 66.6, 2, 3],
    [/(?:one[- ])?thirds?/u, 33, 33.3, 3],
    [/three[- ]quarters/u, 75, 3, 4],
    [/quarters?/u, 25, 3, 4],
    [/both|twice|pairs?|couple/u, 2],
    [/tens/u, 10],
  ],
  es: [
    [/decenas?/u, 10],
    [/docenas?/u, 12],
    [/quincenas?/u, 15, 14],
    [/veintenas?/u, 20],
    [/centenar(?:es)?/u, 100],
    [/millar(?:es)?|miles|mil/u, 1000],
    [/millon(?:es)?/u, 1e6],
    [/mil millones/u, 1e9],
    [/decadas?|decenios?/u, 10],
    [/siglos?/u, 100],
    [/medio millon/u, 5e5],
    [/mitad|medi[oa]/u, 50, 0.5],
    [/dos tercios/u, 66, 67, 66.7, 66.6, 2, 3],
    [/terci[oa]s?|tercera parte/u, 33, 33.3, 3],
    [/tres cuart[oa]s(?: partes)?/u, 75, 3, 4],
    [/cuart[oa]s?/u, 25, 4],
    [/semestres?/u, 6],
    [/trimestres?/u, 3],
    [/ambos|ambas/u, 2],
  ],
  ar: [
    [/عشرات/u, 10],
    [/مئات|مائات/u, 100],
    [/الاف|الف/u, 1000],
    [/ملايين|مليون/u, 1e6],
    [/مليار/u, 1e9],
    [/عقد|عقدين|عقود/u, 10, 20],
    [/قرن|قرون/u, 100],
    [/نصف مليون/u, 5e5],
    [/نصف/u, 50, 0.5],
    [/ثلثي|ثلثا/u, 66, 67, 66.7, 66.6, 2, 3],
    [/ثلث/u, 33, 33.3, 3],
    [/ثلاثة ارباع/u, 75, 3, 4],
    [/ربع/u, 25, 4],
    [/اول|اولى/u, 1],
  ],
};

const AND_A_HALF: Record<Language, RegExp> = {
  fr: /(?<number>\d+|\p{L}+) (?<scale>millions?|milliards?) et demi/gu,
  en: /(?<number>\d+|\p{L}+) and a half (?<scale>million|billion|thousand)/gu,
  es: /(?<number>\d+|\p{L}+) (?<scale>millon(?:es)?) y medio/gu,
  ar: /(?<number>\d+ )?(?<scale>مليون|مليونين|ملايين|مليار) ونصف/gu,
};

/** Words that may answer for a number of the other text, though no number is asked of the other text for them. */
export function readLoose(piece: Piece, language: Language, at: number): FigureThing[] {
  const { folded } = piece;
  const lead = language === 'ar' ? '(?<!\\p{L})[وفبلك]?(?:ال|لل)?' : '(?<!\\p{L})';
  const single = WORDS[language].flatMap(([pattern, ...values]) =>
    all(folded, new RegExp(`${lead}(?:${pattern.source})(?!\\p{L})`, 'gu')).map(({ start, end }) =>
      bare(at, start, end, piece.text.slice(start, end), values),
    ),
  );
  return [
    ...single,
    ...halves(piece, language, at),
    ...(language === 'ar' ? arabic(piece, at) : small(piece, language, at)),
  ];
}

function halves({ folded, text }: Piece, language: Language, at: number): FigureThing[] {
  return all(folded, AND_A_HALF[language]).flatMap(({ start, end, match }) => {
    const { number = '', scale = '' } = match.groups ?? {};
    const many = /^(?:milliard|billion|مليار)/u.test(scale) ? 1e9 : /^thousand/.test(scale) ? 1e3 : 1e6;
    const first = scale === 'مليونين' ? 2 : Number(number) || WORTH[language][number.trim()] || 1;
    const value = (first + 0.5) * many;
    return [bare(at, start, end, text.slice(start, end), [value])];
  });
}

// Every small number in words, also where it may mean something else.
function small({ folded, text }: Piece, language: Language, at: number): FigureThing[] {
  return all(folded, /\p{L}+/gu).flatMap(({ start, end, match }) => {
    const worth = WORTH[language][match[0]];
    const isPart = (word: string | undefined) => word !== undefined && WORTH[language][word] !== undefined;
    const before = /(\p{L}+)(?:[ -](?:et|and|y)?[ -]?)$/u.exec(
      folded.slice(Math.max(0, start - 24), start),
    )?.[1];
    const behind = /^[ -](?:(?:et|and|y)[ -])?(\p{L}+)/u.exec(folded.slice(end, end + 24))?.[1];
    return worth === undefined || isPart(before) || isPart(behind)
      ? []
      : [bare(at, start, end, text.slice(start, end), [worth])];
  });
}

const MORE: Record<string, number> = {
  احد: 1,
  احدى: 1,
  اثنا: 2,
  اثني: 2,
  اثنتا: 2,
  اثنتي: 2,
  كلا: 2,
  كلتا: 2,
  مئتا: 200,
  مئتي: 200,
  مائتا: 200,
  مائتي: 200,
  الفا: 1000,
  الفي: 2000,
  ملياري: 2e9,
  مليوني: 2e6,
};

// Rows of number words with what is joined to them: "والثلاثة", "بخمسة عشر".
function arabic({ folded, text }: Piece, at: number): FigureThing[] {
  const found: FigureThing[] = [];
  let row: { start: number; end: number; worth: number }[] = [];
  const close = () => {
    const [first, last] = [row[0], row.at(-1)];
    if (first && last) {
      const value = sum(row.map(({ worth }) => worth));
      found.push(bare(at, first.start, last.end, text.slice(first.start, last.end), [value]));
    }
    row = [];
  };
  for (const { start, end, match } of all(folded, /[\p{L}\p{M}]+/gu)) {
    const word = match[0];
    const worth = [word, word.replace(/^[وفبلك]/u, ''), word.replace(/^[وفبلك]?(?:ال|لل)/u, '')]
      .map((form) => MORE[form] ?? WORTH.ar[form])
      .find((value) => value !== undefined);
    if (worth === undefined || (row.length > 0 && !/^\s$/u.test(folded.slice(row.at(-1)?.end, start))))
      close();
    if (worth !== undefined) row.push({ start, end, worth });
  }
  close();
  return found;
}

function sum(worths: readonly number[]): number {
  let total = 0;
  let current = 0;
  for (const worth of worths) {
    if (worth >= 1000) {
      total += (current || 1) * worth;
      current = 0;
    } else current = worth === 100 && current > 0 && current < 10 ? current * 100 : current + worth;
  }
  return total + current;
}
