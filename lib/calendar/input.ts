import { z } from 'zod';
import { rescheduleInput } from '../releases/input.ts';

export const VIEWS = ['month', 'week', 'list'] as const;
export type View = (typeof VIEWS)[number];

/** What stands in a calendar: what goes out or went out, what an embargo ends for, what must be through its review. */
export const ITEM_KINDS = ['scheduled', 'embargoed', 'published', 'due'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** How a calendar is asked for in an address; anything unreadable counts as not given. */
export const calendarFilters = z.object({
  view: z.enum(VIEWS).optional().catch(undefined),
  /** A day of the month or week that is shown. */
  on: z.iso.date().optional().catch(undefined),
  site: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/)
    .optional()
    .catch(undefined),
});

/** A scheduled, embargoed or due item at another moment. */
export const moveItemInput = rescheduleInput.extend({ kind: z.enum(['scheduled', 'embargoed', 'due']) });
