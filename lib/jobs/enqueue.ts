import { sql } from 'drizzle-orm';
import { type Clock, fromDrizzle, PgBoss } from 'pg-boss';
import postgres from 'postgres';
import type { Tx } from '#db/client.ts';
import { databaseAddress } from '#lib/env.ts';
import { type Payload, type QueueName, queues } from './queues.ts';

export interface EnqueueOptions {
  /** Not before this instant. */
  startAfter?: Date;
  /** At most one waiting job of this key. */
  singletonKey?: string;
}

const shared = globalThis as typeof globalThis & { newsroomSender?: Promise<PgBoss> };

/**
 * Puts a job into the verb's own transaction: delivered when it commits, gone when it rolls back.
 * Throws ZodError when the payload is not what the queue holds.
 */
export async function enqueue<Q extends QueueName>(
  tx: Tx,
  queue: Q,
  payload: Payload<Q>,
  options: EnqueueOptions = {},
): Promise<void> {
  const data = queues[queue].parse(payload);
  shared.newsroomSender ??= startSender();
  const sender = await shared.newsroomSender;
  await sender.send(queue, data, { ...options, db: fromDrizzle(tx, sql) });
}

// It learns the queues over a short connection of its own: asking the pool inside a transaction can hang.
async function startSender(): Promise<PgBoss> {
  const address = databaseAddress();
  const options = { max: 1, idle_timeout: 1, onnotice() {} };
  const connection =
    typeof address === 'string' ? postgres(address, options) : postgres({ ...address, ...options });
  const sender = new PgBoss({
    db: {
      executeSql: async (text, values = []) => ({ rows: await connection.unsafe(text, values as never[]) }),
    },
    clock: idleClock,
    migrate: false,
    supervise: false,
    schedule: false,
  });
  sender.on('error', () => {});
  try {
    return await sender.start();
  } catch (error) {
    shared.newsroomSender = undefined;
    throw error;
  }
}

// Its timers must not keep a command alive that has done its work.
const idleClock: Clock = {
  now: () => Date.now(),
  setTimeout: (work, ms) => setTimeout(work, ms).unref(),
  clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
  setInterval: (work, ms) => setInterval(work, ms).unref(),
  clearInterval: (timer) => clearInterval(timer as NodeJS.Timeout),
};
