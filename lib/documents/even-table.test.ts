import { expect, test } from 'vitest';
import { isEven } from './even-table.ts';

const cell = (colspan = 1, rowspan = 1) => ({ type: 'tableCell', attrs: { colspan, rowspan } });
const table = (...rows: ReturnType<typeof cell>[][]) => ({
  type: 'table',
  content: rows.map((content) => ({ type: 'tableRow', content })),
});

test('a table is even when every row reaches to the same column, merged cells counted', () => {
  expect(isEven(table([cell(), cell()], [cell(), cell()]))).toBe(true);
  expect(isEven(table([cell(2)], [cell(), cell()]))).toBe(true);
  expect(isEven(table([cell(1, 2), cell()], [cell()]))).toBe(true);
  expect(isEven(table([cell(), cell(1, 2), cell()], [cell(), cell()]))).toBe(true);
});

test('a hole, an overlap and a cell that hangs out below make it uneven', () => {
  expect(isEven(table([cell(), cell()], [cell()]))).toBe(false);
  expect(isEven(table([cell()], [cell(), cell()]))).toBe(false);
  expect(isEven(table([cell(1, 2), cell()], [cell(2)]))).toBe(false);
  expect(isEven(table([cell(1, 3), cell()], [cell()]))).toBe(false);
});
