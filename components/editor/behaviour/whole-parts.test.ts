import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { parseDocument } from '#lib/documents/parse.ts';
import { textOf } from '#lib/documents/text.ts';
import { emptyParts, spansParts } from './whole-parts.ts';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const written = parseDocument({
  type: 'doc',
  content: [
    { type: 'headline', content: [{ type: 'text', text: 'A centre opens' }] },
    { type: 'standfirst', content: [{ type: 'text', text: 'It has seven offices.' }] },
    { type: 'dateline', attrs: { place: 'Oujda', country: 'MA', date: '2026-11-18' } },
    { type: 'body', content: [paragraph('First words.'), paragraph('Last words.')] },
    {
      type: 'endMatter',
      content: [{ type: 'notesToEditors', content: [paragraph('A note.')] }, { type: 'about' }],
    },
  ],
});

/** The document with the words between two phrases selected, both phrases included. */
function selected(first: string, last: string): EditorState {
  const found = { from: -1, to: -1 };
  written.descendants((node, pos) => {
    const at = node.text?.indexOf(first) ?? -1;
    if (at >= 0) found.from = pos + at;
    const until = node.text?.indexOf(last) ?? -1;
    if (until >= 0) found.to = pos + until + last.length;
  });
  return EditorState.create({
    doc: written,
    selection: TextSelection.create(written, found.from, found.to),
  });
}

const left = (state: EditorState) => {
  const doc = emptyParts(state).doc;
  doc.check();
  return doc.children.map((part) => [part.type.name, textOf(part.toJSON())]);
};

test('from the headline into the body: each part keeps what was not selected, and the dateline stays', () => {
  expect(left(selected(' opens', 'First'))).toEqual([
    ['headline', 'A centre'],
    ['standfirst', ''],
    ['dateline', ''],
    ['body', ' words.\nLast words.'],
    ['endMatter', 'A note.\n'],
  ]);
});

test('a body that was selected whole keeps an empty paragraph to write in', () => {
  expect(left(selected('seven', 'A note.'))).toEqual([
    ['headline', 'A centre opens'],
    ['standfirst', 'It has '],
    ['dateline', ''],
    ['body', ''],
    ['endMatter', '\n'],
  ]);
});

test('the end of the body and the beginning of the notes go, the paragraphs stay apart', () => {
  expect(left(selected('words.', 'A note')).slice(3)).toEqual([
    ['body', 'First words.\nLast '],
    ['endMatter', '.\n'],
  ]);
});

test('the caret is where the selection began', () => {
  const tr = emptyParts(selected(' opens', 'First')).insertText('!');
  expect(textOf(tr.doc.child(0).toJSON())).toBe('A centre!');
});

test('a selection inside one part is not ours', () => {
  expect(spansParts(selected('First', 'Last words.'))).toBe(false);
  expect(spansParts(selected('seven', 'Last'))).toBe(true);
});
