import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const home = mkdtempSync(join(tmpdir(), `newsroom-test-${process.pid}-cli-`));

afterAll(() => rmSync(home, { recursive: true, force: true }));

function newsroom(args: string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['bin/newsroom.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, NEWSROOM_HOME: home, DATABASE_URL: '', ...env },
  });
}

test.each([[['dance']], [[]], [['doctor', '--loudly']]])(
  '%j is wrong usage: exit status 2, nothing on stdout',
  (args) => {
    expect(newsroom(args)).toMatchObject({ status: 2, stdout: '' });
  },
);

test('the doctor looks at everything and leaves an empty home empty', () => {
  const { status, stdout } = newsroom(['doctor', '--json']);
  expect(status).toBe(0);
  const states = Object.fromEntries(
    JSON.parse(stdout).map(({ what, health }: { what: string; health: string }) => [what, health]),
  );
  expect(states).toEqual({
    node: 'ok',
    environment: 'ok',
    home: 'ok',
    secrets: 'ok',
    disk: 'ok',
    database: 'warning',
    mail: 'warning',
  });
});

test('the doctor names a wrong variable and stops there', () => {
  const { status, stdout } = newsroom(['doctor'], { PORT: 'eighty' });
  expect(status).toBe(1);
  expect(stdout).toMatch(/failed\s+environment\s+PORT: must be a number\n$/);
});
