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

/** What in a story must be handled with care; whoever writes it says so, and rules of review ask for it. */
export const SENSITIVITIES = ['people', 'children', 'survivors', 'movement', 'security', 'politics'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];
