import { expect, test } from 'vitest';
import type { EditorWords } from '../words.ts';
import { sentenceOf } from './words.ts';

const t = Object.assign((key: string) => key, { has: () => false }) as unknown as EditorWords;
const nothing = { from: 0, to: 1, added: '', struck: '', addedBlocks: [], struckBlocks: [] };

test('a change that does not say what it leads to has a card all the same', () => {
  const change = { type: 'nodeType' as const, name: null, from: null, to: null };
  expect(sentenceOf({ id: 'lina.1', ...nothing, changes: [change] }, t)).toBe('suggesting.verbs.make');
});
