import { z } from 'zod';

/** How much one batch may bring: steps, and bytes of the request that carries it. */
export const BATCH = { steps: 500, bytes: 2_500_000 };

/** One batch of an editor. `key` stays the same when the batch is sent again because its answer was lost. */
export const appendInput = z.strictObject({
  releaseId: z.uuid(),
  baseVersion: z.int().min(0),
  schemaVersion: z.int().min(1),
  key: z.uuid().lowercase(),
  clientId: z.string().regex(/^[A-Za-z0-9_-]{8,40}$/),
  steps: z.array(z.unknown()).min(1).max(BATCH.steps),
});
export type AppendInput = z.input<typeof appendInput>;
