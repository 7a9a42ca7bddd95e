import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { NodeJson } from '#lib/documents/parse.ts';
import { LANGUAGES, type Language } from '#lib/languages.ts';
import { KINDS, type Kind } from '#lib/releases/kinds.ts';
import { members } from './members.ts';
import { sites } from './sites.ts';
import { oneOf } from './vocabulary.ts';

/** A text to start a release from. A draft keeps what it began with: changing the template changes no draft. */
export const templates = pgTable(
  'templates',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** Which of the templates the newsroom comes with it is; null for one that was made here. */
    origin: text().unique(),
    /** Whose it is; null is every site's. */
    siteKey: text().references(() => sites.key),
    language: text().$type<Language>().notNull(),
    kind: text().$type<Kind>().notNull(),
    name: text().notNull(),
    doc: jsonb().$type<NodeJson>().notNull(),
    schemaVersion: integer().notNull(),
    topics: text().array().notNull().default([]),
    sdgs: integer().array().notNull().default([]),
    /** Goes up with every change: who saw another number lost the race. */
    version: integer().notNull().default(1),
    /** Null: it came with the newsroom, or nobody changed it since. */
    createdBy: uuid().references(() => members.id),
    updatedBy: uuid().references(() => members.id),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    retiredAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    check('templates_language', oneOf(t.language, LANGUAGES)),
    check('templates_kind', oneOf(t.kind, KINDS)),
    check('templates_name', sql`length(${t.name}) between 1 and 160`),
    index('templates_offer').on(t.siteKey, t.language, t.kind).where(sql`retired_at is null`),
  ],
);
export type TemplateRow = typeof templates.$inferSelect;
