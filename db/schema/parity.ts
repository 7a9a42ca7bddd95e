import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Manner, ParityRule } from '#lib/parity/difference.ts';
import { members } from './members.ts';
import { releases } from './releases.ts';

/** Which language version of its story a release was translated from. One that stands by itself has no row. */
export const translations = pgTable(
  'translations',
  {
    releaseId: uuid().primaryKey(),
    sourceId: uuid().notNull(),
    /** The version of the source's document it was last held against. */
    seenVersion: integer().notNull(),
    seenBy: uuid()
      .notNull()
      .references(() => members.id),
    seenAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    foreignKey({ name: 'translations_release', columns: [t.releaseId], foreignColumns: [releases.id] }),
    foreignKey({ name: 'translations_source', columns: [t.sourceId], foreignColumns: [releases.id] }),
    check('translations_of_another', sql`${t.releaseId} <> ${t.sourceId}`),
    index('translations_of').on(t.sourceId),
  ],
);
export type TranslationRow = typeof translations.$inferSelect;

/**
 * A difference from the source that is meant, with the reason. It counts as long as its `print` is found, so it lapses when
 * either place changes. Taken back, the row stays; only who did it and when is added.
 */
export const parityExplanations = pgTable(
  'parity_explanations',
  {
    id: uuid().primaryKey().defaultRandom(),
    releaseId: uuid()
      .notNull()
      .references(() => releases.id),
    rule: text().$type<ParityRule>().notNull(),
    manner: text().$type<Manner>().notNull(),
    print: text().notNull(),
    sourceWords: text().notNull(),
    targetWords: text().notNull(),
    note: text().notNull(),
    explainedBy: uuid()
      .notNull()
      .references(() => members.id),
    explainedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    undoneBy: uuid().references(() => members.id),
    undoneAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    check('parity_explanations_note', sql`length(${t.note}) > 0`),
    check('parity_explanations_undone', sql`num_nulls(${t.undoneBy}, ${t.undoneAt}) in (0, 2)`),
    uniqueIndex('parity_explanations_once').on(t.releaseId, t.print).where(sql`undone_at is null`),
  ],
);
