import { z } from 'zod';
import { canBeKept } from '../asked.ts';
import { NOTE } from './limits.ts';

export const dismissInput = z.strictObject({
  releaseId: z.uuid(),
  /** The prints of what is let stand for one reason. */
  prints: z.array(z.string().min(1).max(2000)).min(1, 'required').max(NOTE.findings, 'too_many'),
  note: z.string().trim().min(1, 'required').max(NOTE.words, 'too_long').refine(canBeKept, 'invalid'),
});
export const bringBackInput = z.strictObject({ releaseId: z.uuid(), dismissalId: z.uuid() });
