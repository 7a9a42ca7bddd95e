import { describe, expect, test } from 'vitest';
import { callBy, callingAt, partedAtNames, readersLike } from './mention.ts';

const tomas = { id: '1', name: 'Tomás Quiroga' };
const lina = { id: '2', name: 'Lina Haddad' };
const amal = { id: '3', name: 'أمل برادة' };
const all = [tomas, lina, amal];

describe('calling somebody', () => {
  test.each([
    ['@', { from: 0, query: '' }],
    ['Ask @to', { from: 4, query: 'to' }],
    ['Ask @Tomás Qu', { from: 4, query: 'Tomás Qu' }],
    ['(@li', { from: 1, query: 'li' }],
    ['press@iom', null],
    ['@lina\nnext line', null],
    ['nobody', null],
  ])('in “%s”', (words, calling) => {
    expect(callingAt(words, words.length)).toEqual(calling);
  });

  test('looks only at what stands before the caret', () => {
    expect(callingAt('Ask @to about it', 7)).toEqual({ from: 4, query: 'to' });
    expect(callingAt('Ask @to about it', 3)).toBeNull();
  });
});

test('finds people by any part of their name, with or without accents, in any script', () => {
  expect(readersLike(all, 'tomas')).toEqual([tomas]);
  expect(readersLike(all, 'QUI')).toEqual([tomas]);
  expect(readersLike(all, 'had')).toEqual([lina]);
  expect(readersLike(all, 'برا')).toEqual([amal]);
  expect(readersLike(all, '')).toEqual(all);
  expect(readersLike(all, 'xyz')).toEqual([]);
});

test('puts the whole name in, with one space after it', () => {
  expect(callBy('Ask @to now', { from: 4, query: 'to' }, tomas)).toEqual({
    words: 'Ask @Tomás Quiroga now',
    caret: 19,
  });
  expect(callBy('@li', { from: 0, query: 'li' }, lina)).toEqual({ words: '@Lina Haddad ', caret: 13 });
});

test('parts words at the names called in them, the longer name first', () => {
  const ann = { id: '4', name: 'Ann' };
  const anna = { id: '5', name: 'Anna' };
  expect(partedAtNames('See @Anna, @Ann and @Bo.', [ann, anna])).toEqual([
    { text: 'See ', called: false },
    { text: '@Anna', called: true },
    { text: ', ', called: false },
    { text: '@Ann', called: true },
    { text: ' and @Bo.', called: false },
  ]);
  expect(partedAtNames('as it is', [])).toEqual([{ text: 'as it is', called: false }]);
});
