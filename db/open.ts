import { env } from '#lib/env.ts';
import { ensureQueues } from '#lib/jobs/worker.ts';
import { closeDatabase } from './client.ts';
import { startEmbedded } from './embedded.ts';
import { migrate } from './migrate.ts';

export interface OpenDatabase {
  embedded: boolean;
  close: () => Promise<void>;
}

/**
 * Makes the newsroom's database ready for use: starts the embedded one unless `DATABASE_URL` names another,
 * and brings its schema and queues up to date. Throws Refusal when it cannot.
 */
export async function openDatabase(): Promise<OpenDatabase> {
  const { DATABASE_URL, NEWSROOM_HOME } = env();
  const server = DATABASE_URL ? undefined : await startEmbedded({ home: NEWSROOM_HOME });
  const close = async () => {
    await closeDatabase();
    await server?.stop();
  };
  try {
    await migrate();
    await ensureQueues();
  } catch (error) {
    await close();
    throw error;
  }
  return { embedded: server !== undefined, close };
}
