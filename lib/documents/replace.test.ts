import { Step } from '@tiptap/pm/transform';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDocument, documentWith } from '#db/testing/documents.ts';
import { parseDocument } from './parse.ts';
import { stepBetween } from './replace-step.ts';
import { documentSchema } from './schema.ts';

test('one step leads from any document to any other, and survives the journey as JSON', () => {
  fc.assert(
    fc.property(anyDocument, anyDocument, (one, other) => {
      const before = parseDocument(one);
      const after = parseDocument(other);
      const step = stepBetween(before, after);
      if (!step) {
        expect(before.eq(after)).toBe(true);
      } else {
        const json = JSON.parse(JSON.stringify(step.toJSON()));
        expect(JSON.stringify(json).isWellFormed()).toBe(true);
        expect(Step.fromJSON(documentSchema, json).apply(before).doc?.toJSON()).toEqual(after.toJSON());
      }
    }),
    { numRuns: 400 },
  );
});

test('a correction of one word touches that word alone', () => {
  const before = parseDocument(documentWith('Team reaches 2,480 people', 'They come by van.', 'They stay.'));
  const after = parseDocument(documentWith('Team reaches 2,462 people', 'They come by van.', 'They stay.'));
  expect(stepBetween(before, after)?.toJSON()).toEqual({
    stepType: 'replace',
    from: 17,
    to: 19,
    slice: { content: [{ type: 'text', text: '62' }] },
  });
});

test('a paragraph said twice is one paragraph more', () => {
  const before = parseDocument(documentWith('A', 'Again.'));
  const after = parseDocument(documentWith('A', 'Again.', 'Again.'));
  const step = stepBetween(before, after);
  expect(step?.apply(before).doc?.eq(after)).toBe(true);
  expect(JSON.stringify(step?.toJSON()).length).toBeLessThan(200);
});

test('equal documents need no step', () => {
  expect(
    stepBetween(parseDocument(documentWith('A', 'B')), parseDocument(documentWith('A', 'B'))),
  ).toBeNull();
});
