/** The languages a phrase may be in, as BCP 47 tags: those of the newsroom first, then those IOM's work brings along. */
export const PHRASE_LANGUAGES = [
  'en',
  'fr',
  'es',
  'ar',
  'am',
  'bn',
  'ckb',
  'de',
  'fa',
  'ff',
  'ha',
  'ht',
  'it',
  'km',
  'ku',
  'la',
  'my',
  'ne',
  'pl',
  'prs',
  'ps',
  'pt',
  'ro',
  'ru',
  'so',
  'sw',
  'th',
  'ti',
  'tr',
  'uk',
  'ur',
  'vi',
  'zgh',
  'zh',
] as const;

const RIGHT_TO_LEFT = ['ar', 'ckb', 'fa', 'he', 'prs', 'ps', 'ur', 'yi'];

/** Which way a language is written. */
export function writtenFrom(lang: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.includes(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}

const SCRIPTS: [RegExp, string][] = [
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Ethiopic}/u, 'am'],
  [/\p{Script=Tifinagh}/u, 'zgh'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Latin}/u, 'en'],
];

/** The likeliest language of a phrase by its script, other than that of the text around it. */
export function likelyLanguage(phrase: string, around: string): string {
  const found = SCRIPTS.find(([script]) => script.test(phrase))?.[1] ?? 'en';
  return found === around || (found === 'en' && around !== 'ar') ? otherThan(around) : found;
}

const otherThan = (around: string) => (around === 'fr' ? 'en' : 'fr');
