import type { NodeJson } from '../parse.ts';
import { inline } from './lines.ts';
import { commonPairs } from './sequence.ts';
import { compareWords, type Run, type Token } from './words.ts';

/** One cell of a compared table. */
export type ComparedCell = {
  header: boolean;
  change: 'same' | 'changed' | 'added' | 'removed';
  runs: Run[];
  colspan: number;
  rowspan: number;
};
export type ComparedRow = { change: 'same' | 'changed' | 'added' | 'removed'; cells: ComparedCell[] };

/** Compares two tables row by row and cell by cell; rows and columns that came or went are told as such. Pure. */
export function compareTables(before: NodeJson | null, after: NodeJson | null): ComparedRow[] {
  const [was, is] = [rowsOf(before), rowsOf(after)];
  const columns = alignColumns(was, is);
  return alignRows(was, is).map(([old, now]) => compareRow(old, now, columns));
}

type Cell = { node: NodeJson; words: Token[]; text: string };
type Row = Cell[];
type Columns = [number | null, number | null][];

function rowsOf(table: NodeJson | null): Row[] {
  return (table?.content ?? []).map((row) =>
    (row.content ?? []).map((node) => {
      const words = (node.content ?? []).flatMap((paragraph, place) => [
        ...(place > 0 ? [{ text: '\n', marks: '' }] : []),
        ...inline(paragraph),
      ]);
      return { node, words, text: words.map(({ text }) => text).join('') };
    }),
  );
}

// Equal rows stand against each other; between them those with most cells in common, in order.
function alignRows(before: Row[], after: Row[]): [Row | null, Row | null][] {
  const key = (row: Row) => row.map(({ text }) => text).join('\u0000');
  return inGaps(commonPairs(before.map(key), after.map(key)), before, after);
}

// By the words of the first row, which is where columns are named.
function alignColumns(before: Row[], after: Row[]): Columns {
  const names = (rows: Row[]) => (rows[0] ?? []).map(({ text }) => text);
  const [was, is] = [names(before), names(after)];
  if (was.length === is.length) return is.map((_, place) => [place, place]);
  const places = (list: string[]) => list.map((_, place) => place);
  return inGaps(commonPairs(was, is), places(was), places(is));
}

function inGaps<T>(common: [number, number][], before: T[], after: T[]): [T | null, T | null][] {
  const pairs: [T | null, T | null][] = [];
  let [i, j] = [0, 0];
  for (const [a, b] of [...common, [before.length, after.length] as const]) {
    const both = Math.min(a - i, b - j);
    for (let k = 0; k < both; k += 1) pairs.push([before[i + k] ?? null, after[j + k] ?? null]);
    for (let k = i + both; k < a; k += 1) pairs.push([before[k] ?? null, null]);
    for (let k = j + both; k < b; k += 1) pairs.push([null, after[k] ?? null]);
    if (a < before.length) pairs.push([before[a] ?? null, after[b] ?? null]);
    [i, j] = [a + 1, b + 1];
  }
  return pairs;
}

function compareRow(was: Row | null, is: Row | null, columns: Columns): ComparedRow {
  if (!was || !is) {
    const change = is ? 'added' : 'removed';
    return {
      change,
      cells: (is ?? was ?? []).map((cell) => compareCell(is ? null : cell, is ? cell : null)),
    };
  }
  const regular =
    was.length === is.length || columns.every(([a, b]) => (a ?? 0) < was.length && (b ?? 0) < is.length);
  const pairs: Columns = regular && was.length !== is.length ? columns : zipped(was.length, is.length);
  const cells = pairs.map(([a, b]) =>
    compareCell(a === null ? null : (was[a] ?? null), b === null ? null : (is[b] ?? null)),
  );
  return { change: cells.every(({ change }) => change === 'same') ? 'same' : 'changed', cells };
}

const zipped = (a: number, b: number): Columns =>
  Array.from({ length: Math.max(a, b) }, (_, place) => [place < a ? place : null, place < b ? place : null]);

function compareCell(was: Cell | null, is: Cell | null): ComparedCell {
  const shown = (is ?? was)?.node;
  const runs = compareWords(was?.words ?? [], is?.words ?? []);
  const changed =
    runs.some(({ kind }) => kind !== 'same') || (was && is && shape(was.node) !== shape(is.node));
  return {
    header: shown?.type === 'tableHeader',
    change: !was ? 'added' : !is ? 'removed' : changed ? 'changed' : 'same',
    runs,
    colspan: Number(shown?.attrs?.colspan ?? 1),
    rowspan: Number(shown?.attrs?.rowspan ?? 1),
  };
}

const shape = ({ type, attrs }: NodeJson) => `${type} ${attrs?.colspan ?? 1} ${attrs?.rowspan ?? 1}`;
