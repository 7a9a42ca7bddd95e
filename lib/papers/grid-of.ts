import { columnsOfNumbers, isHead } from '../documents/draw/table.ts';
import { dataOf } from '../documents/nodes/data.ts';
import type { NodeJson } from '../documents/parse.ts';
import type { Cell, PaperBlock, Run } from './paper.ts';

/**
 * A table with every cell in its place, as a page would set it. Cells never overlap nor hang out: one that reaches into
 * another or below the last row is cut. Rows that only held such cells stay, empty.
 */
export function gridOf(table: NodeJson, paragraphs: (cell: NodeJson) => Run[][]): PaperBlock {
  const rows = table.content ?? [];
  const taken = rows.map(() => new Set<number>());
  const head = rows.length > 1 && isHead(rows[0]) ? 1 : 0;
  const cells = rows.flatMap((row, y) => {
    let x = 0;
    return (row.content ?? []).map((cell): Cell => {
      while (taken[y]?.has(x)) x += 1;
      const wanted = dataOf('tableCell', cell);
      const rowspan = Math.min(wanted.rowspan, (y < head ? head : rows.length) - y);
      let colspan = 1;
      while (colspan < wanted.colspan && !taken[y]?.has(x + colspan)) colspan += 1;
      for (const row of taken.slice(y, y + rowspan))
        for (let column = x; column < x + colspan; column += 1) row.add(column);
      return { x, y, colspan, rowspan, header: cell.type === 'tableHeader', paragraphs: paragraphs(cell) };
    });
  });
  const columns = Math.max(1, ...cells.map(({ x, colspan }) => x + colspan));
  const ofNumbers = columnsOfNumbers(rows.slice(head));
  const numbers = Array.from({ length: columns }, (_, x) => ofNumbers[x] === true);
  return { is: 'table', columns, rows: rows.length, head, numbers, cells };
}
