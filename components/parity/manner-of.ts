import { directionOf, type Language } from '#lib/languages.ts';
import type { ParityRule } from '#lib/parity/difference.ts';
import type { ParityLine } from '#lib/parity/queries/parity.ts';

/** The name of what differs, in the catalogue. */
export const FIELD_OF = {
  'PARITY-FIGURE': 'figure',
  'PARITY-DATE': 'date',
  'PARITY-TIME': 'time',
  'PARITY-PHONE': 'phone',
  'PARITY-EMAIL': 'email',
  'PARITY-LINK': 'link',
  'PARITY-NAME': 'name',
  'PARITY-PLACE': 'place',
  'PARITY-QUALIFIER': 'qualifier',
} as const satisfies Record<ParityRule, string>;

/** How a difference stands: in the way, to be looked at, or explained. */
export type Stand = 'block' | 'look' | 'explained';

export function standOf({ severity, explained }: ParityLine): Stand {
  if (explained) return 'explained';
  return severity === 'block' ? 'block' : 'look';
}

/** The direction of the words of a difference: addresses and numbers to dial run from left to right in every text. */
export const directionIn = (rule: ParityRule, language: Language) =>
  ['PARITY-PHONE', 'PARITY-EMAIL', 'PARITY-LINK'].includes(rule) ? 'ltr' : directionOf(language);

/** How many differences stand in the way, are to be looked at, are explained. */
export function countStands(lines: readonly ParityLine[]): Record<Stand, number> {
  const count = (stand: Stand) => lines.filter((line) => standOf(line) === stand).length;
  return { block: count('block'), look: count('look'), explained: count('explained') };
}
