import { sql } from 'drizzle-orm';
import {
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
import type { Language } from '#lib/languages.ts';
import {
  BANNER_TONES,
  type BannerTone,
  SYNDICATION_STATES,
  type SyndicationState,
} from '#lib/sites/vocabulary.ts';
import { members } from './members.ts';
import { releases } from './releases.ts';
import { type PerLanguage, sites } from './sites.ts';
import { oneOf } from './vocabulary.ts';

/** What stands above every page of a site, or of all sites, for a while. */
export const banners = pgTable(
  'banners',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** Null is every site. */
    siteKey: text().references(() => sites.key),
    tone: text().$type<BannerTone>().notNull(),
    /** One sentence per language; a page in a language without one shows no banner. */
    words: jsonb().$type<PerLanguage>().notNull(),
    /** Where its link leads, per language. */
    links: jsonb().$type<PerLanguage>().notNull().default({}),
    startsAt: timestamp({ withTimezone: true }).notNull(),
    endsAt: timestamp({ withTimezone: true }).notNull(),
    /** Both as they were said, YYYY-MM-DDTHH:MM on the clocks of `zone`. */
    startsWall: text().notNull(),
    endsWall: text().notNull(),
    zone: text().notNull(),
    madeBy: uuid()
      .notNull()
      .references(() => members.id),
    madeAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Taken down before its end. */
    endedAt: timestamp({ withTimezone: true }),
    endedBy: uuid().references(() => members.id),
  },
  (t) => [
    check('banners_tone', oneOf(t.tone, BANNER_TONES)),
    check('banners_span', sql`${t.startsAt} < ${t.endsAt}`),
    check('banners_words', sql`${t.words} <> '{}'::jsonb`),
    // what stands above a page now
    index('banners_standing').on(t.endsAt).where(sql`ended_at is null`),
  ],
);
export type BannerRow = typeof banners.$inferSelect;

/** What a site's front page begins with in a language, in order. */
export const features = pgTable(
  'features',
  {
    siteKey: text()
      .notNull()
      .references(() => sites.key),
    language: text().$type<Language>().notNull(),
    releaseId: uuid()
      .notNull()
      .references(() => releases.id),
    place: integer().notNull(),
    /** Its last day, YYYY-MM-DD by the site's clocks; null: until somebody takes it off. */
    lastDay: text(),
  },
  (t) => [
    primaryKey({ columns: [t.siteKey, t.language, t.releaseId] }),
    uniqueIndex('features_place').on(t.siteKey, t.language, t.place),
    check('features_day', sql`${t.lastDay} ~ '^\\d{4}-\\d{2}-\\d{2}$'`),
  ],
);

/** What another site said to a live release of this reach: whether it stands in that site's lists too. */
export const syndications = pgTable(
  'syndications',
  {
    /** The other site. */
    siteKey: text()
      .notNull()
      .references(() => sites.key),
    releaseId: uuid()
      .notNull()
      .references(() => releases.id),
    state: text().$type<SyndicationState>().notNull(),
    by: uuid()
      .notNull()
      .references(() => members.id),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.siteKey, t.releaseId] }),
    check('syndications_state', oneOf(t.state, SYNDICATION_STATES)),
    index('syndications_release').on(t.releaseId),
  ],
);
