import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useEnvironment } from '#db/testing/environment.ts';
import { WORK } from './limits.ts';
import { hostileFiles } from './testing/hostile.ts';
import { tryFile } from './testing/try-file.ts';

let home = '';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'newsroom-hostile-'));
  useEnvironment({ NEWSROOM_HOME: home });
});
afterAll(() => rm(home, { recursive: true }));

test('a few of the files that might do harm are refused or cleaned, within time and memory', async () => {
  let turn = 7;
  const chance = () => {
    turn = (turn * 16_807) % 2_147_483_647;
    return turn / 2_147_483_647;
  };
  const outcomes: string[] = [];
  for await (const file of hostileFiles(20, chance)) {
    const tried = await tryFile(file);
    outcomes.push(tried.outcome);
    expect(tried.notes, tried.what).toEqual([]);
    expect([tried.what, tried.outcome]).not.toContain('failed');
    expect(tried.megabytes, tried.what).toBeLessThan(WORK.megabytes);
  }
  expect(new Set(outcomes).size).toBeGreaterThan(4);
}, 120_000);
