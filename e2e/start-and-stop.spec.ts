import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort, ready, run } from './support/newsroom.ts';

// Named, not made: playwright reads this file in several processes.
const home = join(tmpdir(), `newsroom-e2e-second-${process.pid}`);
const postmaster = join(home, 'postgres', 'postmaster.pid');
const isDatabaseRunning = () => existsSync(postmaster);
const databaseProcess = () =>
  Number.parseInt(existsSync(postmaster) ? readFileSync(postmaster, 'utf8') : '0', 10);

test.describe.configure({ mode: 'serial' });
test.setTimeout(120_000);
test.afterAll(() => rmSync(home, { recursive: true, force: true }));

test('a second newsroom starts beside the first, and ends cleanly when told to', async () => {
  const second = run({ PORT: await freePort(), NEWSROOM_HOME: home, NEWSROOM_DEMO: '1' });
  await ready(second);
  expect((await fetch(`${second.url}/readyz`)).status).toBe(200);
  expect(isDatabaseRunning()).toBe(true);
  second.process.kill('SIGTERM');
  expect((await second.end).status).toBe(0);
  expect(isDatabaseRunning()).toBe(false);
});

test('after kill -9 it starts again with everything that was there, while its database lived on', async () => {
  const PORT = await freePort();
  const killed = run({ PORT, NEWSROOM_HOME: home });
  await ready(killed);
  const before = await (await fetch(`${killed.url}/global/en`)).text();
  killed.process.kill('SIGKILL');
  await killed.end;
  await expect.poll(() => fetch(killed.url).catch(() => 'gone')).toBe('gone');
  const again = run({ PORT, NEWSROOM_HOME: home });
  await ready(again);
  expect(await (await fetch(`${again.url}/global/en`)).text()).toBe(before);
  again.process.kill('SIGINT');
  expect((await again.end).status).toBe(0);
});

test('when its database is killed the newsroom starts it again and goes on', async () => {
  const PORT = await freePort();
  const newsroom = run({ PORT, NEWSROOM_HOME: home });
  await ready(newsroom);
  const answers = async () => (await fetch(`${newsroom.url}/readyz`)).status;
  const killed = databaseProcess();
  process.kill(killed, 'SIGKILL');
  await expect.poll(databaseProcess, { timeout: 20_000 }).not.toBe(killed);
  await expect.poll(answers, { timeout: 20_000 }).toBe(200);
  newsroom.process.kill('SIGTERM');
  expect((await newsroom.end).status).toBe(0);
});

test('what stands in the way of a start is said in one line', async ({ baseURL }) => {
  const taken = new URL(baseURL ?? '').port;
  const cases: [Record<string, string>, RegExp][] = [
    [{ PORT: taken }, /^PORT: \d+ is taken by another program\.\n$/],
    [{ PORT: 'eighty' }, /^PORT: must be a number\n$/],
    [
      { PORT: await freePort(), HOST: '192.0.2.1' },
      /^HOST: 192\.0\.2\.1 is not an address of this machine\.\n$/,
    ],
    [
      { PORT: await freePort(), DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' },
      /^The database cannot be reached .*: check DATABASE_URL\.\n$/,
    ],
    [{ PORT: await freePort(), HOST: '0.0.0.0' }, /^NEWSROOM_DEMO: .*\n$/],
  ];
  const refusals = await Promise.all(cases.map(([env]) => run({ NEWSROOM_HOME: home, ...env }).end));
  for (const [index, { status, said }] of refusals.entries()) {
    expect(status).toBe(1);
    expect(said.replace(/^✓ .*\n/m, '')).toMatch(cases[index]?.[1] ?? /never/);
  }
});
