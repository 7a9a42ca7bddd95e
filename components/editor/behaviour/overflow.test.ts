import { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { parseDocument } from '#lib/documents/parse.ts';
import { overflowOf } from './overflow.ts';

const over = (headline: string, standfirst: string) => {
  const doc = parseDocument({
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: headline }] },
      { type: 'standfirst', content: [{ type: 'text', text: standfirst }] },
      { type: 'body', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'x'.repeat(400) }] }] },
      { type: 'endMatter' },
    ],
  });
  const found = overflowOf(EditorState.create({ doc })).find();
  return found.map(({ from, to }) => doc.textBetween(from, to));
};

test('a headline of 110 characters and a standfirst of 200 are not too long', () => {
  expect(over('a'.repeat(110), 'b'.repeat(200))).toEqual([]);
});

test('what is beyond is marked, in each part for itself, and the body has no limit', () => {
  expect(over(`${'a'.repeat(110)}too long`, `${'b'.repeat(200)}!`)).toEqual(['too long', '!']);
});
