import { jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
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
    report: jsonb().$type<Record<string, unknown>>().notNull(),
    importedBy: uuid()
      .notNull()
      .references(() => members.id),
    importedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.siteKey, t.sha256] })],
);
