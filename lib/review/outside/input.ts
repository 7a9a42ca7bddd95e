import { z } from 'zod';
import { LANGUAGES } from '../../languages.ts';

/** How many days a link may work. */
export const LINK_DAYS = [1, 3, 7, 14] as const;

const line = (max: number) => z.string().trim().min(1, 'required').max(max, 'too_long');

export const askOutsideInput = z.strictObject({
  releaseId: z.uuid(),
  name: line(120),
  organisation: z.string().trim().max(160, 'too_long').default(''),
  email: z.email('email').max(254, 'too_long'),
  language: z.enum(LANGUAGES, 'required'),
  note: z.string().trim().max(2000, 'too_long').default(''),
  days: z.coerce.number().refine((days) => LINK_DAYS.some((each) => each === days), 'unknown'),
  /** The step the answer signs; empty: none, it is only filed. */
  step: z.union([z.uuid(), z.literal('')]).default(''),
});

export const revokeOutsideInput = z.strictObject({ releaseId: z.uuid(), outsideId: z.uuid() });

export const answerOutsideInput = z
  .strictObject({
    answer: z.enum(['approved', 'refused'], 'required'),
    words: z.string().trim().max(4000, 'too_long'),
  })
  .refine(({ answer, words }) => answer === 'approved' || words !== '', {
    path: ['words'],
    message: 'required',
  });
