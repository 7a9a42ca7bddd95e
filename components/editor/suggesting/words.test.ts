import { expect, test } from 'vitest';
import type { EditorWords } from '../words.ts';
import { sentenceOf } from './words.ts';

const t = Object.assign((key: string) => key, { has: () => false }) as unknown as EditorWords;
const nothing = { from: 0, to: 1, added: '', struck: '', addedBlocks: [], struckBlocks: [] };

test('a change that does not say what it leads to has a card all the same', () => {
  const change = { type: 'nodeType' as const, name: null, from: null, to: null };
  expect(sentenceOf({ id: 'lina.1', ...nothing, changes: [change] }, t, 'en')).toBe('suggesting.verbs.make');
});

test.each([
  ['en', 'suggesting.verbs.replace “two” → “three”'],
  ['fr', 'suggesting.verbs.replace «\u00a0two\u00a0» → «\u00a0three\u00a0»'],
  ['es', 'suggesting.verbs.replace «two» → «three»'],
  ['ar', 'suggesting.verbs.replace «two» ← «three»'],
] as const)('its words are quoted as the interface in %s quotes', (language, sentence) => {
  const it = { id: 'lina.1', ...nothing, struck: 'two', added: 'three', changes: [] };
  expect(sentenceOf(it, t, language)).toBe(sentence);
});
