import { foldCase } from '../../../documents/import/fold.ts';
import type { Hit, WholeRule } from '../../engine/rule.ts';
import type { Reading } from '../../reading.ts';

/** The totals of a table: a last row, or a last column beside women and men, must be what stands in it. */
export const tableTotals: WholeRule = {
  id: 'table-total',
  languages: ['fr', 'en', 'es', 'ar'],
  severity: 'error',
  kind: 'figures',
  say: 'figures-sum',
  source: 'arithmetic',
  across: (readings) =>
    gridsOf(readings).flatMap((grid) => (isEven(grid) ? [...ofRows(grid), ...ofColumns(grid)] : [])),
};

type Found = Hit & { at: number };
/** What a cell says: `value` is null where it is no count; an empty cell is not there. */
type Cell = { at: number; text: string; value: number | null; end: number };
type Grid = Map<number, Map<number, Cell>>;

const total =
  /^(?:total(?:es|aux)?(?: (?:general|generale?|global))?|grand total|ensemble|all|somme|suma|(?:ال)?مجموع|(?:ال)?إجمالي|(?:ال)?اجمالي)(?!\p{L})/u;
const partly =
  /^(?:sous[- ]tota|sub-?tota|dont|y compris|of which|of whom|including|de l[oa]s cuales|incluid|منهم|منها|بينهم)/u;
const women = /^(?:femmes?|filles?|women|girls?|females?|mujeres|ninas|نساء|اناث|فتيات)(?!\p{L})/u;
const men = /^(?:hommes?|garcons?|men|boys?|males?|hombres|ninos|varones|رجال|ذكور|فتيان)(?!\p{L})/u;

function gridsOf(readings: readonly Reading[]): Grid[] {
  const grids = new Map<string, Grid>();
  for (const [at, { cell, text, figures }] of readings.entries()) {
    if (!cell) continue;
    const grid: Grid = grids.get(cell.table) ?? new Map();
    const row = grid.get(cell.row) ?? new Map<number, Cell>();
    const said = text.trim();
    const [only, ...others] = figures;
    const isCount =
      only?.kind === 'count' &&
      only.precision === 'exact' &&
      only.to === null &&
      others.length === 0 &&
      only.end - only.start === said.length;
    const value = isCount ? only.value : /^\d$/.test(said) ? Number(said) : null;
    // a cell of two paragraphs says more than a number
    const held = row.has(cell.column) ? null : value;
    row.set(cell.column, { at, text: foldCase(said), value: held, end: text.length });
    grids.set(cell.table, grid.set(cell.row, row));
  }
  return [...grids.values()];
}

// With cells that span others nobody knows which number stands under which.
function isEven(grid: Grid): boolean {
  const widths = new Set([...grid.values()].map((row) => Math.max(...row.keys())));
  return grid.size > 2 && widths.size === 1;
}

function ofRows(grid: Grid): Found[] {
  const rows = [...grid.entries()].sort(([a], [b]) => a - b).map(([, row]) => row);
  const last = rows.at(-1);
  if (!last || !total.test(last.get(0)?.text ?? '')) return [];
  const parts = rows.slice(1, -1).filter((row) => !partly.test(row.get(0)?.text ?? ''));
  if (parts.length < 2 || rows.slice(0, -1).some((row) => total.test(row.get(0)?.text ?? ''))) return [];
  return [...last.keys()].flatMap((column) => {
    const cells = parts.map((row) => row.get(column));
    return column === 0 ? [] : judge(last.get(column), cells);
  });
}

function ofColumns(grid: Grid): Found[] {
  const rows = [...grid.entries()].sort(([a], [b]) => a - b).map(([, row]) => row);
  const [head, ...others] = rows;
  const width = Math.max(...(head?.keys() ?? [0]));
  const heads = Array.from({ length: width + 1 }, (_, column) => head?.get(column)?.text ?? '');
  const parts = heads.flatMap((text, column) => (women.test(text) || men.test(text) ? [column] : []));
  // with children beside them nobody knows who is counted twice
  const isAll = parts.length === 2 && parts.length === width - 1 && heads.some((text) => women.test(text));
  if (!isAll || !heads.some((text) => men.test(text)) || !total.test(heads[width] ?? '')) return [];
  return others.flatMap((row) =>
    judge(
      row.get(width),
      parts.map((column) => row.get(column)),
    ),
  );
}

// An empty cell counts nothing; one that says something else is not judged.
function judge(sum: Cell | undefined, cells: readonly (Cell | undefined)[]): Found[] {
  const counted = cells.filter((cell) => cell !== undefined);
  if (!sum || sum.value === null || counted.length < 2) return [];
  const values = counted.map(({ value, text }) => (/^[-–—]$/.test(text) ? 0 : value));
  if (values.some((value) => value === null)) return [];
  // 1.1 + 0.7 + 0.4 + 0.2 is 2.4, whatever binary fractions make of it
  const make = Number(values.reduce((all: number, value) => all + (value ?? 0), 0).toPrecision(12));
  if (make === sum.value) return [];
  const shown = values.length > 6 ? [...values.slice(0, 5), '…', values.at(-1)] : values;
  return [{ at: sum.at, start: 0, end: sum.end, params: { total: sum.value, make, sum: shown.join(' + ') } }];
}
