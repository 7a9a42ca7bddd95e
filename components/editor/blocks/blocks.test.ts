import { history, undo } from '@tiptap/pm/history';
import { EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { type NodeJson, parseDocument } from '#lib/documents/parse.ts';
import { textOf } from '#lib/documents/text.ts';
import { type Blocks, blocksAround, blocksAt, blocksOutside, relocated } from './around.ts';
import { duplicateBlocks, removeBlocks } from './change.ts';
import { landedAt, moveBlocks, moveTo, placesFor } from './move.ts';

const text = (words: string, ...marks: { type: string; attrs?: Record<string, unknown> }[]): NodeJson => ({
  type: 'text',
  text: words,
  ...(marks.length ? { marks } : {}),
});
const paragraph = (...content: (string | NodeJson)[]): NodeJson => ({
  type: 'paragraph',
  content: content.map((item) => (typeof item === 'string' ? text(item) : item)),
});
const item = (...content: NodeJson[]): NodeJson => ({ type: 'listItem', content });
const comment = { type: 'comment', attrs: { id: 'thread-01' } };

const contact = (name: string): NodeJson => ({ type: 'contact', attrs: { name } });
const release = (body: NodeJson[], end: NodeJson[] = []) =>
  parseDocument({
    type: 'doc',
    content: [
      { type: 'headline', content: [text('Vans')] },
      { type: 'body', content: body },
      { type: 'endMatter', content: end },
    ],
  });

const written = release(
  [
    paragraph('Two vans ', text('reach', comment), ' the valley.'),
    {
      type: 'bulletList',
      content: [item(paragraph('villages')), item(paragraph('schools')), item(paragraph('packing stations'))],
    },
    {
      type: 'quote',
      attrs: { speaker: 'Ilham Aggour', approved: true },
      content: [paragraph('They come early.')],
    },
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('a cell')] }] },
        { type: 'tableRow', content: [{ type: 'tableCell', content: [paragraph('another')] }] },
      ],
    },
  ],
  [
    { type: 'notesToEditors', content: [paragraph('A note.')] },
    { type: 'contacts', content: [contact('Driss'), contact('Amal')] },
  ],
);

function stateAt(words: string, until = words, doc = written): EditorState {
  let [from, to] = [-1, -1];
  doc.descendants((node, pos) => {
    const first = node.text?.indexOf(words) ?? -1;
    if (first >= 0) from = pos + first;
    const last = node.text?.indexOf(until) ?? -1;
    if (last >= 0) to = pos + last + until.length;
  });
  const selection = TextSelection.create(doc, from, until === words ? from : to);
  return EditorState.create({ doc, selection, plugins: [history()] });
}

function around(state: EditorState): Blocks {
  const blocks = blocksAround(state);
  if (!blocks) throw new Error('no block there');
  return blocks;
}

const linesOf = (state: EditorState, part = 1) =>
  textOf(state.doc.child(part).toJSON())
    .split('\n')
    .filter((line) => line !== '');
const kinds = (state: EditorState) => state.doc.child(1).children.map(({ type }) => type.name);
const apply = (state: EditorState, tr: Transaction | null): EditorState => {
  if (!tr) throw new Error('nothing happened');
  const after = state.apply(tr);
  after.doc.check();
  return after;
};

test('a quote moves down whole, with who said it, and comes back when the move is undone', () => {
  const state = stateAt('early');
  const tr = moveBlocks(state, around(state), 'down');
  const moved = apply(state, tr);
  expect(tr?.steps).toHaveLength(1);
  expect(kinds(moved)).toEqual(['paragraph', 'bulletList', 'table', 'quote']);
  expect(moved.doc.child(1).child(3).attrs).toMatchObject({ speaker: 'Ilham Aggour', approved: true });
  expect(moved.selection.$from.parent.textContent).toBe('They come early.');
  expect(tr && landedAt(tr)).toEqual({ at: 4, of: 4 });
  let undone = moved;
  undo(moved, (back) => {
    undone = moved.apply(back);
  });
  expect(undone.doc).toEqual(written);
});

test('an item of a list changes places with its neighbours, never with what is outside of the list', () => {
  const state = stateAt('schools');
  const up = apply(state, moveBlocks(state, around(state), 'up'));
  expect(linesOf(up).slice(1, 4)).toEqual(['schools', 'villages', 'packing stations']);
  expect(moveBlocks(up, around(up), 'up')).toBeNull();
  const whole = blocksOutside(up.doc, around(up));
  const list = apply(up, whole && moveBlocks(up, whole, 'up'));
  expect(kinds(list)[0]).toBe('bulletList');
});

