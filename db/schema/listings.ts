import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  customType,
  foreignKey,
  index,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { NodeJson } from '#lib/documents/parse.ts';
import type { Language } from '#lib/languages.ts';
import type { Kind } from '#lib/releases/kinds.ts';
import { editions, releases } from './releases.ts';
import { sites } from './sites.ts';
import { oneOf } from './vocabulary.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * What readers' lists and their search need of a release they can see: one row for each site it stands on. The database
 * itself keeps it, from what `listings_due` says.
 */
export const listings = pgTable(
  'listings',
  {
    siteKey: text()
      .notNull()
      .references(() => sites.key),
    releaseId: uuid()
      .notNull()
      .references(() => releases.id),
    editionId: uuid().notNull(),
    storyId: uuid().notNull(),
    /** Where its own page is. */
    homeKey: text().notNull(),
    slug: text().notNull(),
    language: text().$type<Language>().notNull(),
    live: text().$type<'published' | 'withdrawn'>().notNull(),
    kind: text().$type<Kind>().notNull(),
    publishedAt: timestamp({ withTimezone: true }).notNull(),
    withdrawnAt: timestamp({ withTimezone: true }),
    corrected: boolean().notNull(),
    countries: text().array().notNull(),
    /** All it can be chosen by: "in:morocco/fr", "kind:story", "country:MA", "topic:youth", "sdg:5", "year:2026". */
    keys: text().array().notNull(),
    headline: text().notNull(),
    standfirst: text().notNull(),
    /** The paragraph it opens with, where there is no standfirst. */
    opening: jsonb().$type<NodeJson>(),
    /** The words of its body, a block a line. */
    said: text().notNull(),
    /** The words of the headline, and all words with their weights, as search knows them. */
    headlineWords: tsvector().notNull(),
    words: tsvector().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.siteKey, t.releaseId] }),
    foreignKey({
      name: 'listings_edition_own',
      columns: [t.editionId, t.releaseId],
      foreignColumns: [editions.id, editions.releaseId],
    }),
    check('listings_live', oneOf(t.live, ['published', 'withdrawn'])),
    index('listings_release').on(t.releaseId),
    // a site's list in a language, newest first
    index('listings_newest').on(t.siteKey, t.language, t.publishedAt.desc(), t.releaseId.desc()),
    // whatever a reader chooses by, the words asked for, and which of them stand side by side
    index('listings_found')
      .using('gin', t.keys, t.words, t.headlineWords, sql`pairs_of(${t.words})`)
      .with({ fastupdate: false }),
  ],
);

/** What a site's list in a language can be chosen by: the keys its listings have. */
export const listingKeys = pgTable(
  'listing_keys',
  { siteKey: text().notNull(), language: text().$type<Language>().notNull(), key: text().notNull() },
  (t) => [primaryKey({ columns: [t.siteKey, t.language, t.key] })],
);

/** Every word that readers can find, by language: to guess what somebody meant. */
export const listingWords = pgTable(
  'listing_words',
  {
    language: text().$type<Language>().notNull(),
    /** Folded, as it is compared. */
    word: text().notNull(),
    /** As it is written. */
    written: text().notNull(),
    /** The word in Latin letters, for trigrams: PostgreSQL sees no others in every locale. */
    shape: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.language, t.word] }),
    index('listing_words_shape').using('gin', t.shape.op('gin_trgm_ops')),
    check('listing_words_shape', sql`${t.shape} <> ''`),
  ],
);
