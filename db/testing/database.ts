import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { afterAll, beforeAll, inject } from 'vitest';
import { closeDatabase, db } from '#db/client.ts';
import { rememberDatabase } from '#lib/env.ts';

/**
 * Gives the test file a database of its own, cloned from the migrated one, and points `db()` at it.
 * Call once at the top of a file; returns `db`.
 */
export function testDatabase(): typeof db {
  const name = `test_${randomBytes(6).toString('hex')}`;
  beforeAll(async () => {
    delete process.env.DATABASE_URL;
    const server = inject('database');
    await onServer(`create database ${name} template ${server.database} strategy file_copy`);
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

async function onServer(statement: string): Promise<void> {
  const sql = postgres({ ...inject('database'), database: 'postgres', max: 1, onnotice() {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
