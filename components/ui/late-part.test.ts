import { expect, test } from 'vitest';
import { LatePart } from './late-part.ts';

/** Answers each try with what comes next; a part that is not there throws as a browser does. */
function shop(...answers: ('part' | 'nothing')[]) {
  const asked: number[] = [];
  const fetch = async () => {
    asked.push(asked.length);
    if (answers.shift() !== 'part') throw new Error('ChunkLoadError');
    return 'the part';
  };
  return { asked, part: new LatePart(fetch, [0, 0]) };
}

test('a part is loaded once, however many ask for it', async () => {
  const { part, asked } = shop('part');
  expect(part.now).toBeNull();
  expect(await Promise.all([part.load(), part.load()])).toEqual(['the part', 'the part']);
  expect(await part.load()).toBe('the part');
  expect([part.now, asked.length]).toEqual(['the part', 1]);
});

test('what fails is tried again before anybody hears of it', async () => {
  const { part, asked } = shop('nothing', 'nothing', 'part');
  const said: string[] = [];
  part.subscribe(() => said.push(part.state().kind));
  expect(await part.load()).toBe('the part');
  expect([said, asked.length]).toEqual([['coming', 'here'], 3]);
});

test('what cannot be had is said without an error, and can be asked for again', async () => {
  const { part, asked } = shop('nothing', 'nothing', 'nothing', 'part');
  expect(await part.load()).toBeNull();
  expect([part.state().kind, asked.length]).toEqual(['missing', 3]);
  expect(await part.load()).toBe('the part');
  expect(part.state()).toEqual({ kind: 'here', part: 'the part' });
});
