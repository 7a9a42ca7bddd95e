import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extractText } from '../documents/import/extract.ts';
import { checkText } from './check-file.ts';

// Five published releases kept beside the repository; here are only places, and the rules that must speak there.
const folder = new URL('../../../shared/samples/', import.meta.url);
const present = existsSync(folder);
if (!present)
  process.stderr.write('The five sample releases are not on this machine: samples.test.ts is left out.\n');

function check(start: string) {
  const file = readdirSync(folder).find((name) => name.startsWith(start)) ?? '';
  const bytes = readFileSync(new URL(file, folder));
  const checked = checkText(file, extractText(bytes.toString('utf8')), bytes, undefined);
  for (const { start: from, end, excerpt } of checked.findings)
    expect(bytes.toString('utf8').slice(from, end)).toBe(excerpt);
  return checked.findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, start: from }) => `${rule} ${from}`);
}

test.runIf(present)(
  'what an editor would mark above a remark in each of them, and nothing else',
  async () => {
    const marked = ['000', '001', '002', '003', '004'].map((start) =>
      [`# ${start}`, ...check(start)].join('\n'),
    );
    await expect(`${marked.join('\n')}\n`).toMatchFileSnapshot('expected/samples.txt');
  },
);
