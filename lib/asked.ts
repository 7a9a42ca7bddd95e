import { z } from 'zod';

/** Words somebody looks for, as an address carries them: trimmed, not empty, and nothing PostgreSQL could not hold. */
export const askedWords = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => text.isWellFormed() && !text.includes('\0'));
