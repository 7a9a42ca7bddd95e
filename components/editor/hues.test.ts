import { expect, test } from 'vitest';
import { huesOf } from './hues.ts';

const person = (id: string, name: string, client = id) => ({ client, id, name, since: '2026-11-24' });

test('six people have six colours, also when their names would give them the same', () => {
  const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => person(id, 'Amal Berrada'));
  expect([...huesOf(six).values()].sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

test('a member has one colour in all their tabs', () => {
  const hues = huesOf([
    person('a', 'Amal Berrada', 'tab-1'),
    person('b', 'Tomás', 'x'),
    person('a', 'Amal Berrada', 'tab-2'),
  ]);
  expect(hues.size).toBe(2);
});
