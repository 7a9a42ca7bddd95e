import { expect, test } from 'vitest';
import type { CheckedFile } from '#lib/checks/check-file.ts';
import { run } from './check.ts';
import { command } from './testing.ts';

const { say, file, path } = command(run);

// So short a text lacks most parts of a release as well.
function accentIn({ findings }: CheckedFile) {
  const [finding, ...others] = findings.filter(({ rule }) => rule === 'fr-capital-accent');
  if (!finding || others.length > 0) throw new Error('one accent was to be found missing');
  return finding;
}

test('findings are printed with places in the file, and one bad file does not stop the others', async () => {
  const text = '\ufeffUn titre de communiqué\n\nRabat – Les Etats aident les familles de la région.\n';
  const good = await file('good.txt', text);
  const { status, out } = await say('--json', good, path('none.txt'));
  expect(status).toBe(1);
  const [checked, missing] = JSON.parse(out);
  const finding = accentIn(checked);
  expect([checked.language, missing.error]).toEqual(['fr', 'The file does not exist.']);
  expect(finding).toMatchObject({
    rule: 'fr-capital-accent',
    severity: 'error',
    excerpt: 'Etats',
    fix: 'États',
  });
  expect(text.slice(1).slice(finding.start, finding.end)).toBe('Etats');
});

test('of a web page the text that was read is given as well', async () => {
  const page = await file('page.html', '<h1>Un titre</h1><p>Les Etats aident les familles de la région.</p>');
  const [checked] = JSON.parse((await say('--json', '--lang', 'fr', page)).out);
  const finding = accentIn(checked);
  expect(checked.text.slice(finding.start, finding.end)).toBe('Etats');
});

test('without --json every finding is a line', async () => {
  const path = await file('lines.txt', 'Un titre\nLes Etats aident les familles de la région.');
  expect((await say('--lang', 'fr', path)).out).toMatch(/error\s+\d+ “Etats” → “États”/);
});

test.each([
  [[], 'No file given.'],
  [['--lang', 'de', 'a.txt'], 'Unknown language: de.'],
])('%j is refused', async (args, message) => {
  await expect(say(...args)).rejects.toThrow(message);
});
