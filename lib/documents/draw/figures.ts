import { createElement as h, type ReactElement } from 'react';
import { translator } from '../../i18n/translate.ts';
import { directionOf, type Language } from '../../languages.ts';
import { writeDate } from '../../time.ts';
import { dataOf } from '../nodes/data.ts';
import type { NodeJson } from '../parse.ts';

/** A number with its label, then its date and source in small. A part stands under its whole. */
export function drawFigure(node: NodeJson, language: Language): ReactElement {
  const figure = dataOf('keyFigure', node);
  const value = withUnit(figure.value, figure.unit, language);
  const note = figureNote(node, language);
  return h(
    'div',
    { className: classOf(figure.partOf !== null, value) },
    h('dt', null, figure.label),
    h('dd', null, directionOf(language) === 'rtl' ? h('bdi', null, value) : value),
    note && h('dd', null, note),
  );
}

// What is too long for the column of numbers stands above its label: "2.4 million dollars".
function classOf(isPart: boolean, value: string): string | undefined {
  return [isPart && 'part', value.length > 8 && 'long'].filter(Boolean).join(' ') || undefined;
}

/** "1 264", "68 %", "68%", "2,5 millions": a value and its unit as the language sets them. */
export function withUnit(value: string, unit: string, language: Language): string {
  if (!unit) return value;
  const tight = unit === '%' && (language === 'en' || language === 'ar');
  return `${value}${tight ? '' : '\u00a0'}${unit}`;
}

/** From where and when a figure is: "Registration data, as of 18 November 2026." Empty when neither is known. */
export function figureNote(node: NodeJson, language: Language): string {
  const { asOf, source } = dataOf('keyFigure', node);
  const t = translator(language, 'site');
  const date = asOf ? writeDate(asOf, language) : '';
  const said = source.trim();
  const note = date
    ? said
      ? t('document.sourceAsOf', { source: said, date })
      : t('document.asOf', { date })
    : said;
  return note && !/[.!?…]$/.test(note) ? `${note}.` : note;
}
