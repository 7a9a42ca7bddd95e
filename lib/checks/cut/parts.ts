import type { Part } from '../passage.ts';

/** The part of a release that begins with a block, by the name of the block; within others the part goes on. */
export const PARTS: Record<string, Part> = {
  headline: 'headline',
  standfirst: 'standfirst',
  dateline: 'dateline',
  heading: 'heading',
  listItem: 'item',
  quote: 'quote',
  table: 'table',
  notesToEditors: 'notes',
  helplines: 'helplines',
  contacts: 'contacts',
};
