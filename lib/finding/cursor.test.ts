import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCursor, writeCursor } from './cursor.ts';

test('a place in a list comes back from an address as it was', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -6_000_000_000_000_000n, max: 9_000_000_000_000_000n }),
      fc.uuid(),
      (at, id) => {
        expect(readCursor(writeCursor({ at, id }))).toEqual({ at, id });
      },
    ),
  );
});

test.each([
  '',
  'x',
  '12',
  'zz.0',
  `.${'0'.repeat(32)}`,
  `1.${'g'.repeat(32)}`,
  `${'z'.repeat(40)}.${'0'.repeat(32)}`,
  `-${'z'.repeat(12)}.${'0'.repeat(32)}`,
])('%j is no place', (said) => {
  expect(readCursor(said)).toBeNull();
});
