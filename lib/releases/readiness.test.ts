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
  const said = { asset, caption: 'The door on the first day', credit: 'IOM/Rim Tazi' };
  expect(musts({ type: 'image', attrs: said })).toEqual([['image_without_alt', 1]]);
  expect(musts({ type: 'image', attrs: { ...said, decorative: true } })).toEqual([]);
});

test('a picture says what it shows in words, not by the name of a file, and who took it', () => {
  const image = (alt: string, more = {}): NodeJson => ({
    type: 'image',
    attrs: { asset, alt, caption: 'The door', credit: 'IOM/Rim Tazi', ...more },
  });
  for (const name of [
    'IMG_2041.JPG',
    'IMG_2041',
    'photo-1.jpg',
    'DSC00017',
    'WhatsApp 2026-11-01',
    'PXL_20261101_1',
  ])
    expect([name, musts(image(name))]).toEqual([name, [['image_alt_is_a_name', 1]]]);
  for (const words of ['A blue door', 'Opening in 2026', '14 people wait', 'صورة 3 نساء أمام الباب'])
    expect([words, musts(image(words))]).toEqual([words, []]);
  expect(musts(image('A blue door', { caption: ' ', credit: '' }))).toEqual([
    ['image_without_caption', 1],
    ['image_without_credit', 1],
  ]);
});

test('a place for a file does not go out empty, nor an embed without its address', () => {
  expect(musts({ type: 'file', attrs: { title: 'Plan' } }, { type: 'file', attrs: { asset } })).toEqual([
    ['file_without_title', 1],
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
