import { z } from 'zod';
import { LANGUAGES } from '../languages.ts';
import { isZone } from '../wall-time.ts';

/** How long a link may open, in hours; empty: as long as the embargo lasts. */
export const ACCESS_HOURS = ['', '24', '72', '168'] as const;

export const giveAccessInput = z.strictObject({
  releaseId: z.uuid(),
  /** A person or an outlet: the name on every page of theirs. */
  reader: z.string().trim().min(1, 'required').max(120, 'too_long'),
  /** Where the link is sent; empty: whoever makes it hands it over. */
  readerEmail: z.union([z.literal(''), z.email('invalid').max(254, 'too_long')]).default(''),
  language: z.enum(LANGUAGES, 'required'),
  zone: z.string().refine(isZone, 'zone_unknown'),
  hours: z.enum(ACCESS_HOURS).default(''),
});
export const closeAccessInput = z.strictObject({ releaseId: z.uuid(), linkId: z.uuid() });
