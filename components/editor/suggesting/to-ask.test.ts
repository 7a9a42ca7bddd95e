import { expect, test } from 'vitest';
import { toAsk } from './to-ask.ts';

const owns = (id: string) => id.startsWith('amal.');

test('the newsroom is asked once for everything there is, one’s own of another day too', () => {
  expect(toAsk(['amal.1', 'lina.1'], new Set(), owns)).toEqual(['amal.1', 'lina.1']);
});

test('afterwards it is asked only for what others bring in', () => {
  const asked = new Set(['amal.1', 'lina.1']);
  expect(toAsk(['amal.2'], asked, owns)).toEqual([]);
  expect(toAsk(['amal.2', 'lina.2'], asked, owns)).toEqual(['amal.2', 'lina.2']);
});

test('a suggestion it knows nothing of is not asked for for ever', () => {
  expect(toAsk(['lina.1'], new Set(['lina.1']), owns)).toEqual([]);
});
