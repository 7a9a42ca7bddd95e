import { expect, test } from 'vitest';
import { isSameOrigin } from './same-origin.ts';

test.each([
  ['http://localhost:3000', 'localhost:3000', true],
  ['https://news.iom.example', 'news.iom.example', true],
  ['https://evil.example', 'news.iom.example', false],
  ['https://news.iom.example.evil.example', 'news.iom.example', false],
  ['null', 'news.iom.example', false],
  [null, 'news.iom.example', false],
])('a write from %s to %s: %s', (origin, host, expected) => {
  const headers = new Headers({ host, ...(origin ? { origin } : {}) });
  expect(isSameOrigin(headers)).toBe(expected);
});
