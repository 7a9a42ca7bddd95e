import type { Language } from '../../languages.ts';

const SPACES = '[ \\u00a0\\u202f\\u2009]';

/** Digits in groups of three, or without groups, with or without a fraction. */
export const DIGITS = `(?:\\d{1,3}(?:${SPACES}\\d{3})+|\\d{1,3}(?:\\.\\d{3})+|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?:['’]\\d{3})+|\\d+)(?!${SPACES}\\d{3}(?!\\d))(?:[.,]\\d{1,6})?`;

/**
 * The value of written digits. A single mark before three digits parts thousands where the language parts them so
 * ("1,250" in English, "1.250" in Spanish and French) and a fraction where it does not.
 */
export function valueOfDigits(written: string, language: Language): number {
  const tidy = written.replace(/[\s\u00a0\u202f\u2009'’]/g, '');
  const marks = tidy.match(/[.,]/g) ?? [];
  const last = Math.max(tidy.lastIndexOf('.'), tidy.lastIndexOf(','));
  if (last < 0) return Number(tidy);
  const isMixed = new Set(marks).size > 1;
  const isFraction = marks.length > 1 ? isMixed : !isGroup(tidy, tidy.charAt(last), last, language);
  const whole = tidy.slice(0, isFraction ? last : undefined).replace(/[.,]/g, '');
  return Number(isFraction ? `${whole}.${tidy.slice(last + 1)}` : whole);
}

function isGroup(tidy: string, mark: string, at: number, language: Language): boolean {
  if (!/^\d{1,3}[.,]\d{3}$/.test(tidy) || tidy.startsWith('0')) return false;
  const groups = language === 'en' || language === 'ar' ? ',' : '.';
  return mark === groups || tidy.slice(at + 1) === '000';
}

/** Arabic-Indic and Persian digits and their marks in Western ones, unit for unit. */
export function western(text: string): string {
  return text
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/٬/g, ',')
    .replace(/٫/g, '.');
}
