import { sql } from 'drizzle-orm';
import {
  bigint,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { Language } from '#lib/languages.ts';
import { releases } from './releases.ts';
import { sites } from './sites.ts';
import { oneOf } from './vocabulary.ts';

/**
 * When what readers see of a release on a site last changed, its removal included. The database itself keeps it, at the
 * commit: numbers are given one after the other, so whoever has read up to one misses nothing that ends later.
 */
export const changes = pgTable(
  'changes',
  {
    siteKey: text()
      .notNull()
      .references(() => sites.key),
    releaseId: uuid()
      .notNull()
      .references(() => releases.id),
    language: text().$type<Language>().notNull(),
    seq: bigint({ mode: 'number' }).notNull().unique('changes_seq'),
    changedAt: timestamp({ withTimezone: true }).notNull(),
    /** As its listing has it; null when it was taken away. */
    live: text().$type<'published' | 'withdrawn'>(),
  },
  (t) => [
    primaryKey({ columns: [t.siteKey, t.releaseId] }),
    // what changed on a site since, in one language or all
    index('changes_site').on(t.siteKey, t.seq),
    index('changes_language').on(t.siteKey, t.language, t.seq),
    index('changes_release').on(t.releaseId),
    index('changes_when').on(t.changedAt, t.seq),
    // what may not be passed on any more: little among much
    index('changes_removed')
      .on(t.siteKey, t.language, t.seq)
      .where(sql`${t.live} is distinct from 'published'`),
    check('changes_live', oneOf(t.live, ['published', 'withdrawn'])),
  ],
);

/** How far the hub has been told of the feeds of a site in a language. Without a row: of nothing yet. */
export const hubPings = pgTable(
  'hub_pings',
  {
    siteKey: text()
      .notNull()
      .references(() => sites.key),
    language: text().$type<Language>().notNull(),
    /** The number of the last change the hub knows of. */
    seq: bigint({ mode: 'number' }).notNull().default(0),
    tries: integer().notNull().default(0),
    lastError: text(),
    nextAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.siteKey, t.language] })],
);
