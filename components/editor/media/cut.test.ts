import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentSchema } from '#lib/documents/schema.ts';
import { type Cut, LEAST, moveSide, readCut, SIDES, shaped, sideOf, writeCut } from './cut.ts';

const cut: fc.Arbitrary<Cut> = fc.tuple(fc.nat(950), fc.nat(950)).chain(([x, y]) =>
  fc.record({
    x: fc.constant(x),
    y: fc.constant(y),
    w: fc.integer({ min: LEAST, max: 1000 - x }),
    h: fc.integer({ min: LEAST, max: 1000 - y }),
  }),
);
const isTaken = (crop: string) => documentSchema.node('image', { crop }).check();

test('a part is read as it was written, and the whole is nothing', () => {
  fc.assert(
    fc.property(cut, (one) => {
      expect(readCut(writeCut(one))).toEqual(one);
    }),
  );
  expect(writeCut(readCut(''))).toBe('');
});

test('wherever a side is dragged, the part stays in the picture, large enough, and the document takes it', () => {
  fc.assert(
    fc.property(cut, fc.constantFrom(...SIDES), fc.integer({ min: -500, max: 1500 }), (one, side, to) => {
      const moved = moveSide(one, side, to);
      expect(moved.w).toBeGreaterThanOrEqual(LEAST);
      expect(moved.h).toBeGreaterThanOrEqual(LEAST);
      expect(() => isTaken(writeCut(moved))).not.toThrow();
      const others = SIDES.filter((other) => other !== side);
      expect(others.map((other) => sideOf(moved, other))).toEqual(others.map((other) => sideOf(one, other)));
    }),
  );
});

test('a shape is as large as the picture lets it be, and holds what must stay in sight', () => {
  expect(shaped(1, { width: 4000, height: 3000 }, { x: 50, y: 50 })).toEqual({
    x: 125,
    y: 0,
    w: 750,
    h: 1000,
  });
  expect(shaped(1, { width: 4000, height: 3000 }, { x: 95, y: 50 }).x).toBe(250);
  expect(shaped(1.5, { width: 1000, height: 3000 }, { x: 50, y: 0 })).toEqual({
    x: 0,
    y: 0,
    w: 1000,
    h: 222,
  });
});
