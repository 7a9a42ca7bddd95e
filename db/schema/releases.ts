import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  date,
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
import type { NodeJson } from '#lib/documents/parse.ts';
import { LANGUAGES, type Language } from '#lib/languages.ts';
import {
  KINDS,
  type Kind,
  REACHES,
  type Reach,
  SENSITIVITIES,
  type Sensitivity,
} from '#lib/releases/kinds.ts';
import { LIVE, type Live, WORK, type Work } from '#lib/releases/workflow.ts';
import { members } from './members.ts';
import { outsideReviews, reviewSteps, reviews } from './reviews.ts';
import { sites } from './sites.ts';
import { noneBut, oneOf } from './vocabulary.ts';

/** One piece of news in all its languages: what the languages share. */
export const stories = pgTable(
  'stories',
  {
    id: uuid().primaryKey().defaultRandom(),
    siteKey: text()
      .notNull()
      .references(() => sites.key),
    reference: text().notNull().unique(),
    kind: text().$type<Kind>().notNull(),
    reach: text().$type<Reach>().notNull(),
    countries: text().array().notNull().default([]),
    topics: text().array().notNull().default([]),
    sdgs: integer().array().notNull().default([]),
    /** The projects of the directory it is about. */
    projects: uuid().array().notNull().default([]),
    /** What must be handled with care. */
    sensitivities: text().array().$type<Sensitivity[]>().notNull().default([]),
    /** Counts changes of the details, so that two people cannot overwrite each other's. */
    detailsVersion: integer().notNull().default(1),
    createdBy: uuid()
      .notNull()
      .references(() => members.id),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    check('stories_kind', oneOf(t.kind, KINDS)),
    check('stories_reach', oneOf(t.reach, REACHES)),
    check('stories_sensitivities', noneBut(t.sensitivities, SENSITIVITIES)),
  ],
);
export type StoryRow = typeof stories.$inferSelect;

