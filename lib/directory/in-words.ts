import type { Language } from '../languages.ts';
import type { Words } from './kinds.ts';

const INSTEAD: readonly Language[] = ['en', 'fr', 'es', 'ar'];

/** Words in a language, or in another one that has them: a name is better read in the wrong language than not at all. Pure. */
export function inWords(words: Words, language: Language): string {
  return [language, ...INSTEAD].map((one) => words[one]?.trim()).find(Boolean) ?? '';
}
