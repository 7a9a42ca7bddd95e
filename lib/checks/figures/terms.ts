import type { Language } from '../../languages.ts';
import type { Precision } from './figure.ts';

export const PERCENT =
  '%|٪|per[ \\u00a0]cent|percent|pour[ \\u00a0]cent|por[ \\u00a0]ciento|في[ \\u00a0](?:المائة|المئة)|بالمائة|بالمئة';

export const MULTIPLIER =
  'milliers|milliards?|millions?|mil millones|millones|mill[óo]n|mil|billions?|thousand|مليون(?:ا|ان|ين)?|ملايين|مليار(?:ا|ات|ان|ين)?|آلاف|ألف(?:ا|ين)?';

const FACTORS: readonly [RegExp, number][] = [
  [/^(?:milliard|billion|mil millones|مليار)/iu, 1e9],
  [/^(?:million|millon|mill[óo]n|مليون|ملايين)/iu, 1e6],
  [/^(?:millier|mil|thousand|آلاف|ألف)/iu, 1e3],
];

/** What a multiplier behind a number is worth; 1 without one. */
export function factorOf(word: string | undefined): number {
  return (word && FACTORS.find(([pattern]) => pattern.test(word))?.[1]) || 1;
}

const PRECISIONS: Record<Language, readonly [RegExp, Precision][]> = {
  fr: [
    [/(?:au moins|plus de|plus d'|minimum|depasse|superieure? a) $/u, 'atLeast'],
    [/(?:au plus|moins de|jusqu'a|maximum|inferieure? a) $/u, 'atMost'],
    [
      /(?:environ|pres de|pres d'|quelque|autour de|presque|a peu pres|une? estimation de|approximativement) ?$/u,
      'about',
    ],
  ],
  en: [
    [/(?:at least|more than|over|exceeding|no fewer than|upwards of) $/u, 'atLeast'],
    [/(?:at most|fewer than|less than|up to|under|no more than) $/u, 'atMost'],
    [/(?:about|around|some|nearly|almost|approximately|an estimated|roughly|close to) $/u, 'about'],
  ],
  es: [
    [/(?:al menos|por lo menos|mas de|como minimo|superior a) $/u, 'atLeast'],
    [/(?:como maximo|menos de|hasta|inferior a) $/u, 'atMost'],
    [/(?:unos|unas|cerca de|alrededor de|aproximadamente|casi|en torno a) $/u, 'about'],
  ],
  ar: [
    [/(?:ما لا يقل عن|اكثر من|على الاقل|يزيد عن|يزيد على|ازيد من) $/u, 'atLeast'],
    [/(?:ما لا يزيد عن|اقل من|حتى|يصل الى) $/u, 'atMost'],
    [/(?:حوالي|نحو|قرابة|ما يقارب|زهاء|تقريبا|ما يقرب من) $/u, 'about'],
  ],
};

/** How exactly the words before a number (folded) say it is meant. */
export function precisionOf(before: string, language: Language): Precision {
  return PRECISIONS[language].find(([pattern]) => pattern.test(before))?.[1] ?? 'exact';
}

const STOP = new Set(
  'a à au aux and ans at avec by con dans del du el en est et for from has have in is la le les of on or ou par para pour que qui se son sont than the to un una une was were who with y ont are been as e o de des d l qu dont por sur من في على إلى عن و أو'.split(
    ' ',
  ),
);

/** The word that says what is counted, right behind a number (or behind "de" and "of"); null when there is none. */
export function unitAfter(text: string, end: number, language: Language): string | null {
  const words = text.slice(end, end + 60);
  const match =
    /^[ \u00a0\u202f](?:de |d[’']|of |من )?(\p{L}[\p{L}\p{M}’'-]*)(?: (\p{L}[\p{L}\p{M}’'-]*))?/u.exec(words);
  const [first, second] = [match?.[1], match?.[2]];
  if (!first || STOP.has(first.toLowerCase())) return null;
  const isBefore = language === 'en' && second && !/(?:s|people|men|women|children)$/.test(first);
  return isBefore && !STOP.has(second) ? second : first;
}
