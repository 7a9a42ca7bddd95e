import { countryName } from '#lib/directory/countries.ts';
import { translator } from '#lib/i18n/translate.ts';
import type { Language } from '#lib/languages.ts';
import type { Reach } from '#lib/releases/kinds.ts';
import type { Left, LeftReason } from './blocks.ts';
import type { Finding } from './findings.ts';
import type { FileRefusal } from './refusals.ts';

/** The finding as a sentence. The command line says it in English, the desk in the member's language. */
export function sayFinding({ code, params }: Finding, language: Language = 'en'): string {
  return translator(language, 'import')(`findings.${code}`, inWords(params, language));
}

// Codes of languages, countries and reach as a person would say them.
function inWords(params: Finding['params'], language: Language): Finding['params'] {
  const said = Object.entries(params).map(([name, value]) => {
    const text = String(value);
    if (LANGUAGE_PARAMS.has(name)) return [name, languageName(text, language)];
    if (COUNTRY_PARAMS.has(name))
      return [name, text.replace(/\b[A-Z]{2}\b/g, (code) => countryName(code, language))];
    if (name === 'phone' || name === 'phones')
      return [name, language === 'ar' ? `\u2066${text}\u2069` : text];
    if (name === 'reach') return [name, translator(language, 'releases')(`reaches.${text as Reach}`)];
    return [name, value];
  });
  return Object.fromEntries(said);
}

const LANGUAGE_PARAMS = new Set(['language', 'headline', 'body', 'chosen', 'seen']);
const COUNTRY_PARAMS = new Set(['country', 'countries', 'where']);

function languageName(code: string, language: Language): string {
  return /^[a-z]{2,3}$/.test(code)
    ? (new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code)
    : code;
}

/** Why lines were left out, each reason once. */
export function sayReasons(left: readonly Left[], language: Language = 'en'): string {
  const reasons = [...new Set(left.map(({ reason }) => reason))];
  return reasons.map((reason) => sayLeftReason(reason, language)).join('; ');
}

/** One reason for leaving something out. */
export function sayLeftReason(reason: LeftReason, language: Language): string {
  return translator(language, 'import')(`left.${reason}`);
}

/** The refusal as a sentence. The command line says it in English, the desk in the member's language. */
export function sayRefusal({ code, params }: FileRefusal, language: Language = 'en'): string {
  return translator(language, 'import')(`refusals.${code}`, params);
}
