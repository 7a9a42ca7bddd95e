import { drawNumbers } from '#lib/documents/draw/numbers.ts';
import { setSpaces } from '#lib/documents/spacing.ts';
import { directionOf, type Language } from '#lib/languages.ts';

/** Words somebody typed into a line, as the language sets them: its spaces, and numbers to dial in their order. */
export function Words({ text, language }: { text: string; language: Language }) {
  const set = setSpaces(text, language);
  return directionOf(language) === 'rtl' ? drawNumbers(set) : set;
}
