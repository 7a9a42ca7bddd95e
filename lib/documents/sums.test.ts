import { expect, test } from 'vitest';
import type { NodeJson } from './parse.ts';
import { numberIn, unequalSums } from './sums.ts';

const list = (...figures: [id: string, value: string, unit: string, partOf: string | null][]): NodeJson => ({
  type: 'keyFigures',
  content: figures.map(([id, value, unit, partOf]) => ({
    type: 'keyFigure',
    attrs: { id, value, unit, label: id, partOf },
  })),
});

test.each([
  ['2,480', 2480],
  ['2\u202f480', 2480],
  ['2.480', 2480],
  ['1,234,567', 1234567],
  ['1.234.567,89', 1234567.89],
  ['6,2', 6.2],
  ['68.5', 68.5],
  ['14', 14],
  ['about 40', null],
  ['', null],
  ['5 million', null],
])('%s says %s', (words, number) => expect(numberIn(words)).toBe(number));

test('parts that make 2,462 are not 2,480', () => {
  const figures = list(
    ['all', '2,480', '', null],
    ['women', '1,316', '', 'all'],
    ['men', '1,146', '', 'all'],
  );
  expect(unequalSums(figures)).toEqual([{ id: 'all', label: 'all', says: 2480, make: 2462 }]);
});

test('parts that add up are not mentioned, and neither is one part of several', () => {
  expect(unequalSums(list(['all', '30', '', null], ['a', '10', '', 'all'], ['b', '20', '', 'all']))).toEqual(
    [],
  );
  expect(unequalSums(list(['all', '30', '', null], ['a', '10', '', 'all']))).toEqual([]);
  expect(unequalSums(list(['all', '30', '', null], ['a', '31', '', 'all']))).toHaveLength(1);
});

test('percentages are parts of a hundred and may be rounded', () => {
  const shares = (a: string, b: string) =>
    list(['all', '700', '', null], ['a', a, '%', 'all'], ['b', b, '%', 'all']);
  expect(unequalSums(shares('56', '44'))).toEqual([]);
  expect(unequalSums(shares('56', '43'))).toEqual([]);
  expect(unequalSums(shares('56', '40'))).toEqual([{ id: 'all', label: 'all', says: 100, make: 96 }]);
});

test('parts in another unit, or in words, are not summed', () => {
  expect(unequalSums(list(['all', '30', '', null], ['a', '10', 'kg', 'all'], ['b', '5', '', 'all']))).toEqual(
    [],
  );
  expect(unequalSums(list(['all', '30', '', null], ['a', 'some', '', 'all'], ['b', '5', '', 'all']))).toEqual(
    [],
  );
});