/** One language version of a story: its working document, its state, what is live. */
export const releases = pgTable(
  'releases',
  {
    id: uuid().primaryKey().defaultRandom(),
    storyId: uuid()
      .notNull()
      .references(() => stories.id),
    siteKey: text()
      .notNull()
      .references(() => sites.key),
    language: text().$type<Language>().notNull(),
    work: text().$type<Work>().notNull().default('draft'),
    live: text().$type<Live>().notNull().default('none'),
    /** Goes up with every act: a verb that saw another number lost the race. */
    stateVersion: integer().notNull().default(1),

    doc: jsonb().$type<NodeJson>().notNull(),
    docVersion: integer().notNull().default(0),
    schemaVersion: integer().notNull(),
    /** Goes up with everything said about the text, so that whoever listens knows what they missed. */
    threadsVersion: integer().notNull().default(0),
    /** Goes up when a finding is let stand or brought back. */
    dismissalsVersion: integer().notNull().default(0),
    headline: text().notNull().default(''),
    words: integer().notNull().default(0),
    /** The document's version when this piece of work began, for "who wrote part of this". */
    workBaseVersion: integer().notNull().default(0),

    slug: text(),
    submittedBy: uuid().references(() => members.id),
    submittedAt: timestamp({ withTimezone: true }),
    /** The revision that is under review or approved. */
    reviewRevisionId: uuid(),
    /** The review it is in, or was in last: its steps stay what they were when it began. */
    reviewId: uuid(),
    /** Who writes in it alone, and since when. Ends with the state it was taken in. */
    lockedBy: uuid().references(() => members.id),
    lockedAt: timestamp({ withTimezone: true }),
    returnedReason: text(),
    correctionNote: text(),
    liveEditionId: uuid(),
    firstPublishedAt: timestamp({ withTimezone: true }),
    /** Who first published what nobody else has reviewed since, and who else has put out editions of it. */
    forcedBy: uuid().references(() => members.id),
    alsoForcedBy: uuid().array().notNull().default([]),
    /**
     * When it becomes public by itself, scheduled or under embargo: as an instant and as it was said, "2026-11-24T06:00" in
     * a zone, by which data.
     */
    publishAt: timestamp({ withTimezone: true }),
    publishWall: text(),
    publishZone: text(),
    publishZoneData: text(),
    scheduledBy: uuid().references(() => members.id),
    /** Why the newsroom could not publish it when it was due: a reason code. */
    publishFailure: text(),
    publishFailedAt: timestamp({ withTimezone: true }),
    /** Those that are scheduled together become public in one transaction, all or none. */
    togetherId: uuid(),
    /** When what is live is taken away by itself, how, and what readers are told. */
    removalAt: timestamp({ withTimezone: true }),
    removalWall: text(),
    removalZone: text(),
    removalZoneData: text(),
    removalBy: uuid().references(() => members.id),
    removalKind: text().$type<'withdraw' | 'unpublish'>(),
    removalText: text(),
    /** The day by which somebody looks again whether what is live still holds, and when they were reminded. */
    reviewOn: date(),
    reviewRemindedAt: timestamp({ withTimezone: true }),
    withdrawnAt: timestamp({ withTimezone: true }),
    withdrawalText: text(),
    unpublishedReason: text().$type<'error' | 'merged'>(),
    mergedInto: uuid().references((): AnyPgColumn => releases.id),

    createdBy: uuid()
      .notNull()
      .references(() => members.id),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    updatedBy: uuid()
      .notNull()
      .references(() => members.id),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    unique('releases_story_language').on(t.storyId, t.language),
    check('releases_language', oneOf(t.language, LANGUAGES)),
    check('releases_work', oneOf(t.work, WORK)),
    check('releases_live', oneOf(t.live, LIVE)),
    check('releases_live_edition', sql`(${t.live} = 'none') = (${t.liveEditionId} is null)`),
    check(
      'releases_review_revision',
      sql`${t.work} not in ('in_review', 'approved', 'scheduled', 'embargoed') or ${t.reviewRevisionId} is not null`,
    ),
    check(
      'releases_schedule',
      sql`(${t.work} in ('scheduled', 'embargoed')) = (${t.publishAt} is not null) and num_nulls(${t.publishAt}, ${t.publishWall}, ${t.publishZone}, ${t.publishZoneData}, ${t.scheduledBy}) in (0, 5) and num_nulls(${t.publishFailure}, ${t.publishFailedAt}) in (0, 2)`,
    ),
    // what was public once cannot be put under embargo
    check('releases_embargo', sql`${t.work} <> 'embargoed' or ${t.live} = 'none'`),
    check('releases_together', sql`${t.togetherId} is null or ${t.work} = 'scheduled'`),
    check(
      'releases_removal',
      sql`num_nulls(${t.removalAt}, ${t.removalWall}, ${t.removalZone}, ${t.removalZoneData}, ${t.removalBy}, ${t.removalKind}, ${t.removalText}) in (0, 7) and (${t.removalAt} is null or ${t.live} = 'published')`,
    ),
    check(
      'releases_withdrawal',
      sql`${t.live} <> 'withdrawn' or (${t.withdrawnAt} is not null and ${t.withdrawalText} is not null)`,
    ),
    check('releases_unpublished', sql`${t.live} <> 'unpublished' or ${t.unpublishedReason} is not null`),
    check(
      'releases_merged',
      sql`(${t.unpublishedReason} is distinct from 'merged') or (${t.mergedInto} is not null and ${t.mergedInto} <> ${t.id})`,
    ),
    foreignKey({
      name: 'releases_review_revision_own',
      columns: [t.reviewRevisionId, t.id],
      foreignColumns: [revisions.id, revisions.releaseId],
    }),
    foreignKey({
      name: 'releases_review_own',
      columns: [t.reviewId, t.id],
      foreignColumns: [reviews.id, reviews.releaseId],
    }),
    check('releases_locked', sql`num_nulls(${t.lockedBy}, ${t.lockedAt}) in (0, 2)`),
    foreignKey({
      name: 'releases_live_edition_own',
      columns: [t.liveEditionId, t.id],
      foreignColumns: [editions.id, editions.releaseId],
    }),
    // the desk's list: newest first, by site and state
    index('releases_desk').on(t.siteKey, t.work, t.updatedAt.desc()),
    index('releases_updated').on(t.updatedAt.desc()),
    index('releases_site_updated').on(t.siteKey, t.updatedAt.desc()),
    index('releases_author').on(t.createdBy, t.updatedAt.desc()),
    // what is being worked on, and what is no longer or not yet before readers: few among many
    index('releases_open').on(t.work, t.updatedAt.desc()).where(sql`work <> 'none'`),
    index('releases_gone')
      .on(t.live, t.updatedAt.desc())
      .where(sql`live in ('withdrawn', 'unpublished', 'recalled')`),
    index('releases_discarded').on(t.updatedAt.desc()).where(sql`work = 'none' and live = 'none'`),
    // what is due next
    index('releases_due').on(t.publishAt).where(sql`work in ('scheduled', 'embargoed')`),
    index('releases_removal_due').on(t.removalAt).where(sql`removal_at is not null`),
    index('releases_review_due').on(t.reviewOn).where(sql`review_on is not null`),
    // what was published lately, on every site
    index('releases_lately').on(t.firstPublishedAt.desc()).where(sql`live in ('published', 'withdrawn')`),
    // words of headlines
    index('releases_words').using('gin', t.headline.op('gin_trgm_ops')),
    // readers' lists: what is live on a site in a language, newest first
    index('releases_public')
      .on(t.siteKey, t.language, t.firstPublishedAt.desc())
      .where(sql`live in ('published', 'withdrawn')`),
  ],
);
export type ReleaseRow = typeof releases.$inferSelect;

