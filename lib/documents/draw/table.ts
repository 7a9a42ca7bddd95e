import { createElement as h, type ReactElement, type ReactNode } from 'react';
import { translator } from '../../i18n/translate.ts';
import type { Language } from '../../languages.ts';
import { dataOf } from '../nodes/data.ts';
import type { NodeJson } from '../parse.ts';
import { textOf } from '../text.ts';

/** A table that scrolls by itself on a narrow screen. A first row of headers becomes the table's head. */
export function drawTable(
  node: NodeJson,
  language: Language,
  row: (row: NodeJson, ofNumbers: readonly boolean[]) => ReactElement,
): ReactElement {
  const rows = node.content ?? [];
  const [first, ...others] = rows;
  const t = translator(language, 'site');
  const columns = (first?.content ?? []).map(textOf).join(t('document.comma'));
  const label = t('document.table', { columns });
  const headed = rows.length > 1 && isHead(first);
  const ofNumbers = columnsOfNumbers(headed ? others : rows);
  const draw = (it: NodeJson) => row(it, ofNumbers);
  return h(
    'div',
    { className: 'scroll', role: 'region', 'aria-label': label, tabIndex: 0 },
    h(
      'table',
      null,
      headed && first ? h('thead', null, draw(first)) : null,
      h('tbody', null, ...(headed ? others : rows).map(draw)),
    ),
  );
}

/** One cell; a header says whether it heads its column or its row. */
export function drawCell(
  node: NodeJson,
  tag: 'td' | 'th',
  inHead: boolean,
  inside: ReactNode[],
  ofNumbers = false,
): ReactElement {
  const { colspan, rowspan } = dataOf('tableCell', node);
  return h(
    tag,
    {
      scope: tag === 'th' ? (inHead ? 'col' : 'row') : undefined,
      colSpan: colspan > 1 ? colspan : undefined,
      rowSpan: rowspan > 1 ? rowspan : undefined,
      className: ofNumbers ? 'n' : undefined,
    },
    ...inside,
  );
}

/** True for a row that holds nothing but headers. */
export function isHead(row: NodeJson | undefined): boolean {
  return Boolean(row?.content?.length) && (row?.content ?? []).every(({ type }) => type === 'tableHeader');
}

const NUMBER = /^[+−–-]?\d[\d.,\s]*%?$/;

/** Which columns of these rows (without a head) hold nothing but numbers, so that units stand below units; none where cells span others. */
export function columnsOfNumbers(rows: readonly NodeJson[]): boolean[] {
  const cells = rows.map(({ content = [] }) => content);
  const spans = cells.flat().some((cell) => {
    const { colspan, rowspan } = dataOf('tableCell', cell);
    return colspan > 1 || rowspan > 1;
  });
  if (spans) return [];
  return (cells[0] ?? []).map((_, at) => {
    const said = cells.map((row) => (row[at] ? textOf(row[at]).trim() : '')).filter(Boolean);
    return said.length > 0 && said.every((words) => NUMBER.test(words));
  });
}
