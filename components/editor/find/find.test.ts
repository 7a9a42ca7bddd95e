import { history, undo } from '@tiptap/pm/history';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { type NodeJson, parseDocument } from '#lib/documents/parse.ts';
import { textOf } from '#lib/documents/text.ts';
import { placesIn, type Ways } from './fold.ts';
import { finder } from './matches.ts';
import { findingIn, findPlugin, goTo, nextOf, seek } from './plugin.ts';
import { replaceAll, replaceOne } from './replace.ts';

const LOOSE: Ways = { matchCase: false, accents: false, wholeWords: false };
const found = (words: string, sought: string, ways: Partial<Ways> = {}) =>
  placesIn(words, sought, { ...LOOSE, ...ways }).map(([from, to]) => words.slice(from, to));

test('capitals and accents make no difference unless asked for', () => {
  expect(found('Été, ete, ÉTÉ', 'été')).toEqual(['Été', 'ete', 'ÉTÉ']);
  expect(found('Été, ete, ÉTÉ', 'été', { accents: true })).toEqual(['Été', 'ÉTÉ']);
  expect(found('Été, ete, ÉTÉ', 'été', { accents: true, matchCase: true })).toEqual([]);
  expect(found('cafe\u0301 noir', 'café', { accents: true })).toEqual([]);
  expect(found('cafe\u0301s', 'cafe')).toEqual(['cafe\u0301']);
});

test('Arabic is found without its vowel signs and its lengthening stroke', () => {
  expect(found('كَتَبَ الكِتـــاب', 'الكتاب')).toEqual(['الكِتـــاب']);
  expect(found('أُسَر وإسر', 'اسر')).toEqual(['أُسَر', 'إسر']);
});

test('spaces and apostrophes of typographers are found by typed ones', () => {
  expect(found('L’été\u202f: 12\u00a0000', "l'ete : 12 000")).toEqual(['L’été\u202f: 12\u00a0000']);
});

test('whole words are whole in every script', () => {
  expect(found('van vans van', 'van', { wholeWords: true })).toEqual(['van', 'van']);
  expect(found('était', 'tait', { wholeWords: true })).toEqual([]);
  expect(found('مخيم ومخيمات', 'مخيم', { wholeWords: true })).toEqual(['مخيم']);
});

test('a letter that grows when it is made small is still marked where it stands', () => {
  expect(found('İstanbul and istanbul', 'istanbul')).toEqual(['İstanbul', 'istanbul']);
  expect(found('aaa', 'aa')).toEqual(['aa']);
  expect(found('words', '')).toEqual([]);
});

const text = (words: string, ...marks: string[]): NodeJson => ({
  type: 'text',
  text: words,
  ...(marks.length
    ? { marks: marks.map((type) => (type === 'comment' ? { type, attrs: { id: 'thread-01' } } : { type })) }
    : {}),
});
const paragraph = (...content: NodeJson[]): NodeJson => ({ type: 'paragraph', content });
const written = parseDocument({
  type: 'doc',
  content: [
    { type: 'headline', content: [text('Vans reach the valley')] },
    {
      type: 'body',
      content: [
        paragraph(text('The '), text('va', 'bold'), text('ns', 'bold', 'comment'), text(' come on Mondays.')),
        paragraph(text('Two vans, '), { type: 'fact', attrs: { key: 'members' } }, text('vans.')),
      ],
    },
    {
      type: 'endMatter',
      content: [{ type: 'contacts', content: [{ type: 'contact', attrs: { name: 'Vans desk' } }] }],
    },
  ],
});

const stateOf = (doc = written) =>
  EditorState.create({ doc, plugins: [history(), findPlugin()], selection: TextSelection.create(doc, 1) });
const sought = { ...LOOSE, words: 'vans' };

test('words are found across bold and plain, not across paragraphs or facts, and in data as data', () => {
  const matches = finder(sought)(written);
  expect(matches.map(({ isData }) => isData)).toEqual([false, false, false, false, true]);
  expect(matches.slice(0, 4).map(({ from, to }) => written.textBetween(from, to))).toEqual([
    'Vans',
    'vans',
    'vans',
    'vans',
  ]);
  expect(finder({ ...sought, words: 'vans, vans' })(written)).toEqual([]);
});

test('the places are numbered from the caret on, and after the last comes the first', () => {
  let state = stateOf();
  state = state.apply(seek(state, sought));
  expect([findingIn(state).matches.length, findingIn(state).current]).toEqual([5, 0]);
  expect(nextOf(findingIn(state), -1)).toBe(4);
  state = state.apply(goTo(state, 4));
  expect(nextOf(findingIn(state), 1)).toBe(0);
  state = state.apply(state.tr.insertText('More vans. ', 1));
  expect(findingIn(state).matches).toHaveLength(6);
  expect(findingIn(state).current).toBe(5);
  expect(findingIn(state.apply(seek(state, null))).matches).toEqual([]);
});

test('all are replaced as one thing to undo, with bold and comments kept and data left alone', () => {
  let state = stateOf();
  state = state.apply(state.tr.insertText('!', 1));
  const tr = replaceAll(state, finder(sought)(state.doc), 'buses');
  state = state.apply(tr ?? state.tr);
  state.doc.check();
  expect(textOf(state.doc.child(0).toJSON())).toBe('!buses reach the valley');
  expect(textOf(state.doc.child(1).toJSON())).toBe('The buses come on Mondays.\nTwo buses, buses.');
  const bus = state.doc.child(1).child(0).child(1);
  expect([bus.text, bus.marks.map(({ type }) => type.name)]).toEqual(['buses', ['bold', 'comment']]);
  expect(state.doc.child(2).child(0).child(0).attrs.name).toBe('Vans desk');
  undo(state, (back) => {
    state = state.apply(back);
  });
  expect(textOf(state.doc.child(0).toJSON())).toBe('!Vans reach the valley');
  expect(textOf(state.doc.child(1).toJSON())).toBe(textOf(written.child(1).toJSON()));
});

test('one is replaced, and what is data is not', () => {
  const state = stateOf();
  const [first, , , , last] = finder(sought)(written);
  const tr = first && replaceOne(state, first, '');
  expect(tr && textOf(tr.doc.child(0).toJSON())).toBe(' reach the valley');
  expect(last && replaceOne(state, last, 'x')).toBeNull();
});

test('a document of ten thousand words is searched, and all of it replaced', () => {
  const long = parseDocument({
    type: 'doc',
    content: [
      { type: 'headline' },
      {
        type: 'body',
        content: Array.from({ length: 200 }, () =>
          paragraph(text('Deux équipes vont à l’école. '.repeat(10))),
        ),
      },
      { type: 'endMatter' },
    ],
  });
  let state = stateOf(long);
  state = state.apply(seek(state, { ...LOOSE, words: 'equipes' }));
  expect(findingIn(state).matches).toHaveLength(2000);
  state = state.apply(state.tr.insertText('Les équipes. ', 4));
  expect(findingIn(state).matches).toHaveLength(2001);
  const tr = replaceAll(state, findingIn(state).matches, 'groupes');
  expect(tr?.steps).toHaveLength(2001);
});
