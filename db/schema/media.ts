import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  date,
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
import { LANGUAGES, type Language } from '#lib/languages.ts';
import {
  ASSET_KINDS,
  ASSET_STATES,
  type AssetKind,
  type AssetState,
  FORMATS,
  type Format,
  REMOVED,
  type Removed,
  SHOWS,
  type Shows,
  TERMS,
  type Terms,
} from '#lib/media/vocabulary.ts';
import { consents } from './consents.ts';
import { members } from './members.ts';
import { editions } from './releases.ts';
import { sites } from './sites.ts';
import { noneBut, oneOf } from './vocabulary.ts';

/**
 * A file of the library. Its bytes never change: what replaces it is another one that names it, so that a text keeps the
 * picture that was approved with it until somebody takes the newer one.
 */
export const assets = pgTable(
  'assets',
  {
    id: uuid().primaryKey().defaultRandom(),
    siteKey: text()
      .notNull()
      .references(() => sites.key),
    kind: text().$type<AssetKind>().notNull(),
    state: text().$type<AssetState>().notNull().default('received'),
    /** Why it cannot be used: a code of the refusals with what its sentence needs. */
    refusal: jsonb().$type<{ code: string; params: Record<string, string | number> }>(),
    /** What the desk calls it. The name its file had is not kept: names of people are often in it. */
    title: text().notNull().default(''),
    /** Of the bytes as they were sent, so that the same file is known again. */
    sha256: text().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    /** The media type its content says. */
    type: text().notNull(),
    /** In pixels, the right way up; null for what is no picture. */
    width: integer(),
    height: integer(),
    removed: text().array().$type<Removed[]>().notNull().default([]),
    /** Whether the file as it was sent is still kept, encrypted. */
    originalKept: boolean().notNull().default(true),
    credit: text().notNull().default(''),
    copyright: text().notNull().default(''),
    terms: text().$type<Terms>(),
    /** The last day its terms allow it to be shown; null: no end. */
    termsUntil: date(),
    place: text().notNull().default(''),
    country: text(),
    takenOn: date(),
    tags: text().array().notNull().default([]),
    /** Null until somebody looked and said. */
    shows: text().$type<Shows>(),
    /** Whether a document can be read with a screen reader; null: nobody said. */
    accessible: boolean(),
    /** The still a film shows before it is played. */
    posterId: uuid(),
    replacesId: uuid(),
    /** Everything that is said of it in any language, folded: what it is searched by. Verbs keep it. */
    words: text().notNull().default(''),
    deletedAt: timestamp({ withTimezone: true }),
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
    check('assets_kind', oneOf(t.kind, ASSET_KINDS)),
    check('assets_state', oneOf(t.state, ASSET_STATES)),
    check('assets_refusal', sql`(${t.state} = 'refused') = (${t.refusal} is not null)`),
    check('assets_sha256', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    check('assets_removed', noneBut(t.removed, REMOVED)),
    check('assets_terms', oneOf(t.terms, TERMS)),
    check('assets_shows', oneOf(t.shows, SHOWS)),
    check('assets_size', sql`num_nulls(${t.width}, ${t.height}) in (0, 2)`),
    // the same file is known again
    uniqueIndex('assets_same').on(t.siteKey, t.sha256).where(sql`deleted_at is null and state <> 'refused'`),
    index('assets_newest').on(t.siteKey, t.createdAt.desc()),
    index('assets_tags').using('gin', t.tags),
    index('assets_replaces').on(t.replacesId),
  ],
);
export type AssetRow = typeof assets.$inferSelect;

/** What is said of a file in a language; a text that takes it begins with these words and may say others. */
export const assetWords = pgTable(
  'asset_words',
  {
    assetId: uuid()
      .notNull()
      .references(() => assets.id),
    language: text().$type<Language>().notNull(),
    alt: text().notNull().default(''),
    caption: text().notNull().default(''),
    /** What is said in a sound or film. */
    transcript: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.assetId, t.language] }),
    check('asset_words_language', oneOf(t.language, LANGUAGES)),
  ],
);
export type AssetWords = typeof assetWords.$inferSelect;

/** Somebody who can be recognised on a picture, and the record of what they agreed to. */
export const assetPeople = pgTable(
  'asset_people',
  {
    id: uuid().primaryKey().defaultRandom(),
    assetId: uuid()
      .notNull()
      .references(() => assets.id),
    /** Who is meant, by what is seen: "the woman on the left". Never a name. */
    seenAs: text().notNull(),
    /** Where their face is, in hundredths of the picture from its left and top; null: nobody marked it. */
    x: integer(),
    y: integer(),
    consentId: uuid().references(() => consents.id),
    createdBy: uuid()
      .notNull()
      .references(() => members.id),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check('asset_people_seen_as', sql`length(${t.seenAs}) between 1 and 120`),
    check('asset_people_where', sql`num_nulls(${t.x}, ${t.y}) in (0, 2)`),
    index('asset_people_asset').on(t.assetId),
    index('asset_people_consent').on(t.consentId),
  ],
);
export type AssetPerson = typeof assetPeople.$inferSelect;

/**
 * A part of a picture that is wanted in every size: '' is the whole, else "x,y,w,h" in thousandths of it. Publication waits
 * until it is drawn.
 */
export const cuts = pgTable(
  'cuts',
  {
    assetId: uuid()
      .notNull()
      .references(() => assets.id),
    cut: text().notNull(),
    tries: integer().notNull().default(0),
    /** When it was last begun: it is tried again later each time. */
    triedAt: timestamp({ withTimezone: true }),
    failure: text(),
    askedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    drawnAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.assetId, t.cut] }),
    check('cuts_cut', sql`${t.cut} ~ '^(\\d{1,4},\\d{1,4},\\d{1,4},\\d{1,4})?$'`),
    index('cuts_waiting').on(t.askedAt).where(sql`drawn_at is null`),
  ],
);

/** One drawing of a cut, or the clean copy of what is no picture: what readers are sent. Its name says its content. */
export const renditions = pgTable(
  'renditions',
  {
    assetId: uuid()
      .notNull()
      .references(() => assets.id),
    cut: text().notNull().default(''),
    format: text().$type<Format>().notNull(),
    /** In pixels; 0 for what is no picture. */
    width: integer().notNull(),
    height: integer().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    type: text().notNull(),
    /** The first 32 digits of the SHA-256 of its bytes, and an ending: "3f…9c.avif". */
    name: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.assetId, t.cut, t.format, t.width] }),
    check('renditions_format', oneOf(t.format, FORMATS)),
    check('renditions_name', sql`${t.name} ~ '^[0-9a-f]{32}\\.[a-z0-9]{2,4}$'`),
    index('renditions_name_index').on(t.name),
  ],
);
export type Rendition = typeof renditions.$inferSelect;

/** The files an edition shows, frozen with it. */
export const editionAssets = pgTable(
  'edition_assets',
  {
    editionId: uuid()
      .notNull()
      .references(() => editions.id),
    assetId: uuid()
      .notNull()
      .references(() => assets.id),
    cut: text().notNull().default(''),
  },
  (t) => [
    primaryKey({ columns: [t.editionId, t.assetId, t.cut] }),
    index('edition_assets_asset').on(t.assetId),
  ],
);

/** What a live edition was made with and readers are not shown any more, so that it is told and counted once. */
export const pulls = pgTable(
  'pulls',
  {
    editionId: uuid()
      .notNull()
      .references(() => editions.id),
    assetId: uuid()
      .notNull()
      .references(() => assets.id),
    pulledAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.editionId, t.assetId] })],
);
