import type { Language } from '../languages.ts';

/** Joins words as a language joins them: "a, b and c", "a, b ou c". */
export function writeList(words: readonly string[], language: Language, joint: 'and' | 'or' = 'and'): string {
  const type = joint === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(language, { type }).format(words);
}
