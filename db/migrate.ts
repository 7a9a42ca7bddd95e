import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres, { type Sql } from 'postgres';
import { databaseAddress } from '#lib/env.ts';
import { Refusal } from '#lib/refusal.ts';
import { client } from './client.ts';
import { brokenPromises } from './promises.ts';

const folder = fileURLToPath(new URL('./migrations', import.meta.url));
const lockKey = 4_276_001;

export interface MigrateOptions {
  /** Tests may run on a server that forgets at a power cut. */
  careless?: boolean;
}

/**
 * Brings the database to this version's schema, one starter at a time.
 * Throws Refusal when the server could lose saved text, cannot be reached, or holds a newer schema.
 */
export async function migrate({ careless = false }: MigrateOptions = {}): Promise<void> {
  const sql = connect();
  try {
    await assertPromises(sql, careless);
    await sql`select pg_advisory_lock(${lockKey})`;
    await assertNotNewer(sql);
    await applyMigrations(drizzle(sql), { migrationsFolder: folder });
  } catch (error) {
    throw explain(error);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Whether the database answers within two seconds and holds exactly this version's schema. Never throws. */
export async function isSchemaCurrent(): Promise<boolean> {
  const answer = client()<{ newest: number }[]>`
    select max(created_at)::float8 as newest from drizzle.__drizzle_migrations`;
  try {
    const late = pause(2000, undefined, { ref: false });
    const rows = await Promise.race([answer, late]);
    return rows?.[0]?.newest === (await newestMigration());
  } catch {
    return false;
  }
}

/** When the newest migration of this code was made, in milliseconds since 1970. */
async function newestMigration(): Promise<number> {
  const file = `${folder}/meta/_journal.json`;
  if (!existsSync(file)) return 0;
  const journal: { entries: { when: number }[] } = JSON.parse(await readFile(file, 'utf8'));
  return Math.max(0, ...journal.entries.map(({ when }) => when));
}

// A session's lock needs one connection that stays: hence a pool of one, used for nothing else.
function connect(): Sql {
  const address = databaseAddress();
  const options = { max: 1, onnotice() {}, connect_timeout: 10, connection: { TimeZone: 'UTC' } };
  return typeof address === 'string' ? postgres(address, options) : postgres({ ...address, ...options });
}

async function assertPromises(sql: Sql, careless: boolean): Promise<void> {
  const [broken] = await brokenPromises(sql, { careless });
  if (broken) throw new Refusal(`The database will not do: ${broken}.`);
}

async function assertNotNewer(sql: Sql): Promise<void> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (!table?.there) return;
  const [row] = await sql`select max(created_at)::float8 as newest from drizzle.__drizzle_migrations`;
  if ((row?.newest ?? 0) > (await newestMigration())) {
    throw new Refusal('The database belongs to a newer version of the newsroom: start that one.');
  }
}

const unreachable = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
  'CONNECT_TIMEOUT',
  'ETIMEDOUT',
  '28P01',
  '28000',
  '3D000',
];

function explain(error: unknown): unknown {
  const { code, message } = error as { code?: string; message?: string };
  if (!code || !unreachable.includes(code)) return error;
  return new Refusal(`The database cannot be reached (${message}): check DATABASE_URL.`);
}
