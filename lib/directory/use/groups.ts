/**
 * Texts that name a record, by what can be done with them: being written, in review, approved or scheduled, under
 * embargo, and what readers have.
 */
export const GROUPS = ['draft', 'review', 'settled', 'embargoed', 'live'] as const;
export type Group = (typeof GROUPS)[number];
