import { phrase } from '../i18n/translate.ts';
import type { Language } from '../languages.ts';

/** The languages a contact may be said to speak, as ISO 639 has them: those of the places where we work. */
export const SPOKEN = [
  ...[
    'ar',
    'en',
    'es',
    'fr',
    'am',
    'az',
    'bn',
    'de',
    'dyu',
    'el',
    'fa',
    'ff',
    'ha',
    'hi',
    'ht',
    'hy',
    'id',
    'it',
  ],
  ...[
    'ka',
    'kk',
    'km',
    'ku',
    'ky',
    'ln',
    'lo',
    'mg',
    'ms',
    'my',
    'ne',
    'nl',
    'om',
    'pl',
    'prs',
    'ps',
    'pt',
    'ro',
  ],
  ...[
    'ru',
    'rw',
    'si',
    'sn',
    'so',
    'sq',
    'sr',
    'sw',
    'ta',
    'tg',
    'th',
    'ti',
    'tl',
    'tr',
    'uk',
    'ur',
    'uz',
    'vi',
  ],
  ...['wo', 'yo', 'zgh', 'zh'],
] as const;

/** A spoken language as a language calls it: "French", "français". Pure. */
export function nameSpoken(code: string, language: Language): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** "Speaks French and Arabic"; empty where nobody said. Pure. */
export function saySpoken(codes: readonly string[], language: Language): string {
  if (codes.length === 0) return '';
  const languages = new Intl.ListFormat(language, { type: 'conjunction' }).format(
    codes.map((code) => nameSpoken(code, language)),
  );
  return phrase(language, 'site.document.speaks', { languages }) ?? languages;
}
