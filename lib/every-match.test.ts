import { expect, test } from 'vitest';
import { everyMatch } from './every-match.ts';

test('every place is found as matchAll finds it, empty ones and letters of two units too', () => {
  const texts = ['', 'a', 'aab', '𝒜b𝒜', 'one two  three'];
  for (const text of texts)
    for (const pattern of [/a/g, /a*/g, /a*/gu, /(?<first>\w)\w/gu, /(?= )/gu])
      expect(everyMatch(pattern, text)).toEqual([...text.matchAll(pattern)]);
});

test('where a pattern was left by another reader does not matter', () => {
  const pattern = /\d/g;
  pattern.test('12');
  expect(everyMatch(pattern, '12').map(([digit]) => digit)).toEqual(['1', '2']);
});
