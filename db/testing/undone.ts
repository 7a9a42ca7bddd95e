import { sql } from 'drizzle-orm';
import { type Database, db } from '#db/client.ts';

const shared = globalThis as typeof globalThis & { newsroomDatabase?: { db: Database } };

class TakenBack extends Error {}

/** Does something to the database, lets every promise of it be checked as at the end, and takes it all back. */
export async function undone<T>(work: () => Promise<T>): Promise<T> {
  const pool = db();
  const own = shared.newsroomDatabase;
  let result: T | undefined;
  await pool
    .transaction(async (tx) => {
      shared.newsroomDatabase = { ...own, db: tx as unknown as Database };
      result = await work();
      await tx.execute(sql`set constraints all immediate`);
      throw new TakenBack();
    })
    .catch((error) => {
      if (!(error instanceof TakenBack)) throw error;
    })
    .finally(() => {
      shared.newsroomDatabase = own;
    });
  return result as T;
}
