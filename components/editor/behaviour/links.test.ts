import { expect, test } from 'vitest';
import { addressesIn } from './links.ts';

test.each([
  ['See https://example.org/plan?page=2#top.', 'https://example.org/plan?page=2#top', undefined],
  ['(at www.example.org/a_(b))', 'www.example.org/a_(b)', 'https://www.example.org/a_(b)'],
  ['« https://example.org »', 'https://example.org', undefined],
  ['Write to press@example.org, or call.', 'press@example.org', 'mailto:press@example.org'],
  ['للاستفسار: https://example.org/ar، أو', 'https://example.org/ar', undefined],
])('in %s the address is found', (words, text, href = text) => {
  expect(addressesIn(words)).toEqual([{ index: words.indexOf(text), text, href }]);
});

test.each(['The report.Then they left', 'at 10:30, 5@2', 'javascript:alert(1)', 'https://', 'www.'])(
  'in %s there is none',
  (words) => {
    expect(addressesIn(words)).toEqual([]);
  },
);
