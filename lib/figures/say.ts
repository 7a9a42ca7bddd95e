import type { FigureKind, Precision } from '../checks/figures/figure.ts';
import { writeNumber } from '../checks/figures/write.ts';
import { translator } from '../i18n/translate.ts';
import type { Language } from '../languages.ts';

type Said = { value: number; to: number | null; kind: FigureKind; unit: string | null };

/** A value as a member reads it, whatever language it was written in: "3 541 personnes", "5 à 10 %". */
export function sayValue({ value, to, kind, unit }: Said, language: Language): string {
  const t = translator(language, 'figures');
  const number = (one: number) => writeNumber(one, language);
  const said = to === null ? number(value) : t('range', { from: number(value), to: number(to) });
  if (kind === 'percent') return `${said}\u00a0%`;
  return unit ? `${said}\u00a0${unit}` : said;
}

/** How exactly it is meant, in a word; null where it is exact. */
export function sayPrecision(precision: Precision, language: Language): string | null {
  return precision === 'exact' ? null : translator(language, 'figures')(`precision.${precision}`);
}
