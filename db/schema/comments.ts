import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Remembered } from '#lib/documents/suggestions/judge.ts';
import { members } from './members.ts';
import { releases } from './releases.ts';

/** A conversation about a passage. Its mark in the document has the same id; when the words are gone, `quote` says them. */
export const threads = pgTable(
  'threads',
  {
    /** Made where it is written, so that it can be sent again. */
    id: uuid().primaryKey(),
    releaseId: uuid()
      .notNull()
      .references(() => releases.id),
    quote: text().notNull(),
    /** Stands in the way of submitting and approving until it is resolved. */
    blocking: boolean().notNull().default(false),
    startedBy: uuid()
      .notNull()
      .references(() => members.id),
    startedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    resolvedBy: uuid().references(() => members.id),
    resolvedAt: timestamp({ withTimezone: true }),
    /** The release's `threadsVersion` when something was last said or done in it. */
    version: integer().notNull().default(0),
  },
  (t) => [index('threads_release').on(t.releaseId, t.startedAt)],
);
export type ThreadRow = typeof threads.$inferSelect;

/** What somebody said in a thread. */
export const comments = pgTable(
  'comments',
  {
    id: uuid().primaryKey(),
    threadId: uuid()
      .notNull()
      .references(() => threads.id),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    words: text().notNull(),
    mentions: uuid().array().notNull().default([]),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    editedAt: timestamp({ withTimezone: true }),
    /** In a file that was imported: who said it there, in words, and when. They need not be members. */
    saidBy: text(),
    saidAt: timestamp({ withTimezone: true }),
  },
  (t) => [index('comments_thread').on(t.threadId, t.createdAt)],
);
export type CommentRow = typeof comments.$inferSelect;

/** Who suggested what, noted when the suggestion's mark first came in. */
export const suggestions = pgTable(
  'suggestions',
  {
    releaseId: uuid()
      .notNull()
      .references(() => releases.id),
    id: text().notNull(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** In a file that was imported: who changed it there, in words, and when. */
    saidBy: text(),
    saidAt: timestamp({ withTimezone: true }),
    /** What it said before others took of it: that much they may put back. */
    remembered: jsonb().$type<Remembered>(),
  },
  (t) => [primaryKey({ columns: [t.releaseId, t.id] })],
);
export type SuggestionRow = typeof suggestions.$inferSelect;
