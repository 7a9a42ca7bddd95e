import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { CHANNELS, type Channel, COVERS, type Cover, FORMS, type Form } from '#lib/consents/vocabulary.ts';
import { LANGUAGES, type Language } from '#lib/languages.ts';
import { members } from './members.ts';
import { stories } from './releases.ts';
import { sites } from './sites.ts';
import { noneBut, oneOf } from './vocabulary.ts';

/**
 * What somebody who is no member of staff agreed to have said or shown of them. A real name has no place here; it
 * stands on the form alone.
 */
export const consents = pgTable(
  'consents',
  {
    id: uuid().primaryKey().defaultRandom(),
    siteKey: text()
      .notNull()
      .references(() => sites.key),
    /** The story it was given for; null: for any. */
    storyId: uuid().references(() => stories.id),
    /** What the desk calls them among itself. */
    codeName: text().notNull(),
    /** What the text calls them: a first name, or one that was made up. */
    shownAs: text().notNull().default(''),
    nameChanged: boolean().notNull().default(false),
    form: text().$type<Form>().notNull(),
    /** Where the signed form is filed. */
    filedAt: text().notNull().default(''),
    covers: text().array().$type<Cover[]>().notNull(),
    channels: text().array().$type<Channel[]>().notNull(),
    /** The languages it may be published in. */
    languages: text().array().$type<Language[]>().notNull(),
    obtainedOn: date().notNull(),
    /** Who of the Organization or its partners asked. */
    obtainedBy: text().notNull(),
    /** Who was there when they agreed aloud. */
    witness: text().notNull().default(''),
    /** The scanned form: what was sent, encrypted, for those who need it only. */
    scanSha256: text(),
    scanType: text(),
    /** The last day the scanned form is kept; null: as long as the record. */
    keepUntil: date(),
    minor: boolean().notNull().default(false),
    /** Who agreed for a minor, by what they are to them, and whether the child agreed as well. */
    guardian: text().notNull().default(''),
    assent: boolean().notNull().default(false),
    /** Who of protection looked at a minor's record: until then it waits. */
    clearedBy: uuid().references(() => members.id),
    clearedAt: timestamp({ withTimezone: true }),
    /** The last day it holds; null: until it is withdrawn. */
    expiresOn: date(),
    withdrawnBy: uuid().references(() => members.id),
    withdrawnAt: timestamp({ withTimezone: true }),
    /** Goes up with every change: who saw another number lost the race. */
    version: integer().notNull().default(1),
    createdBy: uuid()
      .notNull()
      .references(() => members.id),
    updatedBy: uuid()
      .notNull()
      .references(() => members.id),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    unique('consents_code_name').on(t.siteKey, t.codeName),
    check('consents_named', sql`length(${t.codeName}) between 2 and 40`),
    check('consents_form', oneOf(t.form, FORMS)),
    check('consents_covers', noneBut(t.covers, COVERS)),
    check('consents_channels', noneBut(t.channels, CHANNELS)),
    check('consents_languages', noneBut(t.languages, LANGUAGES)),
    check('consents_guardian', sql`not ${t.minor} or ${t.guardian} <> ''`),
    check('consents_cleared', sql`num_nulls(${t.clearedBy}, ${t.clearedAt}) in (0, 2)`),
    check('consents_withdrawn', sql`num_nulls(${t.withdrawnBy}, ${t.withdrawnAt}) in (0, 2)`),
    check('consents_scan', sql`num_nulls(${t.scanSha256}, ${t.scanType}) in (0, 2)`),
    index('consents_story').on(t.storyId),
  ],
);
export type ConsentRow = typeof consents.$inferSelect;
