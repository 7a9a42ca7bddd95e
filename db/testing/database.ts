import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { closeDatabase, db } from '#db/client.ts';
import { rememberDatabase } from '#lib/env.ts';

const DEMO = 'newsroom_demo';

/**
 * Gives the test file a database of its own, cloned from the migrated one or from one with the demo newsroom in it, and
 * points `db()` at it. Call once at the top of a file; returns `db`.
 */
export function testDatabase({ demo = false } = {}): typeof db {
  const name = `test_${randomBytes(6).toString('hex')}`;
  beforeAll(async () => {
    delete process.env.DATABASE_URL;
    const server = inject('database');
    if (demo) await makeDemo();
    await clone(demo ? DEMO : server.database, name);
    rememberDatabase({ ...server, database: name });
  });
  afterAll(async () => {
    // What still wakes up from here on must find no database, rather than one that is taken away under its hands.
    rememberDatabase({ ...inject('database'), database: `${name}_gone` });
    await closeDatabase();
    await onServer(`drop database if exists ${name} with (force)`);
  });
  return db;
}

/** The first file that asks for the demo makes it, the others wait for that. */
async function makeDemo(): Promise<void> {
  const server = inject('database');
  await withServer(async (sql) => {
    await sql`select pg_advisory_lock(1)`;
    if ((await sql`select from pg_database where datname = ${DEMO} and datistemplate`).length > 0) return;
    await sql.unsafe(`drop database if exists ${DEMO} with (force)`);
    await clone(server.database, DEMO);
    rememberDatabase({ ...server, database: DEMO });
    const { seedDemo } = await import('../seed.ts');
    await seedDemo({ password: 'a password of the demo' });
    await closeDatabase();
    await sql.unsafe(`alter database ${DEMO} is_template true allow_connections false`);
  });
}

const clone = (template: string, name: string) =>
  onServer(`create database ${name} template ${template} strategy file_copy`);

const onServer = (statement: string) => withServer((sql) => sql.unsafe(statement));

async function withServer(work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres({ ...inject('database'), database: 'postgres', max: 1, onnotice() {} });
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
