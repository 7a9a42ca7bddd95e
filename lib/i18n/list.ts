import type { Language } from '../languages.ts';

const NOR: Record<Language, string> = { en: ' or ', fr: ' ni ', es: ' ni ', ar: ' أو ' };
const COMMA: Record<Language, string> = { en: ', ', fr: ', ', es: ', ', ar: '، ' };

/** Joins what is not there, as a language joins after a no: "in a, in b or in c", "en a, en b ni en c". */
export function writeNone(phrases: readonly string[], language: Language): string {
  const [last = '', ...before] = phrases.toReversed();
  return before.length ? `${before.reverse().join(COMMA[language])}${NOR[language]}${last}` : last;
}
