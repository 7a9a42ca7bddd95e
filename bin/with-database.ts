import { closeDatabase } from '#db/client.ts';
import { startEmbedded } from '#db/embedded.ts';
import { isSchemaCurrent } from '#db/migrate.ts';
import { env } from '#lib/env.ts';
import { Refusal } from '#lib/refusal.ts';

/**
 * Gives a command the newsroom's database: the external one, or the embedded server, started or found running.
 * @throws {Refusal} when its schema is not that of this version
 */
export async function withDatabase<T>(work: () => Promise<T>): Promise<T> {
  const { DATABASE_URL, NEWSROOM_HOME } = env();
  const server = DATABASE_URL ? undefined : await startEmbedded({ home: NEWSROOM_HOME });
  try {
    if (!(await isSchemaCurrent()))
      throw new Refusal('The database is not that of this version: run npm start first.');
    return await work();
  } finally {
    await closeDatabase();
    await server?.stop();
  }
}
