import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { RECORD_KINDS, type RecordData, type RecordKind } from '#lib/directory/kinds.ts';
import { members } from './members.ts';
import { sites } from './sites.ts';
import { oneOf } from './vocabulary.ts';

/** What the newsroom knows beside its texts: whom to call, what is true of the Organization, who works with it. */
export const records = pgTable(
  'records',
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: text().$type<RecordKind>().notNull(),
    /** Which of the records the newsroom comes with it is; null for one that was made here. */
    origin: text().unique(),
    /** Whose it is; null is everybody's. */
    siteKey: text().references(() => sites.key),
    /** What it is told apart by, where its kind has such a thing: a fact's key, a project's code, an About text's language. */
    code: text(),
    data: jsonb().$type<RecordData[RecordKind]>().notNull(),
    /** All its words, folded, to find it by. */
    words: text().notNull().default(''),
    /** Goes up by one with every change: who saw another number lost the race. */
    version: integer().notNull().default(1),
    /** Null: it came with the newsroom, or nobody changed it since. */
    createdBy: uuid().references(() => members.id),
    updatedBy: uuid().references(() => members.id),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    retiredAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    check('records_kind', oneOf(t.kind, RECORD_KINDS)),
    check('records_data', sql`jsonb_typeof(${t.data}) = 'object'`),
    // A fact is true everywhere; an About text speaks for one site.
    check('records_fact', sql`${t.kind} <> 'fact' or (${t.siteKey} is null and ${t.code} is not null)`),
    check('records_about', sql`${t.kind} <> 'about' or (${t.siteKey} is not null and ${t.code} is not null)`),
    uniqueIndex('records_code')
      .on(t.kind, sql`coalesce(${t.siteKey}, '')`, t.code)
      .where(sql`retired_at is null`),
    index('records_of_site').on(t.kind, t.siteKey).where(sql`retired_at is null`),
  ],
);
export type RecordRow<K extends RecordKind = RecordKind> = Omit<
  typeof records.$inferSelect,
  'kind' | 'data'
> & { kind: K; data: RecordData[K] };

/** Every record as it was at each of its versions. The database writes it; nobody changes it. */
export const recordVersions = pgTable(
  'record_versions',
  {
    recordId: uuid()
      .notNull()
      .references(() => records.id),
    version: integer().notNull(),
    siteKey: text(),
    data: jsonb().$type<RecordData[RecordKind]>().notNull(),
    retired: boolean().notNull(),
    by: uuid(),
    at: timestamp({ withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.recordId, t.version] })],
);
