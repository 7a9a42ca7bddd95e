/** What a piece of news is. */
export const KINDS = [
  'press_release',
  'statement',
  'briefing_note',
  'media_advisory',
  'story',
  'appeal',
] as const;
export type Kind = (typeof KINDS)[number];

/** Whether it concerns the whole Organization or one mission. */
export const REACHES = ['global', 'local'] as const;
export type Reach = (typeof REACHES)[number];
