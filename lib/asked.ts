import { z } from 'zod';

/** Whether the database can hold a text as it is. Pure. */
export const canBeKept = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** Words somebody looks for, as an address carries them: trimmed, not empty, and nothing PostgreSQL could not hold. */
export const askedWords = (max: number) => z.string().trim().min(1).max(max).refine(canBeKept);
