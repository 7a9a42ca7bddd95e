import { expect, test } from 'vitest';
import { addressOf } from './address.ts';

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['  example.org/vans ', 'https://example.org/vans'],
  ['press@example.org', 'mailto:press@example.org'],
  ['mailto:press@example.org', 'mailto:press@example.org'],
  ['tel:+212537000104', 'tel:+212537000104'],
])('%s leads to %s', (typed, target) => {
  expect(addressOf(typed)).toBe(target);
});

test.each([
  '',
  'example',
  'two words.org',
  'javascript:alert(1)',
  'data:text/html,x',
  'ftp://example.org',
  '/desk',
])('“%s” leads nowhere', (typed) => {
  expect(addressOf(typed)).toBeNull();
});
