import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractText } from '../documents/import/extract.ts';
import type { Language } from '../languages.ts';
import { checkPair } from './check-pair.ts';

const folder = join(import.meta.dirname, 'testing/pairs');

// A source, its faithful translation, and mistakes to plant in it: "right ⇒ wrong | what must be found | …".
const pairs = readdirSync(folder).map((file) => {
  const [source = '', target = '', planted = ''] = readFileSync(join(folder, file), 'utf8').split(
    '\n=====\n',
  );
  const [, from, to] = file.split('-') as [string, Language, Language];
  const mistakes = planted
    .split('\n')
    .filter((line) => line.includes('⇒'))
    .map((line) => {
      const [change = '', ...expected] = line.split(' | ');
      const [right = '', wrong = ''] = change.split(' ⇒ ');
      return { right, wrong, expected };
    });
  return { file, from, to, source, target, mistakes };
});

function found(from: Language, source: string, to: Language, target: string): string[] {
  const side = (file: string, text: string) => {
    const bytes = new TextEncoder().encode(text);
    return { file, bytes, taken: extractText(text), language: undefined };
  };
  const { findings } = checkPair(side(`a.${from}.txt`, source), side(`b.${to}.txt`, target));
  for (const { side: name, start, end, excerpt } of findings)
    expect((name === 'source' ? source : target).slice(start, end)).toBe(excerpt);
  return findings.map(({ side: name, excerpt }) => `${name} ${excerpt}`);
}

describe.each(pairs)('$file', ({ from, to, source, target, mistakes }) => {
  test('a faithful translation gives nothing', () => {
    expect(found(from, source, to, target)).toEqual([]);
    expect(found(to, target, from, source)).toEqual([]);
  });

  test.each(mistakes)('$right ⇒ $wrong', ({ right, wrong, expected }) => {
    const at = target.indexOf(right);
    expect(at, `“${right}” is in the translation`).toBeGreaterThanOrEqual(0);
    const mistaken = target.slice(0, at) + wrong + target.slice(at + right.length);
    expect(found(from, source, to, mistaken).sort()).toEqual([...expected].sort());
  });
});
