import type { Node } from '@tiptap/pm/model';
import { AddMarkStep, ReplaceStep } from '@tiptap/pm/transform';
import { expect, test } from 'vitest';
import { LIMITS, parseDocument } from './parse.ts';
import { documentSchema } from './schema.ts';
import { applySteps } from './steps/read.ts';

const written = (...texts: string[]) =>
  parseDocument({
    type: 'doc',
    content: [
      { type: 'headline' },
      {
        type: 'body',
        content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
      },
      { type: 'endMatter' },
    ],
  });
const START = 4;
const name = (index: number) => `thread.${String(index).padStart(30, '0')}`;
const weight = (doc: Node) => JSON.stringify(doc.toJSON()).length;

/** A long paragraph of which every second letter has a mark of its own, and one as long as is said. */
const marked = (mark: 'comment' | 'insertion', count: number, more = 1): Node =>
  documentSchema.nodeFromJSON({
    type: 'doc',
    content: [
      { type: 'headline' },
      {
        type: 'body',
        content: [
          {
            type: 'paragraph',
            content: Array.from({ length: count }, (_, index) => [
              { type: 'text', text: 'a', marks: [{ type: mark, attrs: { id: name(index) } }] },
              { type: 'text', text: 'b' },
            ]).flat(),
          },
          { type: 'paragraph', content: [{ type: 'text', text: 'x'.repeat(more) }] },
        ],
      },
      { type: 'endMatter' },
    ],
  });
const typed = (words: string) =>
  new ReplaceStep(1, 1, documentSchema.node('headline', null, documentSchema.text(words)).slice(0));

test.each(['comment', 'insertion'] as const)(
  'a long text is saved, however many marks of the kind %s lie over it',
  (mark) => {
    const doc = marked(mark, 2_000, 900_000);
    expect(weight(doc)).toBeGreaterThan(LIMITS.bytes);
    expect(applySteps(doc, [typed('Vans')]).firstChild?.textContent).toBe('Vans');
  },
);

test('comments do not use up the parts a text may have', () => {
  const doc = marked('comment', 12_000);
  expect(applySteps(doc, [typed('Vans')]).firstChild?.textContent).toBe('Vans');
});

test('words count whole: a text that is too long is refused with and without comments', () => {
  const doc = written('x'.repeat(900_000));
  expect(() => applySteps(doc, [typed('y'.repeat(100_000))])).toThrow(
    expect.objectContaining({ reason: 'document_too_large' }),
  );
});

test('marks have a limit of their own, which only who adds marks can meet', () => {
  const doc = marked('comment', 50_000);
  const more = new AddMarkStep(START, START + 1, documentSchema.mark('comment', { id: name(99_999) }));
  expect(weight(doc)).toBeGreaterThan(LIMITS.withMarks);
  expect(() => applySteps(doc, [more])).toThrow(expect.objectContaining({ reason: 'document_too_large' }));
  expect(applySteps(doc, [typed('Vans')]).firstChild?.textContent).toBe('Vans');
});