/** An address a release has or had; the current one is the release's `slug`, the others answer 308. */
export const slugs = pgTable(
  'slugs',
  {
    siteKey: text()
      .notNull()
      .references(() => sites.key),
    language: text().$type<Language>().notNull(),
    slug: text().notNull(),
    releaseId: uuid()
      .notNull()
      .references(() => releases.id),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.siteKey, t.language, t.slug] }), index('slugs_release').on(t.releaseId)],
);

/** One ProseMirror step in a release's ordered log. Append-only. */
export const releaseSteps = pgTable(
  'release_steps',
  {
    releaseId: uuid()
      .notNull()
      .references(() => releases.id),
    version: integer().notNull(),
    step: jsonb().$type<Record<string, unknown>>().notNull(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    clientId: text().notNull(),
    batchKey: uuid().notNull(),
    schemaVersion: integer().notNull(),
    /** Whether it only ties words to a comment: that is nobody's text. */
    annotates: boolean().notNull().default(false),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.releaseId, t.version] })],
);

/** A batch of steps that was accepted: a retry with the same key gets the same answer. */
export const stepBatches = pgTable(
  'step_batches',
  {
    releaseId: uuid()
      .notNull()
      .references(() => releases.id),
    key: uuid().notNull(),
    bodySha256: text().notNull(),
    fromVersion: integer().notNull(),
    toVersion: integer().notNull(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.releaseId, t.key] })],
);

