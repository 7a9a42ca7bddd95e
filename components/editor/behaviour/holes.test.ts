import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { type NodeJson, parseDocument } from '#lib/documents/parse.ts';
import { holesOf, nextHole } from './holes.ts';

const text = (words: string): NodeJson => ({ type: 'text', text: words });
const doc = parseDocument({
  type: 'doc',
  content: [
    { type: 'headline', content: [text('IOM needs [[amount]]')] },
    {
      type: 'body',
      content: [
        {
          type: 'paragraph',
          content: [
            text('Of '),
            { type: 'fact', attrs: { key: 'members' } },
            text(' States [[how '),
            { type: 'text', text: 'many]]', marks: [{ type: 'bold' }] },
            text(' signed.'),
          ],
        },
        {
          type: 'quote',
          attrs: { speaker: '[[Name]]' },
          content: [{ type: 'paragraph', content: [text('[they] agree')] }],
        },
      ],
    },
    {
      type: 'endMatter',
      content: [{ type: 'contacts', content: [{ type: 'contact', attrs: { name: '[[Name]]' } }] }],
    },
  ],
});
const state = (at: number) => EditorState.create({ doc, selection: TextSelection.create(doc, at) });
const words = (hole: { from: number; to: number } | null) =>
  hole && doc.textBetween(hole.from, hole.to, ' ', (leaf) => leaf.type.name);

test('holes lie in words, over marks and beside facts, and in the fields of parts', () => {
  expect(holesOf(doc).map((hole) => [hole.inPart, words(hole)])).toEqual([
    [false, '[[amount]]'],
    [false, '[[how many]]'],
    [true, '[they] agree'],
    [true, 'contact'],
  ]);
});

test('the next hole is the one after the caret, and after the last the first again', () => {
  expect(words(nextHole(state(1)))).toBe('[[amount]]');
  const [first, second] = holesOf(doc);
  expect(words(nextHole(state(first?.to ?? 0)))).toBe('[[how many]]');
  expect(nextHole(state(second?.to ?? 0))?.inPart).toBe(true);
  expect(words(nextHole(state(doc.content.size - 2)))).toBe('[[amount]]');
});
