import { sql } from 'drizzle-orm';
import {
  check,
  foreignKey,
  index,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { type Params, type RuleKind, SEVERITIES, type Severity } from '#lib/checks/engine/rule.ts';
import type { FrozenFinding } from '#lib/checks/frozen.ts';
import type { Part } from '#lib/checks/passage.ts';
import { members } from './members.ts';
import { releases, revisions } from './releases.ts';
import { oneOf } from './vocabulary.ts';

/**
 * A finding somebody lets stand, with the reason. It counts as long as its `print` is found in the text, so nothing has to
 * be done when the words go. Brought back, the row stays; only who did it and when is added.
 */
export const dismissals = pgTable(
  'dismissals',
  {
    id: uuid().primaryKey().defaultRandom(),
    releaseId: uuid()
      .notNull()
      .references(() => releases.id),
    rule: text().notNull(),
    kind: text().$type<RuleKind>().notNull(),
    /** What the finding is known by: its words, the nearest around them, and what was said of them. */
    print: text().notNull(),
    /** How grave it was then. */
    severity: text().$type<Severity>().notNull(),
    part: text().$type<Part>().notNull(),
    /** The words it was about, and what was said of them. */
    excerpt: text().notNull(),
    say: text().notNull(),
    params: jsonb().$type<Params>().notNull(),
    note: text().notNull(),
    dismissedBy: uuid()
      .notNull()
      .references(() => members.id),
    dismissedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    undoneBy: uuid().references(() => members.id),
    undoneAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    check('dismissals_severity', oneOf(t.severity, SEVERITIES)),
    check('dismissals_note', sql`length(${t.note}) > 0`),
    check('dismissals_undone', sql`num_nulls(${t.undoneBy}, ${t.undoneAt}) in (0, 2)`),
    uniqueIndex('dismissals_once').on(t.releaseId, t.print).where(sql`undone_at is null`),
    index('dismissals_rule').on(t.rule, t.dismissedAt),
  ],
);
export type DismissalRow = typeof dismissals.$inferSelect;

/** What the checks found in a revision when an act was done with it, and what somebody had let stand. Append-only. */
export const revisionChecks = pgTable(
  'revision_checks',
  {
    id: uuid().primaryKey().defaultRandom(),
    releaseId: uuid().notNull(),
    revisionId: uuid().notNull(),
    /** The act it was read for. */
    act: text().notNull(),
    findings: jsonb().$type<FrozenFinding[]>().notNull(),
    /** Who did the act. */
    checkedBy: uuid()
      .notNull()
      .references(() => members.id),
    checkedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      name: 'revision_checks_revision_own',
      columns: [t.revisionId, t.releaseId],
      foreignColumns: [revisions.id, revisions.releaseId],
    }),
    index('revision_checks_revision').on(t.revisionId, t.checkedAt),
  ],
);
