import type { Range } from '../reading.ts';

/** How exactly a number is said. */
export type Precision = 'exact' | 'about' | 'atLeast' | 'atMost';

/**
 * A number in a text: `start` and `end` hold its digits or words with what belongs to them (percent, currency,
 * multiplier), not the unit. `to` is the end of a range, in the same terms as `value`.
 */
export type Figure = Range & {
  value: number;
  to: number | null;
  kind: 'count' | 'percent' | 'money';
  /** As written: "personnes", "US$"; null when it is not said. */
  unit: string | null;
  precision: Precision;
  written: 'digits' | 'words';
  /** The same number in brackets behind its words: "cent quarante (140)". */
  again: (Range & { value: number }) | null;
};
