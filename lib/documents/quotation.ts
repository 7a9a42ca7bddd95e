import type { Language } from '../languages.ts';

/** The quotation marks of a language, with the spaces that belong inside them. */
export const QUOTATION: Record<Language, readonly [open: string, close: string]> = {
  en: ['“', '”'],
  fr: ['«\u00a0', '\u00a0»'],
  es: ['«', '»'],
  ar: ['«', '»'],
};

/** The marks a quotation still needs: none where the writer has typed them. */
export function marksFor(text: string, language: Language): readonly [open: string, close: string] {
  const [open, close] = QUOTATION[language];
  const words = text.trim();
  return [/^[«“„"‹‘]/.test(words) ? '' : open, /[»”"›’][.,!?…]?$/.test(words) ? '' : close];
}