/** An immutable snapshot of a document, with its hash and everybody whose text is in it. */
export const revisions = pgTable(
  'revisions',
  {
    id: uuid().primaryKey().defaultRandom(),
    releaseId: uuid()
      .notNull()
      .references((): AnyPgColumn => releases.id),
    number: integer().notNull(),
    docVersion: integer().notNull(),
    schemaVersion: integer().notNull(),
    doc: jsonb().$type<NodeJson>().notNull(),
    sha256: text().notNull(),
    authors: uuid().array().notNull(),
    why: text().notNull(),
    label: text(),
    createdBy: uuid()
      .notNull()
      .references(() => members.id),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    unique('revisions_number').on(t.releaseId, t.number),
    unique('revisions_own').on(t.id, t.releaseId),
    check('revisions_sha256', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
  ],
);
export type RevisionRow = typeof revisions.$inferSelect;

/** Somebody signed one exact revision. Append-only; a later revision needs a signature of its own. */
export const approvals = pgTable(
  'approvals',
  {
    id: uuid().primaryKey().defaultRandom(),
    releaseId: uuid()
      .notNull()
      .references(() => releases.id),
    revisionId: uuid().notNull(),
    step: text().notNull(),
    /** The step it signs; null for what was signed before there were any. */
    reviewStepId: uuid().references((): AnyPgColumn => reviewSteps.id),
    /** Who signed: a member, or somebody without an account who was asked. */
    memberId: uuid().references(() => members.id),
    outsideId: uuid().references((): AnyPgColumn => outsideReviews.id),
    comment: text().notNull().default(''),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    foreignKey({
      name: 'approvals_revision_own',
      columns: [t.revisionId, t.releaseId],
      foreignColumns: [revisions.id, revisions.releaseId],
    }),
    check('approvals_who', sql`num_nonnulls(${t.memberId}, ${t.outsideId}) = 1`),
    index('approvals_release').on(t.releaseId),
    index('approvals_step').on(t.reviewStepId),
  ],
);

/** What a story said of itself when an edition was made. */
export type EditionDetails = {
  kind: Kind;
  reach: Reach;
  reference: string;
  countries: string[];
  topics: string[];
  sdgs: number[];
  /** Ids of projects of the directory; editions of stories without any do not say so. */
  projects?: string[];
  /** Institutional facts as they were said, by key. */
  facts: Record<string, string>;
};

/** A published version, frozen: document, details and About text as they were, with a hash. Append-only. */
export const editions = pgTable(
  'editions',
  {
    id: uuid().primaryKey().defaultRandom(),
    releaseId: uuid()
      .notNull()
      .references((): AnyPgColumn => releases.id),
    major: integer().notNull(),
    minor: integer().notNull().default(0),
    revisionId: uuid().notNull(),
    doc: jsonb().$type<NodeJson>().notNull(),
    headline: text().notNull(),
    standfirst: text().notNull(),
    details: jsonb().$type<EditionDetails>().notNull(),
    about: text().notNull(),
    /** What readers are told above the text: what a correction corrects, or the remark of a restoration. */
    correctionNote: text(),
    /** Whether this edition brought a withdrawn release back; its note is then a remark, not a correction. */
    restored: boolean().notNull().default(false),
    reviewed: boolean().notNull(),
    sha256: text().notNull(),
    publishedBy: uuid()
      .notNull()
      .references(() => members.id),
    publishedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** The date readers are shown when it is not that of its publication: a minor edition keeps the one before. */
    datedAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    unique('editions_number').on(t.releaseId, t.major, t.minor),
    unique('editions_own').on(t.id, t.releaseId),
    // what was said lately
    index('editions_newest').on(t.publishedAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    foreignKey({
      name: 'editions_revision_own',
      columns: [t.revisionId, t.releaseId],
      foreignColumns: [revisions.id, revisions.releaseId],
    }),
    // "was this release corrected", for every line of readers' lists
    index('editions_corrections').on(t.releaseId).where(sql`correction_note is not null`),
    // where a record of the directory, or a fact, is said to readers
    index('editions_refs').using(
      'gin',
      sql`jsonb_path_query_array(${t.doc}, '$.content[*].content[*].content[*].attrs.ref ? (@ != null)')`,
    ),
    index('editions_facts').using('gin', sql`(${t.details} -> 'facts')`),
    check('editions_sha256', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    // readers see what was agreed: no comment, no open suggestion
    check(
      'editions_settled',
      sql`not jsonb_path_exists(${t.doc}, '$.**.marks[*].type ? (@ == "insertion" || @ == "deletion" || @ == "modification" || @ == "comment")')`,
    ),
  ],
);
export type EditionRow = typeof editions.$inferSelect;

/** Counts the stories of a site in a year, for references such as MAR-2026-041. */
export const references = pgTable(
  'story_references',
  { prefix: text().notNull(), year: integer().notNull(), last: bigint({ mode: 'number' }).notNull() },
  (t) => [primaryKey({ columns: [t.prefix, t.year] })],
);
