import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import type { Finding } from '#lib/checks/engine/rule.ts';
import { documentSchema } from '#lib/documents/schema.ts';
import { mend } from './mend.ts';
import type { Placed } from './underlines.ts';
import { wordsAround } from './words-around.ts';

type Json = { type: string; [key: string]: unknown };
const bold = (text: string): Json => ({ type: 'text', text, marks: [{ type: 'bold' }] });
const plain = (text: string): Json => ({ type: 'text', text });
const line = (...content: Json[]): Json => ({ type: 'paragraph', content });

const stateOf = (...body: Json[]) =>
  EditorState.create({
    doc: documentSchema.nodeFromJSON({
      type: 'doc',
      content: [{ type: 'headline' }, { type: 'body', content: body }, { type: 'endMatter' }],
    }),
  });
const bodyOf = (state: EditorState) => state.doc.child(1).toJSON().content;

/** What a rule would say of the first place where these words stand. */
function finding(state: EditorState, text: string, fix: string | null, more: Partial<Placed> = {}): Placed {
  let from = -1;
  state.doc.descendants((node, pos) => {
    const at = node.isTextblock ? node.textContent.indexOf(text) : -1;
    if (from < 0 && at >= 0) from = pos + 1 + at;
    return true;
  });
  const known = { rule: 'r', path: [], attribute: null, start: 0, end: text.length, text, fix, batch: true };
  return { ...(known as unknown as Finding), from, to: from + text.length, ...more };
}

test('only what differs is written: a word half in bold stays so', () => {
  const state = stateOf(line(plain('Les '), bold('Et'), plain('ats voisins')));
  const { tr, made } = mend(state, [finding(state, 'Etats', 'États')]);
  expect(made).toBe(1);
  expect(bodyOf(state.apply(tr))).toEqual([line(plain('Les '), bold('Ét'), plain('ats voisins'))]);
});

test('several at once, wherever they stand, and what is too much is taken out', () => {
  const state = stateOf(line(plain("L'eau , vite")), line(plain("c'est là")));
  const all = [finding(state, "L'", 'L’'), finding(state, ' ,', ','), finding(state, "c'", 'c’')];
  const { tr, made } = mend(state, all);
  expect(made).toBe(3);
  expect(bodyOf(state.apply(tr))).toEqual([line(plain('L’eau, vite')), line(plain('c’est là'))]);
});

test('what somebody has written over meanwhile, or what nobody knows better, is left alone', () => {
  const state = stateOf(line(plain('Les Etats')));
  const found = finding(state, 'Etats', 'États');
  const later = state.apply(state.tr.insertText('Pays', found.from, found.to));
  expect(mend(later, [found]).made).toBe(0);
  expect(mend(state, [{ ...found, fix: null }]).made).toBe(0);
  expect(mend(state, [{ ...found, from: 900, to: 905 }]).made).toBe(0);
});

test('inside data the words of one field change, the others stay', () => {
  const figure = {
    type: 'keyFigure',
    attrs: { value: '12', label: 'Etats voisins', unit: 'Etats', source: '' },
  };
  const state = stateOf({ type: 'keyFigures', content: [figure] });
  let from = -1;
  state.doc.descendants((node, pos) => {
    if (node.type.name === 'keyFigure') from = pos;
  });
  const { tr, made } = mend(state, [
    finding(state, 'Etats', 'États', { from, to: from + 1, attribute: 'label' }),
  ]);
  expect(made).toBe(1);
  expect(state.apply(tr).doc.nodeAt(from)?.attrs).toMatchObject({ label: 'États voisins', unit: 'Etats' });
});

test('a short finding is shown with the words it stands in', () => {
  const state = stateOf(line(plain("Depuis lundi l'eau coule à Fès.")));
  expect(wordsAround(state.doc, finding(state, "'", '’'))).toEqual({ before: 'lundi l', after: 'eau coule' });
  expect(wordsAround(state.doc, finding(state, 'lundi l', null))).toEqual({
    before: 'Depuis ',
    after: "'eau coule",
  });
});

test('a number of the institution becomes the fact, in its words where a text takes none', () => {
  const state = stateOf(line(plain('L’OIM compte '), bold('173'), plain(' États membres')));
  const { tr } = mend(state, [finding(state, '173', '175', { fact: 'members' })]);
  expect(bodyOf(state.apply(tr))).toEqual([
    line(
      plain('L’OIM compte '),
      { type: 'fact', attrs: { key: 'members' }, marks: [{ type: 'bold' }] },
      plain(' États membres'),
    ),
  ]);
  const headed = state.apply(state.tr.insertText('173 États membres', 1));
  const words = mend(headed, [finding(headed, '173', '175', { fact: 'members' })]).tr;
  expect(headed.apply(words).doc.child(0).textContent).toBe('175 États membres');
});
