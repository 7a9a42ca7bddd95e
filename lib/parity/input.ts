import { z } from 'zod';

export const explainInput = z.strictObject({
  releaseId: z.uuid(),
  /** What the difference is known by. */
  print: z.string().min(1).max(2000),
  note: z.string().trim().min(1, 'required').max(500, 'too_long'),
});
export const takeBackInput = z.strictObject({ releaseId: z.uuid(), explanationId: z.uuid() });
export const nameSourceInput = z.strictObject({
  releaseId: z.uuid(),
  /** Empty: it stands by itself. */
  sourceId: z.union([z.literal(''), z.uuid()]),
});
export const holdAgainstInput = z.strictObject({
  releaseId: z.uuid(),
  /** The version of the source's document that was read. */
  sourceVersion: z.coerce.number().int().min(0),
});
