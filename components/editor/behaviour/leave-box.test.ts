import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { type NodeJson, parseDocument } from '#lib/documents/parse.ts';
import { goBelow, takeAway } from './leave-box.ts';

const paragraph = (words: string): NodeJson => ({
  type: 'paragraph',
  ...(words ? { content: [{ type: 'text', text: words }] } : {}),
});

/** A body of one box, the caret at the end of the given paragraph of it. */
function boxOf(paragraphs: string[], at: number): EditorState {
  const doc = parseDocument({
    type: 'doc',
    content: [
      { type: 'headline' },
      { type: 'body', content: [{ type: 'factBox', content: paragraphs.map(paragraph) }] },
      { type: 'endMatter' },
    ],
  });
  const places: number[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'paragraph') places.push(pos + 1 + node.content.size);
  });
  return EditorState.create({ doc, selection: TextSelection.create(doc, places[at] ?? 0) });
}
const shape = (tr: Transaction | null) =>
  tr?.doc.child(1).children.map((node) => `${node.type.name} ${node.childCount} ${node.textContent}`);

test('Enter in the empty last paragraph goes on below the box', () => {
  const tr = goBelow(boxOf(['What: a fair', ''], 1));
  expect(shape(tr)).toEqual(['factBox 1 What: a fair', 'paragraph 0 ']);
  expect(tr?.selection.$from.node(2).type.name).toBe('paragraph');
});

test('Enter elsewhere in the box is an ordinary one', () => {
  expect(goBelow(boxOf(['What', ''], 0))).toBeNull();
  expect(goBelow(boxOf([''], 0))).toBeNull();
});

test('Backspace in an empty box takes it away, in a written one it does not', () => {
  expect(shape(takeAway(boxOf([''], 0)))).toEqual(['paragraph 0 ']);
  expect(takeAway(boxOf(['What', ''], 1))).toBeNull();
});
