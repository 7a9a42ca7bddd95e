import { expect, test } from 'vitest';
import { checker } from '../checks/engine/checker.ts';
import { NOTHING_KNOWN } from '../checks/known.ts';
import { passage } from '../checks/passage.ts';
import { enBritish } from '../checks/rules/letters/en-british.ts';
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

test('English is spelled as the newsroom asks its writers to spell it', () => {
  // what runs on a computer is a program everywhere
  const read = checker(
    enBritish.filter(({ id }) => id !== 'en-programme'),
    [],
  );
  const about = { path: [0], attribute: null, part: 'paragraph', language: 'en' } as const;
  for (const [key, text] of Object.entries(english)) {
    const found = read([passage({ ...about, text, spans: [], shifts: [] })], {
      language: 'en',
      date: null,
      known: NOTHING_KNOWN,
    });
    expect([key, found.map((one) => one.text)]).toEqual([key, []]);
  }
});
