import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import type { DatabaseAddress } from '#lib/env.ts';
import { isAlive } from './embedded/process.ts';
import { startEmbedded } from './embedded.ts';

const home = mkdtempSync(join(tmpdir(), `newsroom-test-${process.pid}-home-`));

afterAll(() => rmSync(home, { recursive: true, force: true }));

async function ask<T>(address: DatabaseAddress, question: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres({ ...address, max: 1, onnotice() {} });
  try {
    return await question(sql);
  } finally {
    await sql.end();
  }
}

/** Starts the server from another process, which stays, and resolves with what it printed. */
async function startElsewhere() {
  const script = `
    const { startEmbedded } = await import('#db/embedded.ts');
    const { adopted, pid } = await startEmbedded({ home: ${JSON.stringify(home)} });
    process.stdout.write(JSON.stringify({ adopted, pid }));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [printed] = await once(child.stdout, 'data');
  return { child, ...(JSON.parse(String(printed)) as { adopted: boolean; pid: number }) };
}

test('a first start makes a UTF-8 cluster that only its owner can reach, and keeps rows over a restart', async () => {
  const first = await startEmbedded({ home });
  expect(first.adopted).toBe(false);
  const row = await ask(first.address, async (sql) => {
    await sql`create table kept (word text)`;
    await sql`insert into kept values ('مرحبا')`;
    return (
      await sql`select current_setting('server_encoding') as encoding, current_setting('listen_addresses') as network,
        current_setting('data_checksums') as checksums, upper('été') as upper,
        (select rolsuper from pg_roles where rolname = current_user) as super`
    )[0];
  });
  expect(row).toEqual({ encoding: 'UTF8', network: '', checksums: 'on', upper: 'ÉTÉ', super: false });
  expect(statSync(join(home, 'postgres-password')).mode & 0o777).toBe(0o600);
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);

  const second = await startEmbedded({ home });
  expect(await ask(second.address, (sql) => sql`select word from kept`)).toMatchObject([{ word: 'مرحبا' }]);
  await second.stop();
});

test('after kill -9 of the application the server that lives on is adopted, and stopped by the one who adopted it', async () => {
  const killed = await startElsewhere();
  killed.child.kill('SIGKILL');
  await once(killed.child, 'exit');
  expect(isAlive(killed.pid)).toBe(true);
  const next = await startEmbedded({ home });
  expect(next).toMatchObject({ adopted: true, pid: killed.pid });
  await next.stop();
  expect(isAlive(killed.pid)).toBe(false);
});

test('a command that ends leaves the server to the application that still uses it', async () => {
  const application = await startElsewhere();
  const command = await startEmbedded({ home });
  expect(command.adopted).toBe(true);
  await command.stop();
  expect(isAlive(application.pid)).toBe(true);
  application.child.kill('SIGKILL');
  await once(application.child, 'exit');
  await (await startEmbedded({ home })).stop();
  expect(isAlive(application.pid)).toBe(false);
});

test('after kill -9 of PostgreSQL itself, and a number that now belongs to another program, it starts again', async () => {
  const first = await startEmbedded({ home });
  process.kill(first.pid, 'SIGKILL');
  await expect.poll(() => isAlive(first.pid)).toBe(false);
  writeFileSync(
    join(home, 'postgres', 'postmaster.pid'),
    `${process.pid}\n${home}/postgres\n0\n5432\n\n\n0\nready\n`,
  );
  const second = await startEmbedded({ home });
  expect(await ask(second.address, (sql) => sql`select word from kept`)).toHaveLength(1);
  await second.stop();
});

test('two starts at once end with one server', async () => {
  const [one, other] = await Promise.all([startEmbedded({ home }), startElsewhere()]);
  expect(one.pid).toBe(other.pid);
  other.child.kill('SIGKILL');
  await once(other.child, 'exit');
  await one.stop();
  expect(isAlive(one.pid)).toBe(false);
});
