import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Topic } from '#lib/directory/topics.ts';
import type { Language } from '#lib/languages.ts';
import { ORIGINALS, type Originals } from '#lib/media/vocabulary.ts';
import { ACCENTS, type Accent, OLD_AFTER_YEARS, type SiteLink } from '#lib/sites/vocabulary.ts';
import { oneOf } from './vocabulary.ts';

/** A words-per-language value: only the languages that exist are present. */
export type PerLanguage<T = string> = Partial<Record<Language, T>>;

/** A public newsroom: the global one or a mission's. */
export const sites = pgTable(
  'sites',
  {
    key: text().primaryKey(),
    name: jsonb().$type<PerLanguage>().notNull(),
    languages: text().array().$type<Language[]>().notNull(),
    country: text(),
    prefix: text().notNull(),
    hostnames: text().array().notNull().default([]),
    timeZone: text().notNull(),
    tagline: jsonb().$type<PerLanguage>().notNull().default({}),
    /** Topics of the newsroom that are not offered on this site. */
    topicsOff: text().array().$type<Topic[]>().notNull().default([]),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Its own links, which stand behind those every site has. */
    links: jsonb().$type<PerLanguage<SiteLink[]>>().notNull().default({}),
    /** What its foot says of names and maps; where a language has none, the words of the newsroom stand. */
    legal: jsonb().$type<PerLanguage>().notNull().default({}),
    accent: text().$type<Accent>().notNull().default('blue'),
    /** After how many years a release is said to be old; null: never. */
    oldAfter: integer().default(OLD_AFTER_YEARS),
    /** The contacts of the directory that journalists are shown, in their order. */
    contacts: uuid().array().notNull().default([]),
    /** What becomes of a file of the library as it was sent, once a clean copy is made. */
    originals: text().$type<Originals>().notNull().default('encrypted'),
    /** Goes up by one with every change: who saw another number lost the race. */
    version: integer().notNull().default(1),
  },
  (t) => [
    check('sites_accent', oneOf(t.accent, ACCENTS)),
    check('sites_originals', oneOf(t.originals, ORIGINALS)),
    check('sites_old_after', sql`${t.oldAfter} between 1 and 50`),
  ],
);
export type SiteRow = typeof sites.$inferSelect;
