import { expect, test } from 'vitest';
import type { NodeJson } from './parse.ts';
import { tallyOf } from './tally.ts';

const release = (headline: string, words: string): NodeJson => ({
  type: 'doc',
  content: [
    { type: 'headline', ...(headline ? { content: [{ type: 'text', text: headline }] } : {}) },
    {
      type: 'body',
      content: [{ type: 'paragraph', ...(words ? { content: [{ type: 'text', text: words }] } : {}) }],
    },
    {
      type: 'endMatter',
      content: [
        {
          type: 'notesToEditors',
          content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Not counted.' }] }],
        },
      ],
    },
  ],
});

test('headline and body are counted, notes are not', () => {
  expect(tallyOf(release('Vans reach Agadir', 'They stop twice.'), 'en')).toEqual({
    words: 6,
    characters: 33,
    letters: 29,
    minutes: 1,
  });
});

test('an empty release takes no time to read', () => {
  expect(tallyOf(release('', ''), 'fr')).toEqual({ words: 0, characters: 0, letters: 0, minutes: 0 });
});

test('the same number of words takes longer in Arabic than in English', () => {
  const long = release('', 'word '.repeat(1000));
  expect([tallyOf(long, 'en').minutes, tallyOf(long, 'ar').minutes]).toEqual([4, 7]);
});
