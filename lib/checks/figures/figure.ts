import type { Range } from '../reading.ts';

/** How exactly a number is said. */
export const PRECISIONS = ['exact', 'about', 'atLeast', 'atMost'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** What a number is a number of: things, hundredths, or money. */
export const FIGURE_KINDS = ['count', 'percent', 'money'] as const;
export type FigureKind = (typeof FIGURE_KINDS)[number];

/**
 * A number in a text: `start` and `end` hold its digits or words with what belongs to them (percent, currency,
 * multiplier), not the unit. `to` is the end of a range, in the same terms as `value`.
 */
export type Figure = Range & {
  value: number;
  to: number | null;
  kind: FigureKind;
  /** As written: "personnes", "US$"; null when it is not said. */
  unit: string | null;
  /** Where the word ends that says what is counted; `end` without one. */
  unitEnd: number;
  precision: Precision;
  written: 'digits' | 'words';
  /**
   * What changes when the value does: its digits (of a range both) or words from `start` to `bare`, its multiplier up to
   * `end`, and what the multiplier is worth.
   */
  number: Range & { bare: number; factor: number };
  /** The same number in brackets behind its words: "cent quarante (140)". */
  again: (Range & { value: number }) | null;
};
