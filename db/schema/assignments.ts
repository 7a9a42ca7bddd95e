import { sql } from 'drizzle-orm';
import { check, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { members } from './members.ts';
import { releases } from './releases.ts';
import { oneOf } from './vocabulary.ts';

export const PRIORITIES = ['normal', 'high', 'urgent'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Who reads a release now, by when, and how much it presses. Gone with the work it is about. */
export const assignments = pgTable(
  'assignments',
  {
    releaseId: uuid()
      .primaryKey()
      .references(() => releases.id),
    holderId: uuid().references(() => members.id),
    /** Who gave it to them: themselves when they took it. */
    givenBy: uuid().references(() => members.id),
    heldSince: timestamp({ withTimezone: true }),
    /** When it must be done, as an instant and as it was said: "2026-11-24T17:00" in a zone. */
    dueAt: timestamp({ withTimezone: true }),
    dueWall: text(),
    dueZone: text(),
    priority: text().$type<Priority>().notNull().default('normal'),
    /** When somebody else was told that it is overdue: once for each due time. */
    escalatedAt: timestamp({ withTimezone: true }),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check('assignments_priority', oneOf(t.priority, PRIORITIES)),
    check('assignments_held', sql`num_nulls(${t.holderId}, ${t.givenBy}, ${t.heldSince}) in (0, 3)`),
    check('assignments_due', sql`num_nulls(${t.dueAt}, ${t.dueWall}, ${t.dueZone}) in (0, 3)`),
    index('assignments_holder').on(t.holderId),
    // what nobody was told of yet
    index('assignments_due_at').on(t.dueAt).where(sql`escalated_at is null`),
  ],
);
export type AssignmentRow = typeof assignments.$inferSelect;

/** When a member is away next, and who stands in for them. Days are theirs, the last one included. */
export const absences = pgTable(
  'absences',
  {
    memberId: uuid()
      .primaryKey()
      .references(() => members.id),
    deputyId: uuid().references(() => members.id),
    fromDay: text().notNull(),
    lastDay: text().notNull(),
    timeZone: text().notNull(),
    /** The same as instants: from the first moment of the first day until the last one is over. */
    startsAt: timestamp({ withTimezone: true }).notNull(),
    endsAt: timestamp({ withTimezone: true }).notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check('absences_order', sql`${t.startsAt} < ${t.endsAt}`),
    check('absences_deputy', sql`${t.deputyId} is distinct from ${t.memberId}`),
    index('absences_deputy_of').on(t.deputyId),
  ],
);
export type AbsenceRow = typeof absences.$inferSelect;

/** The private address of a member's calendar. The key in it is stored as its SHA-256 alone. */
export const calendarLinks = pgTable('calendar_links', {
  memberId: uuid()
    .primaryKey()
    .references(() => members.id),
  tokenHash: text().notNull().unique(),
  createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  openedAt: timestamp({ withTimezone: true }),
});
