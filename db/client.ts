import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { databaseAddress } from '#lib/env.ts';
import * as schema from './schema/index.ts';

export type Database = PostgresJsDatabase<typeof schema>;
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];
type Client = { sql: postgres.Sql; db: Database };

// Next and server.ts each hold their own copy of this module; the pools must still be one.
const shared = globalThis as typeof globalThis & { newsroomDatabase?: Client; newsroomReaders?: Client };

/** The newsroom's pool. Inside a transaction use only its `tx`: asking the pool again can hang (recipes 7.2). */
export function db(): Database {
  shared.newsroomDatabase ??= connect({ max: 10 });
  return shared.newsroomDatabase.db;
}

/** The bare postgres.js client of the same pool, for LISTEN and the like. */
export function client(): postgres.Sql {
  db();
  return (shared.newsroomDatabase as Client).sql;
}

/**
 * The readers' pool: its role can see the published views and nothing else, and looks things up in indexes: a planner that
 * thinks a table small enough to read would unpack the words of every release.
 */
export function readers(): Database {
  shared.newsroomReaders ??= connect({ max: 6, connection: { options: READING } }, prepareStatements);
  return shared.newsroomReaders.db;
}

// Planned anew each time: what was planned for a rare word would be slow for a common one. No helpers: to start them takes
// longer than most answers.
const READING = [
  '-c role=newsroom_reader -c enable_seqscan=off -c jit=off -c plan_cache_mode=force_custom_plan',
  '-c max_parallel_workers_per_gather=0 -c pg_trgm.similarity_threshold=0.18',
].join(' ');

const MOST_PREPARED = 200;

// What is asked again and again is read by the database once, and asked in one way there and back instead of two. Choices
// can be combined endlessly, and each statement costs memory there: those that come late are not kept.
function prepareStatements(sql: postgres.Sql): void {
  const known = new Set<string>();
  const { unsafe } = sql;
  sql.unsafe = (query, parameters, options) => {
    if (known.size < MOST_PREPARED) known.add(query);
    return unsafe(query, parameters, { ...options, prepare: known.has(query) });
  };
}

/** Runs one verb: everything in it is stored, or nothing. */
export function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db().transaction(work);
}

/** Ends both pools; the next use opens new ones. */
export async function closeDatabase(): Promise<void> {
  const open = [shared.newsroomDatabase, shared.newsroomReaders];
  shared.newsroomDatabase = undefined;
  shared.newsroomReaders = undefined;
  await Promise.all(open.map((it) => it?.sql.end({ timeout: 5 })));
}

function connect(
  options: postgres.Options<Record<string, never>>,
  prepare: (sql: postgres.Sql) => void = () => {},
): Client {
  const all = { onnotice: () => {}, idle_timeout: 60, ...options };
  const address = databaseAddress();
  const sql = typeof address === 'string' ? postgres(address, all) : postgres({ ...address, ...all });
  prepare(sql);
  return { sql, db: drizzle(sql, { schema, casing: 'snake_case' }) };
}
