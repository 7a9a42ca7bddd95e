import { expect, test } from 'vitest';
import { parseDocument } from '#lib/documents/parse.ts';
import { skippedLevels } from './heading-order.ts';

function skips(...levels: number[]) {
  const doc = parseDocument({
    type: 'doc',
    content: [
      { type: 'headline' },
      { type: 'body', content: levels.map((level) => ({ type: 'heading', attrs: { level } })) },
      { type: 'endMatter' },
    ],
  });
  return skippedLevels(doc).map(({ level, most }) => [level, most]);
}

test('a heading that leaves out a level is told which would follow', () => {
  expect(skips(2, 3, 4, 2)).toEqual([]);
  expect(skips(3)).toEqual([[3, 2]]);
  expect(skips(2, 4, 4)).toEqual([[4, 3]]);
});
