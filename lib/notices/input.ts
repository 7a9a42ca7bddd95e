import { z } from 'zod';
import { STANCES } from '#db/schema/notices.ts';
import { NOTICES, toldOf } from '../releases/notify.ts';
import { isZone } from '../wall-time.ts';

/** Kinds of notices whose mail somebody may do without. */
export const CHOOSABLE = NOTICES.filter((kind) => !toldOf(kind).urgent);

export const markReadInput = z.strictObject({
  /** One notice; empty: all of them. */
  noticeId: z.union([z.uuid(), z.literal('')]).default(''),
  /** Only those of one release. */
  releaseId: z.uuid().optional(),
  /** Only what was there when the list was shown (ISO). */
  until: z.iso.datetime().optional(),
});
export const noticeSettingsInput = z.strictObject({
  daily: z.enum(['at_once', 'daily']).default('at_once'),
  hour: z.coerce.number().int().min(0).max(23).default(8),
  timeZone: z.string().refine(isZone, 'zone_unknown'),
  /** Kinds they want a mail of; the others stand on the desk alone. */
  mail: z.array(z.enum(CHOOSABLE as [(typeof CHOOSABLE)[number], ...typeof CHOOSABLE])).default([]),
});
export const stanceInput = z.strictObject({
  releaseId: z.uuid(),
  stance: z.enum(['usual', ...STANCES]),
});

/** Filters as they stand in an address; anything unreadable counts as not given. */
export const noticeFilters = z.object({
  unread: z.literal('1').optional().catch(undefined),
  before: z
    .string()
    .regex(/^[0-9 :.+-]{10,40},[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});
