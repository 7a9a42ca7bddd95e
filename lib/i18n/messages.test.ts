import { expect, test } from 'vitest';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';

function flatten(value: unknown, path = ''): Record<string, string> {
  if (typeof value === 'string') return { [path]: value };
  return Object.assign(
    {},
    ...Object.entries(value as object).map(([key, item]) => flatten(item, `${path}.${key}`)),
  );
}

// The names of arguments and tags a message uses: {count, plural, …} and <b>.
function holes(message: string): string[] {
  const args = [...message.matchAll(/\{\s*(\w+)\s*[,}]/g)].map((match) => match[1] ?? '');
  const tags = [...message.matchAll(/<(\w+)>/g)].map((match) => `<${match[1]}>`);
  return [...new Set([...args, ...tags])].sort();
}

const english = flatten(en);

test.each([
  ['fr', fr],
  ['es', es],
  ['ar', ar],
])('%s says everything English says, with the same arguments', (_language, catalogue) => {
  const other = flatten(catalogue);
  expect(Object.keys(other).sort()).toEqual(Object.keys(english).sort());
  for (const [key, message] of Object.entries(english)) {
    expect([key, holes(other[key] ?? '')]).toEqual([key, holes(message)]);
    expect(other[key]?.trim(), key).not.toBe('');
  }
});

test('French sets its punctuation apart with the spaces of the house', () => {
  for (const [key, message] of Object.entries(flatten(fr))) {
    const words = message.replace(/\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/g, '').replace(/https?:\S+/g, '');
    expect([key, /[^\u202f][;!?](?=\s|$)/.test(words)]).toEqual([key, false]);
    expect([key, /[^\u00a0]:(?=\s|$)/.test(words)]).toEqual([key, false]);
    expect([key, /'/.test(words)]).toEqual([key, false]);
  }
});
