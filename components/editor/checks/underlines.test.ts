import { EditorState, type Transaction } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import type { Finding } from '#lib/checks/engine/rule.ts';
import { documentSchema } from '#lib/documents/schema.ts';
import { foundIn, keptIn, leftVersion, letStand, type Placed, Underlines, underline } from './underlines.ts';

const plugins = () => {
  const add = Underlines.config.addProseMirrorPlugins;
  return add ? add.call({} as ThisParameterType<typeof add>) : [];
};

const stateOf = (words: string) =>
  EditorState.create({
    doc: documentSchema.nodeFromJSON({
      type: 'doc',
      content: [
        { type: 'headline' },
        { type: 'body', content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }] },
        { type: 'endMatter' },
      ],
    }),
    plugins: plugins(),
  });

// The words of the body begin at 4: after headline, body and paragraph have opened.
function placed(state: EditorState, text: string): Placed {
  const from = 4 + state.doc.textContent.indexOf(text);
  const known = { rule: 'r', severity: 'error', print: `r|${text}`, path: [1, 0], attribute: null, text };
  return { ...(known as unknown as Finding), from, to: from + text.length };
}
const left = (...words: string[]) => ({
  version: 1,
  byPrint: new Map(
    words.map((text) => [
      `r|${text}`,
      { id: text, by: 'Tomás', at: '2026-11-23T10:00:00Z', note: 'A title.' },
    ]),
  ),
});
const after = (state: EditorState, ...steps: ((state: EditorState) => Transaction)[]) =>
  steps.reduce((now, step) => now.apply(step(now)), state);
const texts = (all: readonly Placed[]) => all.map(({ text }) => text);

test('what somebody lets stand is not underlined, and is again when it is brought back', () => {
  const state = stateOf('Les Etats et les clandestins');
  const all = [placed(state, 'Etats'), placed(state, 'clandestins')];
  const read = after(
    state,
    (now) => underline(now, all),
    (now) => letStand(now, left('clandestins')),
  );
  expect([texts(foundIn(read)), texts(keptIn(read)), leftVersion(read)]).toEqual([
    ['Etats'],
    ['clandestins'],
    1,
  ]);
  expect(keptIn(read)[0]?.left.note).toBe('A title.');
  const back = after(read, (now) => letStand(now, left()));
  expect([texts(foundIn(back)), keptIn(back)]).toEqual([['Etats', 'clandestins'], []]);
});

test('a new reading is parted in the same way, and while somebody writes each keeps its place', () => {
  const state = stateOf('Les Etats et les clandestins');
  const all = [placed(state, 'Etats'), placed(state, 'clandestins')];
  const read = after(
    state,
    (now) => letStand(now, left('clandestins')),
    (now) => underline(now, all),
  );
  const written = after(read, (now) => now.tr.insertText('Voici ', 4));
  expect([foundIn(written)[0]?.from, keptIn(written)[0]?.from]).toEqual([
    (all[0]?.from ?? 0) + 6,
    (all[1]?.from ?? 0) + 6,
  ]);
  const gone = after(written, (now) => now.tr.delete(keptIn(now)[0]?.from ?? 0, keptIn(now)[0]?.to ?? 0));
  expect([texts(foundIn(gone)), keptIn(gone)]).toEqual([['Etats'], []]);
});

test('where nobody reads along nothing stands, and what is let stand is still known', () => {
  const state = stateOf('Les Etats');
  const read = after(
    state,
    (now) => letStand(now, left('Etats')),
    (now) => underline(now, null),
  );
  expect([foundIn(read), keptIn(read), leftVersion(read)]).toEqual([[], [], 1]);
});
