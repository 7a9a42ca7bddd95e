import { expect, test } from 'vitest';
import { run } from './import.ts';
import { command } from './testing.ts';

const { say, file, path } = command(run);

test('a dry run prints one JSON array, and one bad file does not stop the others', async () => {
  const good = await file('good.txt', 'Un titre de communiqué\nRabat – Une phrase.');
  const bad = await file('bad.docx', 'not a Word file');
  const { status, out } = await say('--dry-run', '--json', bad, good);
  expect(status).toBe(1);
  expect(JSON.parse(out)).toMatchObject([
    { file: bad, error: 'The file is called .docx, but it is no Word file.' },
    {
      file: good,
      headline: 'Un titre de communiqué',
      dateline: { place: 'Rabat', country: 'MA', date: null },
    },
  ]);
});

test('what the person knows better than the file is believed', async () => {
  const path = await file('short.txt', 'Titre\nTexte');
  const { status, out } = await say('--dry-run', '--json', '--site', 'morocco', '--lang', 'fr', path);
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject([{ site: 'morocco', language: 'fr' }]);
});

test('for people it prints what was taken, what was left and what to look at', async () => {
  const path = await file(
    'own.txt',
    'News\nGlobal\nA centre opens in Fez\nFez – A centre for 120 people opened.',
  );
  const { status, out } = await say('--dry-run', path);
  expect(status).toBe(0);
  expect(out).toMatch(/headline +A centre opens in Fez/);
  expect(out).toMatch(/left out +2 lines: labels of kind and reach/);
  expect(out).toMatch(/look at +No contact found/);
});

test.each([
  [['--dry-run'], 'No file given.'],
  [['--dry-run', '--lang', 'de', 'a.txt'], 'Unknown language: de.'],
  [['--publish', 'a.txt'], /--publish/],
])('%j is wrong usage', async (args, message) => {
  await expect(run(args)).rejects.toThrow(message);
});
