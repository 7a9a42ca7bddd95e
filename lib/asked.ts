import { z } from 'zod';

/** Words somebody looks for, as an address carries them: trimmed, not empty, and nothing PostgreSQL could not hold. */
export const askedWords = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed() && !text.includes('\0'));

/** A number of a revision, edition or page in an address. */
export const askedNumber = z.coerce.number().int().positive().max(2_147_483_647);
