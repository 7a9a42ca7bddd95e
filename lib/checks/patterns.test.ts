import { expect, test } from 'vitest';
import verdicts from './testing/judged-patterns.json' with { type: 'json' };
import { allPatterns, nameOf } from './testing/patterns.ts';

const KNOWN: Record<string, string> = verdicts;

// The verdicts are recheck's: node bin/judge-patterns.mjs gives one to a new or changed pattern.
test('every pattern of the checks was judged, and none can be made slow', async () => {
  const patterns = await allPatterns();
  expect(patterns.length).toBeGreaterThan(150);
  const bad = patterns.filter((pattern) => !['safe', 'linear'].includes(KNOWN[nameOf(pattern)] ?? ''));
  expect(
    bad.map((pattern) => `${pattern.file} ${nameOf(pattern)}: ${KNOWN[nameOf(pattern)] ?? 'not judged'}`),
  ).toEqual([]);
});
