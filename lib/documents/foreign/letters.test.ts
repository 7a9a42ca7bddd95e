import { expect, test } from 'vitest';
import { tidy, tidyText } from './letters.ts';

test.each([
  ['soup of no-break spaces', 'the\u00a0old \u00a0\u00a0 quarter', 'the old quarter'],
  [
    'one before French punctuation',
    'Vraiment\u202f! Oui\u00a0: «\u00a0non\u00a0»',
    'Vraiment\u202f! Oui\u00a0: «\u00a0non\u00a0»',
  ],
  [
    'numbers and their units',
    '10\u00a0000\u00a0km, n°\u00a05, M.\u00a0Ba',
    '10\u00a0000\u00a0km, n°\u00a05, M.\u00a0Ba',
  ],
  ['zero width and soft hyphens', 'wa\u200bter\u00ad\ufeff\u2060s', 'waters'],
  ['icons of symbol fonts', '\uf0b7 item', 'item'],
  ['control characters and half a pair', 'a\u0000b\u0085c\ud800', 'abc\ufffd'],
  ['overrides that turn text around', 'a\u202ecba\u202c', 'acba'],
  ['marks in left-to-right text', 'well\u200e \u200fhere', 'well here'],
  ['marks beside Arabic', 'بئر\u200f، (A)\u200f\u200f.', 'بئر\u200f، (A)\u200f.'],
  ['the joiner Persian spells with', 'خانه\u200cها', 'خانه\u200cها'],
  ['joiners that join nothing', 'wa\u200cter\u200d', 'water'],
  ['an emoji of several', '👩\u200d👧 x', '👩\u200d👧 x'],
  ['closed isolates beside Arabic', 'رقم \u20665\u2069', 'رقم \u20665\u2069'],
  ['an isolate nobody closes', 'رقم \u20665', 'رقم 5'],
  ['letters and their accents', 'e\u0301te\u0301', 'été'],
])('%s', (_what, given, tidied) => {
  expect(tidyText(given)).toBe(tidied);
});

test('a space at the border of two stretches is one space, and the ends have none', () => {
  expect(tidy([{ text: ' a ' }, { text: ' b' }, { text: '\u00a0' }]).map(({ text }) => text)).toEqual([
    'a ',
    'b',
  ]);
});
