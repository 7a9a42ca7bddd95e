import { expect, test } from 'vitest';
import { countStreams, endStreams, holdStream } from './streams.ts';

test('whoever opens more and more streams loses the oldest, and nobody else does', () => {
  const ended: string[] = [];
  const open = (owner: string, name: string) => {
    const forget = holdStream(owner, (reason) => {
      ended.push(`${name} ${reason}`);
      forget();
    });
  };
  open('tomas', 'tomas');
  for (let index = 1; index <= 26; index += 1) open('amal', `amal ${index}`);
  expect(ended).toEqual(['amal 1 too_many', 'amal 2 too_many']);
  expect(countStreams()).toBe(25);
  endStreams();
  expect(ended.filter((name) => name.endsWith('restart'))).toHaveLength(25);
});
