import type { Language } from '../languages.ts';
import type { NodeJson } from './parse.ts';
import { readersText, wordsIn } from './text.ts';

/**
 * Words a person reads in a minute, silently and with understanding: means of the International Reading Speed Texts
 * (Trauzettel-Klosinski and Dietz, "Standardized Assessment of Reading Performance", Investigative Ophthalmology & Visual
 * Science 53, 2012, table 2). Arabic words carry articles and pronouns other languages write apart.
 */
export const WORDS_A_MINUTE: Record<Language, number> = { en: 228, fr: 195, es: 218, ar: 138 };

/** How much there is to read: words, characters, those that are no spaces, and minutes (0 only when there is no word). */
export type Tally = { words: number; characters: number; letters: number; minutes: number };

/** Counts headline, standfirst and body as readers get them: without what is only suggested. Pure. */
export function tallyOf(doc: NodeJson, language: Language): Tally {
  const read = readersText(doc);
  const words = wordsIn(read);
  const text = read.replaceAll('\n', '');
  return {
    words,
    characters: text.length,
    letters: text.replace(/\s/g, '').length,
    minutes: words === 0 ? 0 : Math.max(1, Math.round(words / WORDS_A_MINUTE[language])),
  };
}

/**
 * How long a part may be before it is said that it is long; it is never cut. Headline: what search engines and
 * ReliefWeb show whole. Standfirst: the summary line ReliefWeb's editors write (160 to 200 characters).
 */
export const LENGTHS = { headline: 110, standfirst: 200 } as const;
export type Measured = keyof typeof LENGTHS;
