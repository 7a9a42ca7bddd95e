import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { archiveOf, chooseFrom, chooseFromQuery, queryOf } from './choice.ts';

test('a choice is read from a query, and what makes no sense is left out', () => {
  expect(
    chooseFrom({ q: '  two\u0000 words ', kind: 'appeal', country: 'ma', year: '2026', page: '3' }),
  ).toEqual({ q: 'two  words', kind: 'appeal', country: 'MA', year: 2026, page: 3 });
  expect(chooseFrom({ kind: 'nothing', country: 'ZZ', year: '99', page: '-1', sort: 'x' })).toEqual({
    page: 1,
  });
  expect(chooseFrom({ kind: ['story', 'appeal'], page: ['0'] })).toEqual({ kind: 'story', page: 1 });
});

test('any query comes back the same after it was written once', () => {
  const anything = fc.dictionary(
    fc.constantFrom('q', 'kind', 'country', 'year', 'page'),
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('story', 'MA', '2020', '7')),
  );
  fc.assert(
    fc.property(anything, (query) => {
      const { page, ...choice } = chooseFrom(query);
      return isDeepStrictEqual(chooseFromQuery(queryOf(choice, page)), { ...choice, page });
    }),
  );
});

test('a year, and a year and a month, are archives', () => {
  expect([archiveOf('2018'), archiveOf('2018/03')]).toEqual([{ year: 2018 }, { year: 2018, month: 3 }]);
  for (const other of ['2018/13', '2018/3', '0001', '20180', '2018/03/01', 'a'])
    expect(archiveOf(other)).toBeNull();
});
