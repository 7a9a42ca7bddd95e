import { env } from '#lib/env.ts';
import { ensureQueues } from '#lib/jobs/worker.ts';
import { closeDatabase } from './client.ts';
import { keepAlive } from './embedded/keep.ts';
import { startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';

export interface OpenDatabase {
  embedded: boolean;
  close: () => Promise<void>;
}

/**
 * Makes the newsroom's database ready for use: starts the embedded one unless `DATABASE_URL` names another, brings
 * its schema and queues up to date, and looks after it until it is closed. Throws Refusal when it cannot.
 */
export async function openDatabase(): Promise<OpenDatabase> {
  const { DATABASE_URL } = env();
  const stop = DATABASE_URL ? async () => {} : await keepEmbedded();
  const close = async () => {
    await closeDatabase();
    await stop();
  };
  try {
    await migrate();
    await ensureQueues();
  } catch (error) {
    await close();
    throw error;
  }
  return { embedded: !DATABASE_URL, close };
}

async function keepEmbedded(): Promise<() => Promise<void>> {
  const home = env().NEWSROOM_HOME;
  let server = await startEmbedded({ home });
  const letGo = keepAlive(server.pid, async () => {
    server = await startEmbedded({ home });
    return server.pid;
  });
  return async () => {
    await letGo();
    await server.stop();
  };
}
