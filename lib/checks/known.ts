import type { KnownFigure } from './figures/known-figure.ts';
import type { KnownSeries } from './figures/series.ts';
import type { Term } from './house/term.ts';
import type { Tuned } from './house/tuned.ts';
import { type KnownDirectory, SHIPPED_DIRECTORY } from './known-directory.ts';
import { type KnownPeople, NOBODY_KNOWN } from './known-people.ts';

/**
 * What the newsroom knows beside the words of a release, and holds them against. Plain data: it goes to the thread that
 * reads along, and is the same there as on the server.
 */
export type Known = {
  /** Who may be named, and what people who speak for themselves agreed to. */
  people: KnownPeople;
  /** The same as long as nothing else in here changed. */
  key: string;
  /** The terms of the house in force for its site and language. */
  terms: readonly Term[];
  /** How its site takes the rules the newsroom comes with, by the rule. */
  tuned: Readonly<Record<string, Tuned>>;
  directory: KnownDirectory;
  /** The figures its story stands by. */
  figures: readonly KnownFigure[];
  /** What other releases of its site counted again and again, as they last said it. */
  series: readonly KnownSeries[];
};

/** Where nothing but the words can be read: a file on somebody's machine. */
export const NOTHING_KNOWN: Known = {
  key: '',
  terms: [],
  tuned: {},
  directory: SHIPPED_DIRECTORY,
  figures: [],
  series: [],
  people: NOBODY_KNOWN,
};
