import type { FigureKind, Precision } from './figure.ts';

/** A figure the story of a release stands by: words tied to it say this number. */
export type KnownFigure = {
  id: string;
  label: string;
  kind: FigureKind;
  value: number;
  /** The end of a range, in the terms of `value`. */
  upTo: number | null;
  precision: Precision;
};
