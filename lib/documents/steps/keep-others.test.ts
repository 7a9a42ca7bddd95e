import { type Node, Slice } from '@tiptap/pm/model';
import { AddMarkStep, Mapping, ReplaceStep, type Step } from '@tiptap/pm/transform';
import { expect, test } from 'vitest';
import { parseDocument } from '../parse.ts';
import { documentSchema } from '../schema.ts';
import { textOf } from '../text.ts';
import { keepingOthers } from './keep-others.ts';
import { MoveStep } from './move.ts';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const written = parseDocument({
  type: 'doc',
  content: [
    { type: 'headline', content: [{ type: 'text', text: 'Vans' }] },
    { type: 'body', content: ['one', 'two', 'three', 'four'].map(paragraph) },
    { type: 'endMatter' },
  ],
});
const at = (words: string) => {
  let found = -1;
  written.descendants((node, pos) => {
    if (node.isTextblock && node.textContent === words) found = pos;
  });
  return found;
};
const [one, two, three, four] = ['one', 'two', 'three', 'four'].map(at) as [number, number, number, number];
const end = four + 6;
const bodyOf = (doc: Node) => textOf(doc.child(1).toJSON()).split('\n');
const slice = (words: string) =>
  new Slice(documentSchema.node('paragraph', null, documentSchema.text(words)).content, 0, 0);
const type = (pos: number, words: string) => new ReplaceStep(pos, pos, slice(words));
const cut = (from: number, to: number) => new ReplaceStep(from, to, Slice.empty);
const after = (...steps: (Step | null)[]) =>
  bodyOf(steps.reduce((doc, step) => step?.apply(doc).doc ?? doc, written));

// Backspace at the beginning of "two", or Ctrl+Z after Enter there.
const join = cut(two - 1, two + 1);

test('a break that is taken back after its second half was moved away takes nothing with it', () => {
  const away = new MoveStep(two, three, end);
  expect(join.map(away.getMap())).toBeNull();
  expect(after(away, join.map(new Mapping([away.getMap()])))).toEqual(['one', 'three', 'four', 'two']);
});

test('a deletion over two blocks spares the block that was moved between them, and the one that was moved away', () => {
  const both = cut(one + 1, two + 4);
  expect(both.map(new MoveStep(four, end, two).getMap())).toBeNull();
  const across = cut(one + 2, three + 2);
  const away = new MoveStep(two, three, end);
  expect(after(away, across.map(away.getMap()))).toEqual(['ohree', 'four', 'two']);
});

test('a deletion within a block goes along with it', () => {
  const away = new MoveStep(two, three, end);
  expect(after(away, cut(two + 1, two + 3).map(away.getMap()))).toEqual(['one', 'three', 'four', 'o']);
});

test('bold over two blocks does not spread over what lies between when they are parted', () => {
  const bold = new AddMarkStep(one + 1, two + 4, documentSchema.mark('bold'));
  expect(bold.map(new MoveStep(two, three, end).getMap())).toBeNull();
});

test('what is moved here and moved back on the way parts nothing', () => {
  const away = new MoveStep(two, three, end);
  const mapping = new Mapping([away.getMap(), away.getMap().invert()], [0, 1]);
  expect(join.map(mapping)).toEqual(join);
});

test('words written into a passage while its deletion was on its way are kept, and the passage with them', () => {
  const passage = cut(two + 1, two + 4);
  const words = type(two + 2, 'NEW');
  expect(after(words, passage.map(words.getMap()))[1]).toBe('');
  const kept = keepingOthers(written, [passage], () => passage.map(words.getMap()));
  expect(after(words, kept)[1]).toBe('tNEWwo');
  const beside = type(two + 4, 'NEW');
  expect(
    after(
      beside,
      keepingOthers(written, [passage], () => passage.map(beside.getMap())),
    )[1],
  ).toBe('NEW');
});

test('words that somebody put in the place of others in a passage are kept too, though they are shorter', () => {
  const passage = cut(two + 1, two + 4);
  const shorter = new ReplaceStep(two + 2, two + 4, slice('X'));
  expect(
    after(
      shorter,
      keepingOthers(written, [passage], () => passage.map(shorter.getMap())),
    )[1],
  ).toBe('tX');
});

test('what was typed over a passage stands beside the words it did not know', () => {
  const over = new ReplaceStep(two + 1, two + 4, slice('mine'));
  const words = type(two + 2, 'NEW');
  expect(
    after(
      words,
      keepingOthers(written, [over], () => over.map(words.getMap())),
    )[1],
  ).toBe('minetNEWwo');
});

test('what is taken out and put back on the way is there once, with the words it did not know', () => {
  const passage = cut(two + 1, two + 4);
  const back = type(two + 1, 'two');
  const words = type(two + 2, 'NEW');
  const [first, second] = keepingOthers(written, [passage, back], () => [
    passage.map(words.getMap()),
    back.map(words.getMap()),
  ]);
  expect(after(words, first ?? null, second ?? null)[1]).toBe('tNEWwo');
});
