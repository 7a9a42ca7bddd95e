import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { rememberDatabase } from '#lib/env.ts';
import { closeDatabase } from './client.ts';
import { isSchemaCurrent, migrate } from './migrate.ts';

const name = `test_${randomBytes(6).toString('hex')}`;
const careless = true;

async function on<T>(database: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres({ ...inject('database'), database, max: 1, onnotice() {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}

beforeAll(async () => {
  await on('postgres', (sql) => sql.unsafe(`create database ${name}`));
  rememberDatabase({ ...inject('database'), database: name });
});

afterAll(async () => {
  await closeDatabase();
  await on('postgres', (sql) => sql.unsafe(`drop database ${name} with (force)`));
});

test('a server that forgets at a power cut is refused', async () => {
  await expect(migrate()).rejects.toThrow('The database will not do: fsync is off and must be on.');
});

test('two that start at once bring an empty database up to date together', async () => {
  expect(await isSchemaCurrent()).toBe(false);
  await Promise.all([migrate({ careless }), migrate({ careless }), migrate({ careless })]);
  expect(await isSchemaCurrent()).toBe(true);
});

test('a database of a newer version is left alone', async () => {
  await on(
    name,
    (sql) => sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 99999999999999)`,
  );
  await expect(migrate({ careless })).rejects.toThrow('belongs to a newer version');
  expect(await isSchemaCurrent()).toBe(false);
});

test('a server that is not there is said to be out of reach', async () => {
  rememberDatabase({ ...inject('database'), host: '/nowhere' });
  await expect(migrate({ careless })).rejects.toThrow(/^The database cannot be reached \(/);
});
