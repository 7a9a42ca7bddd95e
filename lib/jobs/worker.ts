import { type JobResult, PgBoss } from 'pg-boss';
import { databaseAddress } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { type Payload, type QueueName, queueNames, queueOptions, queues } from './queues.ts';

/** What to do with a job of each queue. A handler that throws is tried again. */
export type Handlers = { [Q in QueueName]: (payload: Payload<Q>) => Promise<void> };

export interface Worker {
  /** Lets running jobs end, takes no new ones. */
  stop: () => Promise<void>;
}

/** Starts taking jobs in this process. */
export async function startWorker(handlers: Handlers): Promise<Worker> {
  const boss = connect({ useListenNotify: true });
  boss.on('error', (error) => log().error({ err: error }, 'jobs'));
  boss.on('warning', (warning) => log().warn({ warning }, 'jobs'));
  await boss.start();
  await makeQueues(boss);
  for (const name of queueNames) await takeJobs(boss, name, handlers[name]);
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000 }) };
}

/** Makes the job tables and queues where they are missing, so that a verb can enqueue before any worker ran. */
export async function ensureQueues(): Promise<void> {
  const boss = connect({ supervise: false, schedule: false });
  boss.on('error', (error) => log().error({ err: error }, 'jobs'));
  await boss.start();
  await makeQueues(boss);
  await boss.stop({ graceful: false });
}

function connect(options: { useListenNotify?: boolean; supervise?: boolean; schedule?: boolean }): PgBoss {
  const address = databaseAddress();
  const where = typeof address === 'string' ? { connectionString: address } : address;
  return new PgBoss({ ...where, ...options, max: 4, application_name: 'newsroom jobs' });
}

async function makeQueues(boss: PgBoss): Promise<void> {
  const there = new Set((await boss.getQueues()).map(({ name }) => name));
  for (const name of queueNames) if (!there.has(name)) await boss.createQueue(name, queueOptions);
}

// Ten at a time without a pause between full hands: one by one, a burst would wait for the next poll after each.
const PACE = { batchSize: 10, burstWhenBatchFull: true, notifyPollingIntervalSeconds: 5 } as const;

async function takeJobs<Q extends QueueName>(boss: PgBoss, name: Q, handle: Handlers[Q]): Promise<void> {
  await boss.work(name, { ...PACE, perJobResults: true }, async (jobs) => {
    const results: JobResult[] = [];
    for (const { id, data } of jobs)
      results.push(await take(id, queues[name].parse(data) as Payload<Q>, handle));
    return results;
  });
}

// One job that fails is tried again by itself.
async function take<P>(id: string, payload: P, handle: (payload: P) => Promise<void>): Promise<JobResult> {
  try {
    await handle(payload);
    return { id, status: 'completed' };
  } catch (error) {
    return { id, status: 'failed', output: { message: String(error) } };
  }
}
