import { SEVERITIES } from '../engine/rule.ts';

/** What a site may make of a rule the newsroom comes with: another severity, or nothing at all. */
export const TUNED = [...SEVERITIES, 'off'] as const;
export type Tuned = (typeof TUNED)[number];
