import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extractText } from '../documents/import/extract.ts';
import { checkText } from './check-file.ts';
import { RULES, WHOLE_RULES } from './rules/all.ts';

// Releases of our own: hurried ones with everything a desk marks in them, and edited ones with nothing.
const folder = new URL('./testing/desk/', import.meta.url);
const files = (kind: 'messy' | 'edited') => readdirSync(new URL(`${kind}/`, folder)).sort();

function check(kind: 'messy' | 'edited', file: string) {
  const text = readFileSync(new URL(`${kind}/${file}`, folder), 'utf8');
  const { language, findings } = checkText(file, extractText(text), Buffer.from(text), undefined);
  for (const { start, end, excerpt } of findings) expect(text.slice(start, end)).toBe(excerpt);
  return { text, language, findings };
}

// Figures, records and protection have tests of their own.
const elsewhere = new Set(
  [...RULES, ...WHOLE_RULES]
    .filter(({ kind, source }) => kind === 'figures' || kind === 'protection' || source === 'directory')
    .map(({ id }) => id),
);

test.each(files('messy'))('what a desk marks in %s', async (file) => {
  const { language, findings } = check('messy', file);
  expect(language).toBe(file.slice(0, 2));
  const marks = findings
    .filter(({ rule }) => !elsewhere.has(rule))
    .map(({ severity, rule, excerpt, fix, start }) => {
      const shown = excerpt.length > 60 ? `${excerpt.slice(0, 56)}…` : excerpt;
      return `${severity} ${rule} ${start} [${shown}]${fix === null ? '' : ` ⇒ [${fix}]`}`;
    });
  await expect(`${marks.join('\n')}\n`).toMatchFileSnapshot(`expected/desk/${file}`);
});

test('in edited releases fewer than two marks above a remark for a thousand words', () => {
  const read = files('edited').map((file) => ({ file, ...check('edited', file) }));
  const words = read.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const marks = read.flatMap(({ file, findings }) =>
    findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ severity, rule, excerpt }) => `${file} ${severity} ${rule} [${excerpt}]`),
  );
  expect(words).toBeGreaterThan(2000);
  expect([marks, marks.length < (words / 1000) * 2]).toEqual([marks, true]);
});
