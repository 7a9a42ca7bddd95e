import { jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { Topic } from '#lib/directory/topics.ts';
import type { Language } from '#lib/languages.ts';

/** A words-per-language value: only the languages that exist are present. */
export type PerLanguage<T = string> = Partial<Record<Language, T>>;

/** A public newsroom: the global one or a mission's. */
export const sites = pgTable('sites', {
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
});
export type SiteRow = typeof sites.$inferSelect;
