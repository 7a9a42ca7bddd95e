import { LANGUAGES, type Language } from '../languages.ts';

/** Words that exist in some languages, in the one asked for or else the first there is. */
export function inLanguage(words: Partial<Record<Language, string>>, language: Language): string {
  return words[language] ?? LANGUAGES.map((each) => words[each]).find(Boolean) ?? '';
}
