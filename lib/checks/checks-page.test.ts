import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checksPage } from './checks-page.ts';

test('the page on the checks is what the rules say today (else: node bin/print-pages.ts)', () => {
  const page = readFileSync(new URL('../../docs/checks.md', import.meta.url), 'utf8');
  expect(page).toBe(checksPage());
});
