import type { NodeJson } from '../parse.ts';
import { blockMarks, type Flow } from './assemble.ts';
import { type Dressed, inlineOf, isAllBold, plainWords } from './inline.ts';

/** A cell as it was found: its blocks, how far it reaches, whether it is a heading. */
export type FoundCell = { flow: Flow[]; colspan: number; rowspan: number; header: boolean };
/** A row as it was found. `change`: the suggestion to add it or take it out. */
export type FoundRow = {
  cells: FoundCell[];
  change?: { kind: 'insertion' | 'deletion'; id: string } | null;
};

const MOST_COLUMNS = 50;

/**
 * A table node of found rows, every row as wide as the others; or null when it only set a page: one column, or a table
 * within a table. Its blocks then stand for themselves.
 */
export function tableOf(rows: readonly FoundRow[]): NodeJson | null {
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const laidOut = layOut(filled);
  if (!laidOut || laidOut.width < 2 || laidOut.width > MOST_COLUMNS) return null;
  if (
    filled.some(({ cells }) =>
      cells.some(({ flow }) => flow.some((it) => it.kind === 'node' && it.node.type === 'table')),
    )
  )
    return null;
  const boldHead = hasBoldHead(filled);
  return {
    type: 'table',
    content: laidOut.rows.map(({ cells, missing, change }, at) => ({
      type: 'tableRow',
      content: [
        ...cells.map((cell) => cellNode(cell, boldHead && at === 0)),
        ...Array.from({ length: missing }, () => emptyCell(boldHead && at === 0)),
      ],
      ...(change ? { marks: [{ type: change.kind, attrs: { id: change.id } }] } : {}),
    })),
  };
}

/** The blocks of a table that is none, in reading order. */
export function unwrapped(rows: readonly FoundRow[]): Flow[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ flow }) => flow));
}

/** Blocks as paragraphs, for places that take nothing else: items keep a bullet or their number. */
export function asParagraphs(flow: readonly Flow[], { bold = true } = {}): NodeJson[] {
  const seen = new Map<object, number>();
  let number = 0;
  return flow.flatMap((block): NodeJson[] => {
    if (block.kind === 'node') return [];
    const { list } = block;
    let sign = '';
    if (list && !seen.has(list.item)) {
      number = list.ordered ? (number || list.start - 1) + 1 : 0;
      seen.set(list.item, number);
      sign = list.ordered ? `${number}. ` : '• ';
    } else if (!list) number = 0;
    const content = inlineOf(sign ? [plainWords(sign), ...block.runs] : block.runs, { bold });
    const marks = blockMarks(block);
    return content.length ? [{ type: 'paragraph', content, ...(marks.length ? { marks } : {}) }] : [];
  });
}

type LaidRow = { cells: FoundCell[]; missing: number; change?: FoundRow['change'] };

// Walks the grid as a browser does: a cell that reaches down takes places of the rows below.
function layOut(rows: readonly FoundRow[]): { rows: LaidRow[]; width: number } | null {
  const taken: number[] = [];
  const widths: number[] = [];
  const laid = rows.map(({ cells, change }, at): LaidRow => {
    let column = 0;
    const placed = cells.map((cell) => {
      while ((taken[column] ?? 0) > at) column += 1;
      const rowspan = Math.max(1, Math.min(cell.rowspan, rows.length - at, 50));
      let colspan = 1;
      while (colspan < Math.min(cell.colspan, 50) && (taken[column + colspan] ?? 0) <= at) colspan += 1;
      for (let reach = 0; reach < colspan; reach += 1) taken[column + reach] = at + rowspan;
      column += colspan;
      return { ...cell, colspan, rowspan };
    });
    widths.push(Math.max(column, taken.findLastIndex((until) => until > at) + 1));
    return { cells: placed, missing: 0, change: change ?? null };
  });
  const width = Math.max(0, ...widths);
  if (width > MOST_COLUMNS) return null;
  const until: number[] = [];
  laid.forEach((row, at) => {
    let column = 0;
    for (const { colspan, rowspan } of row.cells) {
      while ((until[column] ?? 0) > at) column += 1;
      for (let reach = 0; reach < colspan; reach += 1) until[column + reach] = at + rowspan;
      column += colspan;
    }
    const free = Array.from({ length: width }, (_, place) => (until[place] ?? 0) <= at).filter(
      Boolean,
    ).length;
    row.missing = free;
  });
  return { rows: laid, width };
}

const wordsOf = (cell: FoundCell): Dressed[] =>
  cell.flow.flatMap((it) => (it.kind === 'words' ? it.runs : []));

// Word processors know no header cells: people make the first row bold.
function hasBoldHead(rows: readonly FoundRow[]): boolean {
  if (rows.length < 2 || rows.some(({ cells }) => cells.some(({ header }) => header))) return false;
  const isBold = ({ cells }: FoundRow) => {
    const written = cells.map(wordsOf).filter((runs) => runs.some(({ text }) => text.trim()));
    return written.length > 0 && written.every(isAllBold);
  };
  const [first, ...rest] = rows;
  return first !== undefined && isBold(first) && !rest.every(isBold);
}

function cellNode(cell: FoundCell, head: boolean): NodeJson {
  const isHeader = head || cell.header;
  const content = asParagraphs(cell.flow, { bold: !isHeader });
  return {
    type: isHeader ? 'tableHeader' : 'tableCell',
    attrs: { colspan: cell.colspan, rowspan: cell.rowspan },
    content: content.length ? content : [{ type: 'paragraph' }],
  };
}

const emptyCell = (head: boolean): NodeJson => ({
  type: head ? 'tableHeader' : 'tableCell',
  content: [{ type: 'paragraph' }],
});
