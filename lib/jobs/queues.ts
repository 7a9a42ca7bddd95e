import { z } from 'zod';

/** Every queue with the shape of its jobs. A job is a wake-up call: what is due stands in the tables. */
export const queues = {
  mail: z.object({ mailId: z.uuid() }),
  pictures: z.object({ assetId: z.uuid() }),
} as const;

export type QueueName = keyof typeof queues;
export type Payload<Q extends QueueName> = z.infer<(typeof queues)[Q]>;

export const queueNames = Object.keys(queues) as QueueName[];

/** How every queue behaves: five tries, each a little later, and workers are woken at once. */
export const queueOptions = {
  retryLimit: 5,
  retryDelay: 10,
  retryBackoff: true,
  expireInSeconds: 300,
  notify: true,
} as const;
