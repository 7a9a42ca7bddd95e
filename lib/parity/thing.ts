import type { Precision } from '../checks/figures/figure.ts';
import type { Range } from '../checks/reading.ts';

/** Where something stands: the index of its passage and UTF-16 offsets in it. */
export type Spot = Range & { at: number };

type Found = Spot & {
  written: string;
  /** False when it can stand for something of the other text but need not be there itself: "a dozen", "both". */
  required: boolean;
};

/** A number that says how many or how much. `values` are the readings it allows, the likeliest first. */
export type FigureThing = Found & {
  kind: 'figure';
  values: readonly number[];
  measure: 'count' | 'percent' | 'money';
  currency: string | null;
  precision: Precision;
  /** Words near it allow it to be a minimum, or a maximum. */
  leans: { atLeast: boolean; atMost: boolean };
  /** What is counted, where that is one of the things a mistake would matter for. */
  counts: string | null;
};

/** A day, a month or a year; what is not written is null. Weekdays count from Sunday (0). */
export type DateThing = Found & {
  kind: 'date';
  year: number | null;
  month: number | null;
  day: number | null;
  weekday: number | null;
  /** Day and month by number may be the other way round. */
  turned: boolean;
};

/** A time of day in minutes; `half` is false when it may be morning or evening. */
export type TimeThing = Found & { kind: 'time'; minutes: number; half: boolean };

/** Digits that name something: a resolution, a goal, a phase. */
export type NumberThing = Found & { kind: 'number'; digits: string };
export type PhoneThing = Found & { kind: 'phone'; digits: string };
export type EmailThing = Found & { kind: 'email'; address: string };
export type LinkThing = Found & { kind: 'link'; address: string };
/** A person, by the words of the name. */
export type PersonThing = Found & { kind: 'person'; words: readonly string[] };
/** An organisation, country or town that a list knows, by its key there. */
export type NamedThing = Found & { kind: 'organisation' | 'country' | 'town'; key: string };

export type Thing =
  | FigureThing
  | DateThing
  | TimeThing
  | NumberThing
  | PhoneThing
  | EmailThing
  | LinkThing
  | PersonThing
  | NamedThing;
export type ThingKind = Thing['kind'];
