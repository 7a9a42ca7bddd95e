import type { Language } from '../../languages.ts';
import type { Figure } from './figure.ts';
import type { KnownFigure } from './known-figure.ts';
import { roundedLike } from './round.ts';

const LOCALES: Record<Language, string> = { en: 'en', fr: 'fr', es: 'es', ar: 'ar-u-nu-latn' };
const FRACTION = 6;

/** A number in the digits of a language: 3 541 in French, 3,541 in English and Arabic, 3541 and 12 500 in Spanish. */
export function writeNumber(value: number, language: Language): string {
  const written = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: FRACTION }).format(value);
  // The Spanish of the United Nations parts thousands by a space.
  return language === 'es' ? written.replaceAll('.', '\u00a0') : written;
}

/**
 * The words of a place with a figure of the story put into them: in its own form where that can be ("3,5 millions"
 * becomes "4,2 millions"), rounded as it was, in plain digits else. Words around the number stay.
 */
export function rewriteFigure(text: string, said: Figure, held: KnownFigure, language: Language): string {
  const { number, start, end } = said;
  const before = text.slice(start, number.start);
  if (said.again) return before + writeNumber(held.value, language);
  const [many, behind] = [text.slice(number.bare, number.end), text.slice(number.end, end)];
  if (held.upTo !== null)
    return `${before}${writeNumber(held.value, language)}–${writeNumber(held.upTo, language)}${unscaled(many, behind)}`;
  const value = roundedLike(held.value, said);
  const scaled = value / number.factor;
  const isShort = many !== '' && scaled >= 1 && Number(scaled.toFixed(2)) === scaled;
  if (isShort) return before + writeNumber(scaled, language) + many + behind;
  return before + writeNumber(value, language) + unscaled(many, behind);
}

// "3,5 millions de dollars" without its millions is "4 215 300 dollars".
const unscaled = (many: string, behind: string) =>
  many === '' ? behind : behind.replace(/^([ \u00a0\u202f])(?:de |d[’'])/u, '$1');
