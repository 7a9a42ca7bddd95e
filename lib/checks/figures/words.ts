import { foldCase } from '../../documents/import/fold.ts';
import type { Language } from '../../languages.ts';

const list = (from: number, words: string): Record<string, number> =>
  Object.fromEntries(words.split(' ').map((word, at) => [word, from + at]));
const each = (step: number, words: string): Record<string, number> =>
  Object.fromEntries(
    words.split(' ').flatMap((names, at) => names.split('|').map((name) => [name, (at + 1) * step])),
  );

const WORDS: Record<Language, Record<string, number>> = {
  en: {
    ...list(
      1,
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    ),
    ...each(10, 'ten twenty thirty forty fifty sixty seventy eighty ninety hundred'),
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
  },
  fr: {
    ...list(1, 'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'),
    une: 1,
    ...each(
      10,
      'dix vingt|vingts trente quarante cinquante soixante|soixantes septante huitante|octante nonante cent|cents',
    ),
    mille: 1e3,
    million: 1e6,
    millions: 1e6,
    milliard: 1e9,
    milliards: 1e9,
  },
  es: {
    ...list(
      1,
      'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete veintiocho veintinueve',
    ),
    un: 1,
    una: 1,
    veintiun: 21,
    ...each(10, 'diez veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa cien|ciento'),
    ...each(
      100,
      'cien doscientos|doscientas trescientos|trescientas cuatrocientos|cuatrocientas quinientos|quinientas seiscientos|seiscientas setecientos|setecientas ochocientos|ochocientas novecientos|novecientas',
    ),
    mil: 1e3,
    millon: 1e6,
    millones: 1e6,
  },
  ar: {
    ...each(
      1,
      'واحد|واحدة|احد|احدى اثنان|اثنين|اثنتان|اثنتين|اثنا|اثني|اثنتا|اثنتي ثلاثة|ثلاث اربعة|اربع خمسة|خمس ستة|ست سبعة|سبع ثمانية|ثمان|ثماني تسعة|تسع',
    ),
    ...each(
      10,
      'عشرة|عشر عشرون|عشرين ثلاثون|ثلاثين اربعون|اربعين خمسون|خمسين ستون|ستين سبعون|سبعين ثمانون|ثمانين تسعون|تسعين',
    ),
    ...each(
      100,
      'مائة|مئة مائتان|مئتان|مائتين|مئتين|مائتا|مئتا|مائتي|مئتي ثلاثمائة|ثلاثمئة اربعمائة|اربعمئة خمسمائة|خمسمئة ستمائة|ستمئة سبعمائة|سبعمئة ثمانمائة|ثمانمئة تسعمائة|تسعمئة',
    ),
    الف: 1e3,
    الفا: 1e3,
    الفان: 2e3,
    الفين: 2e3,
    الفي: 2e3,
    الاف: 1e3,
    مليون: 1e6,
    مليونا: 1e6,
    ملايين: 1e6,
    مليونان: 2e6,
    مليوني: 2e6,
    مليار: 1e9,
    مليارات: 1e9,
  },
};

/** What each word of a number is worth, folded (no accents, lower case, one form of a letter). */
export const WORTH = Object.fromEntries(
  Object.entries(WORDS).map(([language, words]) => [
    language,
    // Without a prototype: "constructor" is a word of Spanish.
    Object.assign(
      Object.create(null),
      Object.fromEntries(Object.entries(words).map(([word, worth]) => [foldCase(word), worth])),
    ),
  ]),
) as Record<Language, Record<string, number>>;

/** Words that stand between the words of a number. */
export const LINKS: Record<Language, ReadonlySet<string>> = {
  en: new Set(['and']),
  fr: new Set(['et']),
  es: new Set(['y']),
  ar: new Set([]),
};

/** The number its words make: 80 for "quatre vingts", 3,500 for "three thousand five hundred". Null without any. */
export function valueOfWords(words: readonly string[], language: Language): number | null {
  let total = 0;
  let current = 0;
  for (const word of words) {
    if (LINKS[language].has(word)) continue;
    const worth = WORTH[language][word];
    if (worth === undefined) return null;
    if (worth === 100) current = (current || 1) * 100;
    else if (worth >= 1000) {
      const all = total + current;
      const doubled = worth === 2e3 || worth === 2e6 ? worth : (current || 1) * worth;
      total = total > 0 && total < worth ? all * worth : total + doubled;
      current = 0;
    } else if (language === 'fr' && worth === 20 && current % 100 === 4) current += 76;
    else current += worth;
  }
  return total + current || null;
}

/** Words that mean about so many: "une centaine", "two dozen". */
export const ROUGHLY: Record<Language, Readonly<Record<string, number>>> = {
  en: { dozen: 12 },
  fr: {
    dizaine: 10,
    douzaine: 12,
    quinzaine: 15,
    vingtaine: 20,
    trentaine: 30,
    quarantaine: 40,
    cinquantaine: 50,
    soixantaine: 60,
    centaine: 100,
    millier: 1000,
  },
  es: { decena: 10, docena: 12, quincena: 15, veintena: 20, treintena: 30, centenar: 100, millar: 1000 },
  ar: {},
};
