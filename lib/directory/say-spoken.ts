import { phrase } from '../i18n/translate.ts';
import type { Language } from '../languages.ts';
import { listSpoken } from './spoken.ts';

/** "Speaks French and Arabic"; empty where nobody said. Pure. */
export function saySpoken(codes: readonly string[], language: Language): string {
  if (codes.length === 0) return '';
  const languages = listSpoken(codes, language);
  return phrase(language, 'site.document.speaks', { languages }) ?? languages;
}
