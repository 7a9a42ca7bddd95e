import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { run } from './check.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsroom-check-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function say(...args: string[]) {
  const out = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const err = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const status = await run(args);
    return { status, out: out.mock.calls.map(String).join(''), err: err.mock.calls.map(String).join('') };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

const file = async (name: string, text: string) => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};

test('findings are printed with places in the file, and one bad file does not stop the others', async () => {
  const text = '\ufeffUn titre de communiqué\n\nRabat – Les Etats aident les familles de la région.\n';
  const good = await file('good.txt', text);
  const { status, out } = await say('--json', good, join(folder, 'none.txt'));
  expect(status).toBe(1);
  const [checked, missing] = JSON.parse(out);
  const [finding] = checked.findings;
  expect([checked.language, checked.findings.length, missing.error]).toEqual([
    'fr',
    1,
    'The file does not exist.',
  ]);
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
  const [finding] = checked.findings;
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