test('two items that are selected move together', () => {
  const state = stateAt('villages', 'schools');
  const moved = apply(state, moveBlocks(state, around(state), 'down'));
  expect(linesOf(moved).slice(1, 4)).toEqual(['packing stations', 'villages', 'schools']);
});

test('a comment stays on its words when their paragraph moves', () => {
  const state = stateAt('valley');
  const moved = apply(state, moveBlocks(state, around(state), 'down'));
  const marked = moved.doc.child(1).child(1).child(1);
  expect(marked.text).toBe('reach');
  expect(marked.marks[0]?.attrs.id).toBe('thread-01');
});

test('anything in a table is the table', () => {
  const state = stateAt('another');
  expect(around(state).parent.type.name).toBe('body');
  expect(kinds(apply(state, moveBlocks(state, around(state), 'up')))).toEqual([
    'paragraph',
    'bulletList',
    'table',
    'quote',
  ]);
});

test('a contact that is chosen changes places and stays chosen', () => {
  let driss = -1;
  written.descendants((node, pos) => {
    if (node.attrs.name === 'Driss') driss = pos;
  });
  const state = EditorState.create({ doc: written, selection: NodeSelection.create(written, driss) });
  const moved = apply(state, moveBlocks(state, around(state), 'down'));
  const contacts = moved.doc.child(2).child(1);
  expect(contacts.children.map(({ attrs }) => attrs.name)).toEqual(['Amal', 'Driss']);
  expect((moved.selection as NodeSelection).node.attrs.name).toBe('Driss');
  expect(blocksAt(written, driss)).toMatchObject({ start: 0, end: 1 });
});

test('the only note has nowhere to go among the notes, and headline and dateline are no blocks', () => {
  const state = stateAt('note');
  expect(moveBlocks(state, around(state), 'up')).toBeNull();
  expect(blocksAround(stateAt('Vans'))).toBeNull();
});

test('a paragraph may be dropped where paragraphs stand: in the body, a quote, the notes, not in a list', () => {
  const state = stateAt('valley');
  const holders = placesFor(state, around(state)).map((at) => state.doc.resolve(at).parent.type.name);
  expect(new Set(holders)).toEqual(new Set(['body', 'quote', 'notesToEditors']));
  const last = placesFor(state, around(state)).at(-1) ?? 0;
  const moved = apply(state, moveTo(state, around(state), last));
  expect(linesOf(moved, 2)[1]).toBe('Two vans reach the valley.');
});

test('an item goes to places between items only', () => {
  const state = stateAt('schools');
  const holders = placesFor(state, around(state)).map((at) => state.doc.resolve(at).parent.type.name);
  expect(new Set(holders)).toEqual(new Set(['bulletList']));
});

test('a copy has everything but the comments', () => {
  const state = stateAt('valley');
  const copied = apply(state, duplicateBlocks(state, around(state)));
  expect(linesOf(copied).slice(0, 2)).toEqual(['Two vans reach the valley.', 'Two vans reach the valley.']);
  expect(copied.doc.child(1).child(1).childCount).toBe(1);
  expect(copied.selection.$from.index(1)).toBe(1);
});

test('what is taken away leaves no empty shell, and a body that loses its last block a paragraph', () => {
  const state = stateAt('schools');
  expect(linesOf(apply(state, removeBlocks(state, around(state))))).not.toContain('schools');
  const alone = stateAt(
    'only',
    'only',
    release([{ type: 'bulletList', content: [item(paragraph('only'))] }]),
  );
  const emptied = apply(alone, removeBlocks(alone, around(alone)));
  expect(emptied.doc.child(1).toJSON()).toEqual({ type: 'body', content: [{ type: 'paragraph' }] });
  const noted = stateAt('note');
  const without = apply(noted, removeBlocks(noted, around(noted)));
  expect(without.doc.child(2).children.map(({ type }) => type.name)).toEqual(['contacts']);
});

test('blocks are found again after somebody else wrote before them, moved them or took them away', () => {
  const state = stateAt('schools');
  const blocks = around(state);
  const typed = state.tr.insertText('More. ', 9);
  expect(relocated(typed.doc, blocks, typed.mapping)).toMatchObject({
    from: blocks.from + 6,
    start: 1,
    end: 2,
  });
  const whole = blocksOutside(state.doc, blocks);
  const moved = whole && moveBlocks(state, whole, 'up');
  const found = moved && relocated(moved.doc, blocks, moved.mapping);
  expect(found && moved?.doc.nodeAt(found.from)?.textContent).toBe('schools');
  const gone = state.tr.delete(blocks.from, blocks.to);
  expect(relocated(gone.doc, blocks, gone.mapping)).toBeNull();
});
