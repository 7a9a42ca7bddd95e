import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { migrate } from '#db/migrate.ts';
import type { DatabaseAddress } from '#lib/env.ts';
import { ensureQueues } from '#lib/jobs/worker.ts';
import { isAlive } from '../embedded/process.ts';
import { stopAbandoned } from '../embedded/stop.ts';
import { startEmbedded } from '../embedded.ts';

declare module 'vitest' {
  interface ProvidedContext {
    database: DatabaseAddress;
  }
}

const prefix = 'newsroom-test-';

// A test server may forget everything at a power cut, and so is several times faster.
const settings = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  jit: 'off',
  max_connections: '200',
  wal_level: 'minimal',
  max_wal_senders: '0',
};

/** One server for the whole run, with one migrated database that every test file clones. */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  delete process.env.DATABASE_URL;
  await sweep();
  const home = await mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`));
  const server = await startEmbedded({ home, settings });
  const end = async () => {
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
  try {
    await migrate({ careless: true });
    await ensureQueues();
    await makeTemplate(server.address);
  } catch (error) {
    await end();
    throw error;
  }
  project.provide('database', server.address);
  return end;
}

async function makeTemplate(address: DatabaseAddress): Promise<void> {
  const sql = postgres({ ...address, database: 'postgres', max: 1 });
  await sql.unsafe(`alter database ${address.database} is_template true allow_connections false`);
  await sql.end();
}

// A run that was killed leaves its server behind.
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    await stopAbandoned(join(tmpdir(), name, 'postgres'));
    await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}
