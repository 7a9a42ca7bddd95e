import { z } from 'zod';
import { MAIL_STATES } from '#db/schema/delivery.ts';

export { MAIL_STATES, type MailState } from '#db/schema/delivery.ts';

export const mailInput = z.strictObject({ mailId: z.uuid() });

/** Filters as they stand in an address; anything unreadable counts as not given. */
export const outboxFilters = z.object({
  state: z.enum(MAIL_STATES).optional().catch(undefined),
  before: z
    .string()
    .regex(/^[0-9 :.+-]{10,40},[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
});
export type OutboxFilters = z.output<typeof outboxFilters>;
