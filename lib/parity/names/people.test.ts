import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { piece } from '../text.ts';
import { findPeople } from './people.ts';

test.each([
  'Elle suit la Directrice générale de l’OIM, Amy Pop, à Rabat.',
  'Elle suit la directrice générale de l’OIM, Amy Pop, à Rabat.',
  'Le Haut-Commissaire aux droits, Amy Pop, est là.',
])('somebody is found by the post, with or without a capital: %s', (text) => {
  const found = findPeople({ language: 'fr', pieces: [piece({ text, part: 'paragraph' })] });
  expect(found.map(({ written }) => written)).toEqual(['Amy Pop']);
});

// V8 forgets `(?i:…)` when it compiles such a pattern a second time, faster: names are then found in one process only.
test('no pattern changes its flags inside', () => {
  const lib = join(import.meta.dirname, '../..');
  const files = readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
  );
  const changing = files.filter((path) =>
    readFileSync(join(lib, path), 'utf8')
      .split('\n')
      .some((line) => /\(\?(?:[ims]+-?|-)[ims]*:/.test(line) && !/^\s*\/\//.test(line)),
  );
  expect(files.length).toBeGreaterThan(500);
  expect(changing).toEqual([]);
});
