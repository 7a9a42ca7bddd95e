import { expect, test } from 'vitest';
import type { NodeJson } from '../documents/parse.ts';
import { problemsOf } from './readiness.ts';

const releaseWith = (...blocks: NodeJson[]): NodeJson => ({
  type: 'doc',
  content: [
    { type: 'headline', content: [{ type: 'text', text: 'A centre opens in Oujda' }] },
    {
      type: 'body',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Words.' }] }, ...blocks],
    },
  ],
});
const musts = (...blocks: NodeJson[]) =>
  problemsOf(releaseWith(...blocks))
    .filter(({ weight }) => weight === 'must')
    .map(({ code, count }) => [code, count]);
const asset = '0d6f1c1e-3c7b-4b51-9a54-6f2f5a3f8a10';

test('a place for a picture does not go out empty, nor a picture without a description', () => {
  expect(musts({ type: 'image', attrs: { alt: 'A door' } })).toEqual([['image_missing', 1]]);
  expect(musts({ type: 'image', attrs: { asset } })).toEqual([['image_without_alt', 1]]);
  expect(musts({ type: 'image', attrs: { asset, decorative: true } })).toEqual([]);
});

test('a place for a file does not go out empty, nor an embed without its address', () => {
  expect(musts({ type: 'file', attrs: { title: 'Plan' } }, { type: 'file', attrs: { asset } })).toEqual([
    ['file_missing', 1],
  ]);
  expect(musts({ type: 'embed', attrs: { title: 'Film' } })).toEqual([['embed_without_address', 1]]);
});

test('a key figure needs its number and its label', () => {
  const figures = [{ value: '14', label: '' }, { label: 'villages' }, { value: '3', label: 'weeks' }];
  expect(
    musts({ type: 'keyFigures', content: figures.map((attrs) => ({ type: 'keyFigure', attrs })) }),
  ).toEqual([['figure_incomplete', 2]]);
});

test('placeholders are counted in the words and in the parts, brackets of a quotation are none', () => {
  const paragraph: NodeJson = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'In [[the ' },
      { type: 'text', text: 'town]], [they] said', marks: [{ type: 'bold' }] },
      { type: 'text', text: ' [[how many]] came.' },
    ],
  };
  const quote: NodeJson = {
    type: 'quote',
    attrs: { speaker: '[[Name]]' },
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Yes.' }] }],
  };
  expect(musts(paragraph, quote)).toEqual([['placeholder_left', 3]]);
});
