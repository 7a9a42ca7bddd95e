import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { workflowPage } from './workflow-page.ts';

test('the page on the workflow is what table and policy say today (else: node bin/print-pages.ts)', () => {
  const page = readFileSync(new URL('../../docs/workflow.md', import.meta.url), 'utf8');
  expect(page).toBe(workflowPage());
});

test('what matters most can be read from it', () => {
  const rows = workflowPage().split('\n');
  expect(rows).toContain('| Approve | – | – | others’ | others’ | – | others’ | – |');
  expect(rows).toContain('| Discard | own | own | yes | yes | – | yes | – |');
  expect(rows.find((row) => row.startsWith('| **Publish** |'))).toContain('Approved → No draft');
});
