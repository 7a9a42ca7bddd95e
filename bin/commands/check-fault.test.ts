import { expect, test, vi } from 'vitest';
import type { Rule } from '#lib/checks/engine/rule.ts';
import { run } from './check.ts';
import { command } from './testing.ts';

vi.mock(import('#lib/checks/rules/all.ts'), async (original) => {
  const all = await original();
  const [some] = all.RULES;
  const broken = {
    ...some,
    id: 'broken-rule',
    find: () => {
      throw new Error('no such letter');
    },
  } as unknown as Rule;
  return { ...all, RULES: [broken, ...all.RULES] };
});

const { say, file } = command(run);

test('a rule that fails is named, the others go on, and the command ends', async () => {
  const path = await file('lines.txt', 'Un titre\nLes Etats aident les familles de la région.');
  const { status, out, err } = await say('--json', '--lang', 'fr', path);
  const [checked] = JSON.parse(out);
  expect(checked.failed).toEqual([{ rule: 'broken-rule', error: 'no such letter' }]);
  expect(checked.findings.map(({ rule }: { rule: string }) => rule)).toContain('fr-capital-accent');
  expect(err).toContain('the rule broken-rule failed');
  expect(status).toBe(1);
});
