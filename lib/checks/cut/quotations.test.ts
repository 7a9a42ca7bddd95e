import { expect, test } from 'vitest';
import { findQuotations } from './quotations.ts';

test('quotations within others are found, what is not closed is none', () => {
  expect(findQuotations('« a “b” c » “d')).toEqual([
    { start: 0, end: 11, open: '«' },
    { start: 4, end: 7, open: '“' },
  ]);
});

test('a text of nothing but marks has no quotations: nobody holds each against each', () => {
  expect(findQuotations('“a” '.repeat(300))).toHaveLength(300);
  expect(findQuotations('“a” '.repeat(301))).toEqual([]);
});
