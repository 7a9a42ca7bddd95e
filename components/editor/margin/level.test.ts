import { expect, test } from 'vitest';
import { level, type Standing } from './level.ts';

const card = (id: string, top: number, height = 100): Standing => ({ id, top, height });
const tops = (cards: Standing[], active: string | null = null) => [...level(cards, active).values()];

test('cards that have room stand level with their passages', () => {
  expect(tops([card('a', 40), card('b', 300)])).toEqual([40, 300]);
});

test('a card gives way downwards to the one before it', () => {
  expect(tops([card('a', 40), card('b', 60), card('c', 400)])).toEqual([40, 150, 400]);
});

test('the active card has its place, and those before it give way upwards', () => {
  expect(tops([card('a', 300), card('b', 320), card('c', 330)], 'b')).toEqual([210, 320, 430]);
});

test('no card is pushed above the first line, where nobody could read it', () => {
  expect(tops([card('a', 10), card('b', 20), card('c', 30)], 'c')).toEqual([0, 110, 220]);
});

test('no two of a hundred cards on one line overlap, whichever is active', () => {
  const many = Array.from({ length: 100 }, (_, index) => card(`c${index}`, 500, 40 + (index % 7) * 13));
  for (const active of [null, 'c0', 'c50', 'c99']) {
    const placed = level(many, active);
    for (const [index, { id, height }] of many.entries()) {
      const next = many[index + 1];
      if (next) expect(placed.get(next.id)).toBeGreaterThanOrEqual((placed.get(id) ?? 0) + height);
    }
  }
});

test('without cards there is nothing to place', () => {
  expect(tops([])).toEqual([]);
});
