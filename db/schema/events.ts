import { sql } from 'drizzle-orm';
import { bigint, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** What happened. Append-only; each row carries the hash of the one before (kept by a trigger). */
export const events = pgTable(
  'events',
  {
    seq: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    kind: text().notNull(),
    actorId: uuid(),
    actorName: text().notNull(),
    siteKey: text(),
    storyId: uuid(),
    releaseId: uuid(),
    docVersion: integer(),
    payload: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    previousHash: text().notNull().default(''),
    hash: text().notNull().default(''),
  },
  (t) => [
    // a release's timeline, newest first
    index('events_release').on(t.releaseId, t.seq.desc()),
    index('events_site').on(t.siteKey, t.seq.desc()),
    // what changed about a story, in the timelines of all its languages
    index('events_details').on(t.storyId, t.seq.desc()).where(sql`kind = 'story.details_changed'`),
    // what went out, and what of it without review
    index('events_publications')
      .on(t.at.desc())
      .where(sql`kind in ('release.published', 'release.force_published', 'release.minor_published')`),
  ],
);
export type EventRow = typeof events.$inferSelect;
