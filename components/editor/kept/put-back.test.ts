import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { documentWith } from '#db/testing/documents.ts';
import { apartOf } from '#lib/documents/diff/apart.ts';
import { parseDocument } from '#lib/documents/parse.ts';
import { textOf } from '#lib/documents/text.ts';
import { putBack } from './put-back.ts';

const base = documentWith('Vans', 'First.', 'They come on Mondays.', 'Last.');
const body = (doc: { toJSON(): unknown }) =>
  textOf(doc.toJSON() as never)
    .split('\n')
    .slice(3, -1);

function after(mine: ReturnType<typeof documentWith>, theirs: ReturnType<typeof documentWith>): string[][] {
  const { tr } = EditorState.create({ doc: parseDocument(theirs) });
  return apartOf(base, mine, theirs).map((apart) => {
    const back = putBack(tr, parseDocument(mine), apart);
    back?.doc.check();
    return back ? body(back.doc) : [];
  });
}

test('a paragraph that was taken out comes back at its place, with my words in it', () => {
  const mine = documentWith('Vans', 'First.', 'They come on Mondays and Thursdays.', 'Last.');
  expect(after(mine, documentWith('Vans', 'First.', 'Last.'))).toEqual([
    ['First.', 'They come on Mondays and Thursdays.', 'Last.'],
  ]);
});

test('a paragraph that was rewritten becomes mine again', () => {
  const mine = documentWith('Vans', 'First.', 'They come on Mondays and Thursdays.', 'Last.');
  expect(after(mine, documentWith('Vans', 'First.', 'They come on Fridays.', 'Last.'))).toEqual([
    ['First.', 'They come on Mondays and Thursdays.', 'Last.'],
  ]);
});

test('a paragraph before all others comes back before them', () => {
  const mine = documentWith('Vans', 'A new beginning.', 'First.', 'They come on Mondays.', 'Last.');
  expect(after(mine, base)).toEqual([['A new beginning.', 'First.', 'They come on Mondays.', 'Last.']]);
});
