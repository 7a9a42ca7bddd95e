import { bigint, check, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Language } from '#lib/languages.ts';
import { members } from './members.ts';
import { releases, revisions } from './releases.ts';
import { oneOf } from './vocabulary.ts';

/** A way to read a text under embargo, for one person or outlet. The link itself is stored nowhere: only its hash is. */
export const accessLinks = pgTable(
  'access_links',
  {
    id: uuid().primaryKey().defaultRandom(),
    releaseId: uuid()
      .notNull()
      .references(() => releases.id),
    tokenHash: text().notNull().unique('access_links_token'),
    /** Who reads: the name that stands on every page of theirs. */
    name: text().notNull(),
    /** Where the link was sent; null when it was handed over otherwise. */
    email: text(),
    /** What the mail is written in. */
    language: text().$type<Language>().notNull(),
    /** The reader's zone of the IANA database. */
    zone: text().notNull(),
    createdBy: uuid()
      .notNull()
      .references(() => members.id),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Null: as long as the embargo lasts. */
    expiresAt: timestamp({ withTimezone: true }),
    closedAt: timestamp({ withTimezone: true }),
    /** Null when the newsroom closed it itself. */
    closedBy: uuid().references(() => members.id),
  },
  (t) => [index('access_links_release').on(t.releaseId, t.createdAt)],
);
export type AccessLinkRow = typeof accessLinks.$inferSelect;

/** `seen`: the link was followed, perhaps by a mail scanner. `read`: somebody pressed the button and got the text. */
export const OPENINGS = ['seen', 'read'] as const;
export type Opening = (typeof OPENINGS)[number];

/** Each time a link was used. Append-only. */
export const accessOpenings = pgTable(
  'access_openings',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    linkId: uuid()
      .notNull()
      .references(() => accessLinks.id),
    kind: text().$type<Opening>().notNull(),
    /** Which text they were given. */
    revisionId: uuid().references(() => revisions.id),
    /** The network they came from, as coarse as /24 or /64. */
    network: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    index('access_openings_link').on(t.linkId, t.at),
    check('access_openings_kind', oneOf(t.kind, OPENINGS)),
  ],
);

/** What happened to one language of a story that somebody said concerns another one. */
export const CONCERNS = ['correction', 'withdrawal', 'recall'] as const;
export type ConcernKind = (typeof CONCERNS)[number];

/** A language version that must be looked at, since another one was corrected or withdrawn. */
export const concerns = pgTable(
  'concerns',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** The one to look at. */
    releaseId: uuid()
      .notNull()
      .references(() => releases.id),
    /** The one that was corrected or withdrawn. */
    causeId: uuid()
      .notNull()
      .references(() => releases.id),
    kind: text().$type<ConcernKind>().notNull(),
    saidBy: uuid()
      .notNull()
      .references(() => members.id),
    saidAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    settledBy: uuid().references(() => members.id),
    settledAt: timestamp({ withTimezone: true }),
  },
  (t) => [index('concerns_release').on(t.releaseId), check('concerns_kind', oneOf(t.kind, CONCERNS))],
);
