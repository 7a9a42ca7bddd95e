import type { NodeJson } from './parse.ts';

/**
 * True for a table whose rows all reach to the same column, with every place covered once: no hole, no overlap, nothing
 * that hangs out below. Two people who add a row and a column at once can leave a hole; whoever changes the table next
 * fills it. Pure.
 */
export function isEven(table: NodeJson): boolean {
  const rows = table.content ?? [];
  // How many more rows each column is taken by a cell from above.
  let hanging: number[] = [];
  let width: number | null = null;
  for (const row of rows) {
    const here = [...hanging];
    let column = 0;
    for (const cell of row.content ?? []) {
      while (here[column]) column += 1;
      const across = Number(cell.attrs?.colspan ?? 1);
      for (let each = 0; each < across; each += 1, column += 1) {
        if (here[column]) return false;
        here[column] = Number(cell.attrs?.rowspan ?? 1);
      }
    }
    const covered = Array.from({ length: here.length }, (_, index) => Boolean(here[index]));
    if (!covered.every(Boolean)) return false;
    width ??= here.length;
    if (here.length !== width) return false;
    hanging = here.map((left) => left - 1);
  }
  return hanging.every((left) => left === 0);
}
