import { sql } from 'drizzle-orm';
import {
  check,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { members } from './members.ts';
import { sites } from './sites.ts';

/** An address of a site where nothing stands, and where readers are led from it. */
export const redirects = pgTable(
  'redirects',
  {
    id: uuid().primaryKey().defaultRandom(),
    siteKey: text()
      .notNull()
      .references(() => sites.key),
    /** As on the site's own hostname, in its normal form: "/fr/old-page". */
    fromPath: text().notNull(),
    /** A path of this newsroom, site and all; never itself one that leads on. */
    toPath: text().notNull(),
    /** Goes up with every change: who saw another number lost the race. */
    version: integer().notNull().default(1),
    updatedBy: uuid()
      .notNull()
      .references(() => members.id),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    unique('redirects_from').on(t.siteKey, t.fromPath),
    index('redirects_to').on(t.toPath),
    check('redirects_from_form', sql`${t.fromPath} ~ '^/[^/]' and length(${t.fromPath}) <= 500`),
    check('redirects_to_form', sql`${t.toPath} ~ '^/[a-z0-9-]+' and length(${t.toPath}) <= 500`),
    check('redirects_no_loop', sql`${t.toPath} <> '/' || ${t.siteKey} || ${t.fromPath}`),
  ],
);
export type RedirectRow = typeof redirects.$inferSelect;

/** What readers asked for and nobody has: counted, never who asked. */
export const missedAddresses = pgTable(
  'missed_addresses',
  {
    siteKey: text()
      .notNull()
      .references(() => sites.key),
    path: text().notNull(),
    count: integer().notNull(),
    firstOn: date().notNull(),
    lastOn: date().notNull(),
    /** The host of the page with the link that was followed last. */
    referrer: text(),
  },
  (t) => [
    primaryKey({ columns: [t.siteKey, t.path] }),
    index('missed_addresses_most').on(t.siteKey, t.count.desc(), t.path),
    index('missed_addresses_old').on(t.lastOn),
  ],
);
export type MissedAddressRow = typeof missedAddresses.$inferSelect;
