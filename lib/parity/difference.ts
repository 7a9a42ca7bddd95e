import type { Severity } from '../checks/engine/rule.ts';
import type { Spot } from './thing.ts';

/** What can differ. Figures, dates and addresses keep a translation from being approved. */
export const PARITY_RULES = {
  'PARITY-FIGURE': 'block',
  'PARITY-DATE': 'block',
  'PARITY-TIME': 'block',
  'PARITY-PHONE': 'block',
  'PARITY-EMAIL': 'block',
  'PARITY-LINK': 'block',
  'PARITY-NAME': 'error',
  'PARITY-PLACE': 'error',
  'PARITY-QUALIFIER': 'warning',
} as const satisfies Record<string, Severity>;
export type ParityRule = keyof typeof PARITY_RULES;

/** Words of one of the texts a difference is about. */
export type Place = Spot & { written: string };

/** How two texts differ: something is missing, something was added, or it says something else. */
export const MANNERS = [
  'missing',
  'added',
  'changed',
  'weekday',
  'counted',
  'currency',
  'qualifier',
] as const;
export type Manner = (typeof MANNERS)[number];

/** A difference between a source and its translation. What is only in one of them has a place in that one alone. */
export type Difference = {
  rule: ParityRule;
  severity: Severity;
  manner: Manner;
  source: Place | null;
  target: Place | null;
  /** The same as long as the words of both places and their neighbours stay. */
  print: string;
};
