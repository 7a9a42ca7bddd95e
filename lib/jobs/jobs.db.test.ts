import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#db/testing/database.ts';
import { enqueue } from './enqueue.ts';
import { startWorker, type Worker } from './worker.ts';

const db = testDatabase();
const delivered: string[] = [];
let worker: Worker;

beforeAll(async () => {
  worker = await startWorker({
    mail: async ({ mailId }) => {
      delivered.push(mailId);
    },
    pictures: async () => {},
  });
});

afterAll(() => worker.stop());

test('a job enqueued in a transaction that commits is delivered', async () => {
  const mailId = randomUUID();
  await db().transaction((tx) => enqueue(tx, 'mail', { mailId }));
  await expect.poll(() => delivered, { timeout: 5000 }).toContain(mailId);
});

test('a rolled back transaction leaves no job', async () => {
  const mailId = randomUUID();
  const verb = db().transaction(async (tx) => {
    await enqueue(tx, 'mail', { mailId });
    throw new Error('the verb was refused');
  });
  await expect(verb).rejects.toThrow('the verb was refused');
  const rows = await db().execute(sql`select 1 from pgboss.job where data->>'mailId' = ${mailId}`);
  expect(rows).toHaveLength(0);
});

test('a payload of another shape is refused where it is enqueued', async () => {
  await expect(db().transaction((tx) => enqueue(tx, 'mail', { mailId: 'none' }))).rejects.toThrow();
});
