import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIELDS } from '../fields/fields-of.ts';
import { columnsFor, isColumn } from './columns.ts';
import { decodeCsv, readCsv } from './read-csv.ts';
import { writeCsv } from './write-csv.ts';

test('no spreadsheet takes a cell for a formula, and an apostrophe of one’s own survives', () => {
  const file = writeCsv([['=1+2', '+212 5 37', '-x', '@sum', "'=1", "'hier"]]);
  expect(file).toBe("\ufeff'=1+2,'+212 5 37,'-x,'@sum,''=1,'hier\r\n");
  expect(readCsv(file)).toEqual([{ line: 1, cells: ['=1+2', '+212 5 37', '-x', '@sum', "'=1", "'hier"] }]);
});

test('whatever is written is read back', () => {
  const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r\n?/g, '\n'));
  const row = fc
    .array(cell, { minLength: 1, maxLength: 6 })
    .filter((cells) => cells.some((each) => each.trim()));
  fc.assert(
    fc.property(row, (cells) => {
      const [, read] = readCsv(writeCsv([['a', 'b'], cells]));
      expect(read?.cells).toEqual(cells);
    }),
  );
});

test('semicolons and tabs separate too, lines are counted as an editor counts them', () => {
  expect(readCsv('a;b\n"1;\n2";3\n\n4;"5 ""six"""')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1;\n2', '3'] },
    { line: 5, cells: ['4', '5 "six"'] },
  ]);
  expect(readCsv('a\tb\r\n1\t2\r\n')[1]).toEqual({ line: 2, cells: ['1', '2'] });
});

test('a file of Excel is read whatever it is written in', () => {
  expect(decodeCsv(new TextEncoder().encode('é'))).toBe('é');
  expect(decodeCsv(Uint8Array.of(0x63, 0xe9))).toBe('cé');
  expect(decodeCsv(Uint8Array.of(0xff, 0xfe, 0xe9, 0x00))).toBe('é');
  expect(decodeCsv(Uint8Array.of(0xfe, 0xff, 0x00, 0xe9))).toBe('é');
  expect(decodeCsv(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8, 0x61, 0x00))).toBe('\ufffda');
});

test('a file has as many columns as its longest record needs', () => {
  const columns = columnsFor(FIELDS.contact, [{ 'phones.2.number': '1' }]);
  expect(columns.filter((each) => each.startsWith('phones.') && each.endsWith('.number'))).toEqual([
    'phones.1.number',
    'phones.2.number',
  ]);
  const known = ['name.fr', 'phones.10.note.ar', 'until'].map((each) => isColumn(FIELDS.contact, each));
  const unknown = ['name', 'phones.11.number', 'salary'].map((each) => isColumn(FIELDS.contact, each));
  expect([...known, ...unknown]).toEqual([true, true, true, false, false, false]);
});
