import type { Language } from '../../languages.ts';

const LOCALES: Record<Language, string> = { en: 'en', fr: 'fr', es: 'es', ar: 'ar-u-nu-latn' };

/** How many bytes, as people say it: "1.2 MB", « 1,2 Mo ». */
export function saySize(bytes: number, language: Language): string {
  const large = bytes >= 1_000_000;
  const value = large ? bytes / 1_000_000 : Math.max(1, bytes / 1000);
  const unit = large ? 'megabyte' : 'kilobyte';
  const digits = value < 10 && large ? 1 : 0;
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'unit',
    unit,
    maximumFractionDigits: digits,
  }).format(value);
}
