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
  row: (row: NodeJson) => ReactElement,
): ReactElement {
  const rows = node.content ?? [];
  const [first, ...others] = rows;
  const t = translator(language, 'site');
  const columns = (first?.content ?? []).map(textOf).join(t('document.comma'));
  const label = t('document.table', { columns });
  const headed = rows.length > 1 && isHead(first);
  return h(
    'div',
    { className: 'scroll', role: 'region', 'aria-label': label, tabIndex: 0 },
    h(
      'table',
      null,
      headed && first ? h('thead', null, row(first)) : null,
      h('tbody', null, ...(headed ? others : rows).map(row)),
    ),
  );
}

/** One cell; a header says whether it heads its column or its row. */
export function drawCell(
  node: NodeJson,
  tag: 'td' | 'th',
  inHead: boolean,
  inside: ReactNode[],
): ReactElement {
  const { colspan, rowspan } = dataOf('tableCell', node);
  return h(
    tag,
    {
      scope: tag === 'th' ? (inHead ? 'col' : 'row') : undefined,
      colSpan: colspan > 1 ? colspan : undefined,
      rowSpan: rowspan > 1 ? rowspan : undefined,
    },
    ...inside,
  );
}

/** True for a row that holds nothing but headers. */
export function isHead(row: NodeJson | undefined): boolean {
  return Boolean(row?.content?.length) && (row?.content ?? []).every(({ type }) => type === 'tableHeader');
}
