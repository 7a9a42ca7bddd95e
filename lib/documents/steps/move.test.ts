import { type Node, Slice } from '@tiptap/pm/model';
import { Mapping, ReplaceStep, Step, type Step as StepType } from '@tiptap/pm/transform';
import { expect, test } from 'vitest';
import { whoTouched } from '../authorship.ts';
import { parseDocument } from '../parse.ts';
import { documentSchema } from '../schema.ts';
import { textOf } from '../text.ts';
import { isMove, MoveStep } from './move.ts';
import { applySteps, readSteps } from './read.ts';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const written = parseDocument({
  type: 'doc',
  content: [
    { type: 'headline', content: [{ type: 'text', text: 'Vans' }] },
    { type: 'body', content: ['one', 'two', 'three'].map(paragraph) },
    { type: 'endMatter' },
  ],
});

const bodyOf = (doc: Node) => textOf(doc.child(1).toJSON()).split('\n');
const at = (doc: Node, words: string) => {
  let found = -1;
  doc.descendants((node, pos) => {
    if (node.isTextblock && node.textContent === words) found = pos;
  });
  return found;
};
const apply = (doc: Node, ...steps: (StepType | null)[]): Node =>
  applySteps(
    doc,
    steps.filter((step) => step !== null),
  );
const type = (pos: number, words: string) => new ReplaceStep(pos, pos, new Slice(fragment(words), 0, 0));
const fragment = (words: string) =>
  documentSchema.node('paragraph', null, documentSchema.text(words)).content;

const one = at(written, 'one');
const two = at(written, 'two');
const three = at(written, 'three');
const end = three + 7;

test('a paragraph moves down and up, and its inverse brings it back', () => {
  const down = new MoveStep(one, two, end);
  expect(bodyOf(apply(written, down))).toEqual(['two', 'three', 'one']);
  expect(apply(written, down, down.invert())).toEqual(written);
  const up = new MoveStep(three, end, one);
  expect(bodyOf(apply(written, up))).toEqual(['three', 'one', 'two']);
  expect(apply(written, up, up.invert())).toEqual(written);
});

test('it is read strictly, and refused where it would break a release', () => {
  const json = new MoveStep(one, two, end).toJSON();
  expect(readSteps([json])[0]?.toJSON()).toEqual(json);
  expect(() => readSteps([{ ...json, at: -1 }])).toThrow();
  expect(() => readSteps([{ ...json, slice: [] }])).toThrow();
  expect(() => readSteps([{ stepType: 'move', from: 1, to: 2 }])).toThrow();
  expect(() => apply(written, new MoveStep(one, two, one + 1))).toThrow();
  expect(() => apply(written, new MoveStep(one + 1, two, end))).toThrow();
  expect(() => apply(written, new MoveStep(one, two, 3))).toThrow();
  expect(() => apply(written, new MoveStep(one, end, written.content.size - 1))).toThrow();
  expect(() => apply(written, new MoveStep(one, two, 9_999))).toThrow();
});

test('what Lina types in a paragraph while Amal moves it is in it afterwards, whoever is first', () => {
  const move = new MoveStep(one, two, end);
  const typed = type(one + 4, ' more');
  const linaFirst = apply(written, typed, move.map(typed.getMap()));
  expect(bodyOf(linaFirst)).toEqual(['two', 'three', 'one more']);
  const amalFirst = apply(written, move, typed.map(move.getMap()));
  expect(bodyOf(amalFirst)).toEqual(['two', 'three', 'one more']);
});

test('undoing a move keeps what was written since', () => {
  const move = new MoveStep(one, two, end);
  const moved = apply(written, move);
  const typed = type(at(moved, 'one') + 4, ' more');
  const undone = apply(apply(moved, typed), move.invert().map(typed.getMap()));
  expect(bodyOf(undone)).toEqual(['one more', 'two', 'three']);
});

test('unconfirmed words survive being rebased over a move that is taken back and made again', () => {
  const move = new MoveStep(one, two, end);
  const mapping = new Mapping([move.invert().getMap(), move.getMap()], [0, 1]);
  const place = move.landsAt + 2;
  expect(mapping.map(place)).toBe(place);
});

test('of two who move the same paragraph, the first decides', () => {
  const first = new MoveStep(one, two, end);
  expect(new MoveStep(one, two, three).map(first.getMap())).toBeNull();
});

test('two who move different paragraphs both have their way', () => {
  const first = new MoveStep(one, two, end);
  const second = new MoveStep(three, end, one).map(first.getMap());
  expect([...bodyOf(apply(written, first, second))].sort()).toEqual(['one', 'three', 'two']);
});

test('a move is nobody’s text: words keep their author', () => {
  const when = new Date(0);
  const by = (memberId: string, step: StepType) => ({ step: step.toJSON(), memberId, at: when });
  const typed = type(one + 4, ' more');
  const move = new MoveStep(one, two + 5, end + 5);
  const who = whoTouched([by('amal', typed), by('lina', move)]);
  const from = move.landsAt + 4;
  expect(who.find(({ memberId }) => memberId === 'amal')).toMatchObject({ from, to: from + 5 });
  expect(who.filter(({ memberId }) => memberId === 'lina').every((each) => each.from === each.to)).toBe(true);
  expect(isMove(Step.fromJSON(documentSchema, move.toJSON()))).toBe(true);
});
