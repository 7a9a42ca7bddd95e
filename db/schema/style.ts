import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { type Params, SEVERITIES, type Severity } from '#lib/checks/engine/rule.ts';
import { TUNED, type Tuned } from '#lib/checks/house/tuned.ts';
import { LANGUAGES, type Language } from '#lib/languages.ts';
import { members } from './members.ts';
import { editions, releases } from './releases.ts';
import { sites } from './sites.ts';
import { oneOf } from './vocabulary.ts';

/** A wording the house has an opinion on, written by who owns its style. */
export const houseTerms = pgTable(
  'house_terms',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** Whose releases it is for; null is every site's. */
    siteKey: text().references(() => sites.key),
    language: text().$type<Language>().notNull(),
    /** In the little language of `lib/checks/house`: never a regular expression. */
    pattern: text().notNull(),
    except: text().notNull().default(''),
    isExact: boolean().notNull().default(false),
    severity: text().$type<Severity>().notNull(),
    message: text().notNull(),
    reason: text().notNull().default(''),
    link: text().notNull().default(''),
    /** What should stand there instead; null when only a person can say it better. */
    fix: text(),
    /** What it must find, and what it must leave alone. */
    hits: text().array().notNull(),
    misses: text().array().notNull(),
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
    retiredAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    check('house_terms_language', oneOf(t.language, LANGUAGES)),
    check('house_terms_severity', oneOf(t.severity, SEVERITIES)),
    check('house_terms_pattern', sql`length(${t.pattern}) between 1 and 200`),
    index('house_terms_in_force').on(t.language, t.siteKey).where(sql`retired_at is null`),
  ],
);
export type HouseTermRow = typeof houseTerms.$inferSelect;

/** How a site, or every site, takes a rule the newsroom comes with; null: as it comes. */
export const houseTunings = pgTable(
  'house_tunings',
  {
    id: uuid().primaryKey().defaultRandom(),
    siteKey: text().references(() => sites.key),
    rule: text().notNull(),
    severity: text().$type<Tuned>(),
    why: text().notNull(),
    version: integer().notNull().default(1),
    updatedBy: uuid()
      .notNull()
      .references(() => members.id),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    unique('house_tunings_rule').on(t.siteKey, t.rule).nullsNotDistinct(),
    check('house_tunings_severity', oneOf(t.severity, TUNED)),
  ],
);
export type HouseTuningRow = typeof houseTunings.$inferSelect;

/** When what readers see of a release was last read by every rule of the house, and whether somebody should look. */
export const liveChecks = pgTable(
  'live_checks',
  {
    releaseId: uuid()
      .primaryKey()
      .references(() => releases.id),
    editionId: uuid().notNull(),
    checkedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Since when there is something wrong in it that was not found before, and nobody has looked at. */
    freshSince: timestamp({ withTimezone: true }),
    seenBy: uuid().references(() => members.id),
    seenAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    foreignKey({
      name: 'live_checks_edition_own',
      columns: [t.editionId, t.releaseId],
      foreignColumns: [editions.id, editions.releaseId],
    }),
    index('live_checks_round').on(t.checkedAt),
    index('live_checks_fresh').on(t.freshSince).where(sql`fresh_since is not null`),
  ],
);

/** What the rules of the house find in what readers see, and since when. */
export const liveFindings = pgTable(
  'live_findings',
  {
    releaseId: uuid()
      .notNull()
      .references(() => liveChecks.releaseId),
    /** The rule with its words and their neighbours: the same finding for as long as they stay. */
    print: text().notNull(),
    rule: text().notNull(),
    severity: text().$type<Severity>().notNull(),
    /** How often it stands in the text just like this. */
    count: integer().notNull(),
    text: text().notNull(),
    say: text().notNull(),
    params: jsonb().$type<Params>().notNull(),
    since: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.releaseId, t.print] }),
    check('live_findings_severity', oneOf(t.severity, SEVERITIES)),
    index('live_findings_rule').on(t.rule),
  ],
);
