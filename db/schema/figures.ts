import {
  check,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import { FIGURE_KINDS, type FigureKind, PRECISIONS, type Precision } from '#lib/checks/figures/figure.ts';
import { members } from './members.ts';
import { releases, stories } from './releases.ts';
import { oneOf } from './vocabulary.ts';

/**
 * A number a story stands by: what it counts, since when it holds, who says so. Words in any of its languages are tied to
 * it by the mark `figure` with its id.
 */
export const storyFigures = pgTable(
  'story_figures',
  {
    id: uuid().primaryKey().defaultRandom(),
    storyId: uuid()
      .notNull()
      .references(() => stories.id),
    /** What is counted, in words of the desk; readers never see them. */
    label: text().notNull(),
    kind: text().$type<FigureKind>().notNull(),
    value: doublePrecision().notNull(),
    /** What it is a number of, or whose money: "people", "US$". */
    unit: text().notNull().default(''),
    /** The end of a range, in the terms of `value`. */
    upTo: doublePrecision(),
    precision: text().$type<Precision>().notNull(),
    asOf: date(),
    source: text().notNull().default(''),
    /** Goes up with every change, so that two people cannot overwrite each other's. */
    version: integer().notNull().default(1),
    createdBy: uuid()
      .notNull()
      .references(() => members.id),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    changedBy: uuid()
      .notNull()
      .references(() => members.id),
    changedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    retiredAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    // "the figures of this story"
    index('story_figures_story').on(t.storyId),
    check('story_figures_kind', oneOf(t.kind, FIGURE_KINDS)),
    check('story_figures_precision', oneOf(t.precision, PRECISIONS)),
  ],
);
export type StoryFigureRow = typeof storyFigures.$inferSelect;

/** Who looked at a number of a text and found it right. `print` is the number with its sentence: another text, another tick. */
export const figureTicks = pgTable(
  'figure_ticks',
  {
    releaseId: uuid()
      .notNull()
      .references(() => releases.id),
    print: text().notNull(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.releaseId, t.print] })],
);
