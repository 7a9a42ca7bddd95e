import { countryName } from '#lib/directory/countries.ts';
import { phrase, translator } from '#lib/i18n/translate.ts';
import { isLanguage, LANGUAGE_NAMES, type Language } from '#lib/languages.ts';
import { writeDate } from '#lib/time.ts';
import type { Nameable } from './drawn.ts';

/** The text of a field in the member's language: days, countries, choices, and whom or what an id names. */
export function sayValue(
  path: string,
  text: string,
  { members, donors }: Nameable,
  language: Language,
): string {
  if (text === 'on') return translator(language, 'directory')('yes');
  if (path === 'country') return countryName(text, language);
  if (path === 'language' && isLanguage(text)) return LANGUAGE_NAMES[text];
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return writeDate(text, language);
  if (/\.(type|cost)$/.test(path)) return phrase(language, `directory.choices.${text}`) ?? text;
  return [...members, ...donors].find(({ value }) => value === text)?.label ?? text;
}

/** A change of a field in a line: "Valid until: 1 May 2026 → 1 June 2026". Long texts are cut. */
export function sayChangedValue(path: string, text: string, nameable: Nameable, language: Language): string {
  const said = sayValue(path, text, nameable, language);
  return said.length > 60 ? `${said.slice(0, 60).trimEnd()}…` : said || '–';
}
