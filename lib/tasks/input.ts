import { z } from 'zod';
import { PRIORITIES } from '#db/schema/assignments.ts';

export { PRIORITIES, type Priority } from '#db/schema/assignments.ts';

const releaseId = z.uuid();
const member = z.union([z.uuid(), z.literal('')]);
const day = z.union([z.string().regex(/^\d{4}-\d{2}-\d{2}$/), z.literal('')]);
const time = z.union([z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/), z.literal('')]);
const deadline = {
  /** Without a day there is no deadline any more. */
  day: day.default(''),
  time: time.default('17:00'),
  zone: z.string().max(60).default('UTC'),
  fold: z.enum(['', 'earlier', 'later']).default(''),
};

export const takeInput = z.strictObject({ releaseId });
export const giveInput = z.strictObject({
  releaseId,
  /** Empty: nobody holds it. */
  memberId: member,
});
export const deadlineInput = z.strictObject({ releaseId, ...deadline });
export const priorityInput = z.strictObject({ releaseId, priority: z.enum(PRIORITIES) });

/** What can be done to several releases at once. */
export const BULK_ACTS = ['take', 'give', 'deadline', 'priority', 'publish'] as const;
export const bulkInput = z.strictObject({
  /** Each with the state its page showed: "ID:STATE". */
  items: z
    .array(z.string().regex(/^[0-9a-f-]{36}:\d{1,9}$/))
    .min(1, 'choose_some')
    .max(100, 'too_many'),
  act: z.enum(BULK_ACTS),
  memberId: member.default(''),
  ...deadline,
  priority: z.enum(PRIORITIES).default('normal'),
});

export const absenceInput = z.strictObject({
  fromDay: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'required'),
  lastDay: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'required'),
  timeZone: z.string().min(1).max(60),
  deputyId: member.default(''),
});
