import type { Language } from '#lib/languages.ts';

/** How heavy something is, in kilobytes below a megabyte and in megabytes above: "38 kB", "2.4 MB", "2,4 Mo". */
export function sayBytes(bytes: number, language: Language): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-latn' : language, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 && unit === 'megabyte' ? 1 : 0,
  }).format(Math.max(unit === 'kilobyte' ? 1 : 0, value));
}
