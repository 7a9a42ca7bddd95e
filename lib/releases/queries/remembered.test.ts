import { expect, test } from 'vitest';
import { Remembered } from './remembered.ts';

test('the nearest version before the one wanted is found, of that release alone', () => {
  const known = new Remembered<string>(10);
  known.keep('vans', 10, 'ten');
  known.keep('vans', 40, 'forty');
  known.keep('clinic', 30, 'thirty');
  expect(known.nearest('vans', 9)).toBeNull();
  expect(known.nearest('vans', 39)).toMatchObject({ version: 10, what: 'ten' });
  expect(known.nearest('vans', 40)).toMatchObject({ version: 40, what: 'forty' });
  expect(known.nearest('bridge', 40)).toBeNull();
});

test('what nobody asked for longest is forgotten first', () => {
  const known = new Remembered<string>(2);
  known.keep('vans', 1, 'one');
  known.keep('vans', 2, 'two');
  known.nearest('vans', 1);
  known.keep('vans', 3, 'three');
  expect([1, 2, 3].map((version) => known.nearest('vans', version)?.what)).toEqual(['one', 'one', 'three']);
});
