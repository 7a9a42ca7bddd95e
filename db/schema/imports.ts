import { sql } from 'drizzle-orm';
import { check, date, index, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { members } from './members.ts';
import { releases } from './releases.ts';
import { sites } from './sites.ts';

/** A file that became a draft, by the hash of its content: the same file twice is one draft. */
export const imports = pgTable(
  'imports',
  {
    siteKey: text()
      .notNull()
      .references(() => sites.key),
    sha256: text().notNull(),
    releaseId: uuid()
      .notNull()
      .references(() => releases.id),
    fileName: text().notNull(),
    /** Where readers found it before it came here, in normal form: "morocco.iom.int" and "/fr/news/a-headline". */
    oldHost: text(),
    oldPath: text(),
    /** The day it became public there: readers go on seeing it here. */
    publicOn: date(),
    report: jsonb().$type<Record<string, unknown>>().notNull(),
    importedBy: uuid()
      .notNull()
      .references(() => members.id),
    importedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.siteKey, t.sha256] }),
    index('imports_old_address').on(t.oldPath),
    index('imports_release').on(t.releaseId),
    check('imports_old_address_whole', sql`num_nulls(${t.oldHost}, ${t.oldPath}) in (0, 2)`),
  ],
);
