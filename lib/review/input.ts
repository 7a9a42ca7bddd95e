import { z } from 'zod';
import { CHECKS } from './vocabulary.ts';

export const tickInput = z.strictObject({
  releaseId: z.uuid(),
  /** The version of the document that was read. */
  docVersion: z.coerce.number().int().min(0),
  step: z.uuid(),
  item: z.enum(CHECKS),
  ticked: z.stringbool(),
});
