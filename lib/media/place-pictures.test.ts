import { expect, test } from 'vitest';
import type { NodeJson } from '../documents/parse.ts';
import { findAll } from '../documents/text.ts';
import { placePictures } from './place-pictures.ts';
import { rangeOf } from './serve.ts';
import { shownAt } from './shown.ts';

const image = (asset: string | null, crop = ''): NodeJson => ({
  type: 'image',
  attrs: { asset, crop, alt: 'Salimata' },
});
const shown = { kind: 'picture' as const, base: '/media/', drawings: [], poster: null };
const showing = new Map([['a ', { ...shown, transcript: '', copyright: '', accessible: false, ask: '' }]]);

test('what may not be shown goes with every word said of it, also out of a gallery, which goes when it is empty', () => {
  const doc: NodeJson = {
    type: 'doc',
    content: [
      image('b'),
      image(null),
      image('a', '0,0,500,500'),
      image('a'),
      { type: 'gallery', content: [image('a'), image('b')] },
      { type: 'gallery', content: [image('b')] },
      { type: 'file', attrs: { asset: 'a', title: 'No picture stands as a file' } },
    ],
  };
  const placed = placePictures(doc, showing);
  expect(placed.content?.map(({ type }) => type)).toEqual(['image', 'gallery']);
  expect(findAll(placed, 'image').map((node) => shownAt(node)?.first)).toEqual([true, false]);
  expect(findAll(doc, 'image').every((node) => shownAt(node) === null)).toBe(true);
});

test('a part of a film is asked for in three ways, and anything else is the whole', () => {
  expect(rangeOf('bytes=0-99', 1000)).toEqual({ start: 0, end: 99 });
  expect(rangeOf('bytes=900-', 1000)).toEqual({ start: 900, end: 999 });
  expect(rangeOf('bytes=-100', 1000)).toEqual({ start: 900, end: 999 });
  expect(rangeOf('bytes=900-5000', 1000)).toEqual({ start: 900, end: 999 });
  expect(rangeOf('bytes=1000-', 1000)).toBe('none');
  for (const odd of [undefined, 'bytes=0-1,4-5', 'bytes=a-', 'items=0-1'])
    expect(rangeOf(odd, 1000)).toBeNull();
});
