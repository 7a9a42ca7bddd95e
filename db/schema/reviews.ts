import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
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
import { LANGUAGES, type Language } from '#lib/languages.ts';
import {
  KINDS,
  type Kind,
  REACHES,
  type Reach,
  SENSITIVITIES,
  type Sensitivity,
} from '#lib/releases/kinds.ts';
import type { Because, Conditions } from '#lib/review/rule.ts';
import {
  APPROVERS,
  type Approver,
  CHECKS,
  type Check,
  LAST_STAGE,
  STEP_ROLES,
  type StepRole,
} from '#lib/review/vocabulary.ts';
import { members } from './members.ts';
import { approvals, releases, revisions } from './releases.ts';
import { sites } from './sites.ts';
import { noneBut, oneOf } from './vocabulary.ts';

const who = {
  /** What the step is called, in the languages somebody said it in. */
  names: jsonb().$type<Partial<Record<Language, string>>>().notNull().default({}),
  /** Steps of one stage are signed side by side, lower stages first. */
  stage: integer().notNull(),
  approver: text().$type<Approver>().notNull(),
  role: text().$type<StepRole>(),
  people: uuid().array().notNull().default([]),
  checks: text().array().$type<Check[]>().notNull().default([]),
  /** Whether a signature lapses when the text changes after it. */
  again: boolean().notNull().default(false),
  /** Whether nobody may sign this step and another one. */
  apart: boolean().notNull().default(true),
};

/** Who has to approve what: one rule asks for one step. A running review keeps the steps it began with. */
export const reviewRules = pgTable(
  'review_rules',
  {
    id: uuid().primaryKey().defaultRandom(),
    /** Whose releases it is for; null is every site's. */
    siteKey: text().references(() => sites.key),
    ...who,
    /** Where the role is held; null is the site of the release. */
    atSite: text().references(() => sites.key),
    /** When it applies; an empty list asks nothing, and so does no reach. */
    kinds: text().array().$type<Kind[]>().notNull().default([]),
    reach: text().$type<Reach>(),
    languages: text().array().$type<Language[]>().notNull().default([]),
    topics: text().array().notNull().default([]),
    sensitivities: text().array().$type<Sensitivity[]>().notNull().default([]),
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
    check('review_rules_stage', sql`${t.stage} between 1 and ${sql.raw(String(LAST_STAGE))}`),
    check('review_rules_approver', oneOf(t.approver, APPROVERS)),
    check('review_rules_role', oneOf(t.role, STEP_ROLES)),
    check(
      'review_rules_who',
      sql`(${t.approver} = 'role') = (${t.role} is not null) and (${t.approver} = 'people') = (cardinality(${t.people}) > 0)`,
    ),
    check('review_rules_checks', noneBut(t.checks, CHECKS)),
    check('review_rules_kinds', noneBut(t.kinds, KINDS)),
    check('review_rules_reach', oneOf(t.reach, REACHES)),
    check('review_rules_languages', noneBut(t.languages, LANGUAGES)),
    check('review_rules_sensitivities', noneBut(t.sensitivities, SENSITIVITIES)),
  ],
);
export type ReviewRuleRow = typeof reviewRules.$inferSelect;

/** One review of one piece of work, from its submission until it is approved, through all its returns. Append-only. */
export const reviews = pgTable(
  'reviews',
  {
    id: uuid().primaryKey().defaultRandom(),
    releaseId: uuid()
      .notNull()
      .references((): AnyPgColumn => releases.id),
    openedBy: uuid()
      .notNull()
      .references(() => members.id),
    openedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [unique('reviews_own').on(t.id, t.releaseId), index('reviews_release').on(t.releaseId)],
);

/** A step of a review, copied from its rule when the review began: later changes of the rule do not reach it. */
export const reviewSteps = pgTable(
  'review_steps',
  {
    id: uuid().primaryKey().defaultRandom(),
    reviewId: uuid().notNull(),
    releaseId: uuid().notNull(),
    /** What made it; null is the one step that is asked for when no rule asks for a member. */
    ruleId: uuid().references(() => reviewRules.id),
    ruleVersion: integer(),
    ...who,
    /** Where the role is held. */
    siteKey: text().notNull(),
    /** Whether it must be signed; otherwise it is skipped, and `because` says why. */
    needed: boolean().notNull(),
    because: jsonb().$type<Because[]>().notNull(),
    /** What the rule asked, in case the details change while the review runs. */
    conditions: jsonb().$type<Conditions>().notNull(),
    /** The signature that counts now; null when there is none, or none any more. */
    approvalId: uuid().references((): AnyPgColumn => approvals.id),
  },
  (t) => [
    foreignKey({
      name: 'review_steps_review_own',
      columns: [t.reviewId, t.releaseId],
      foreignColumns: [reviews.id, reviews.releaseId],
    }),
    index('review_steps_review').on(t.reviewId),
  ],
);
export type ReviewStepRow = typeof reviewSteps.$inferSelect;

/** What somebody confirmed before a step was signed, for the text as it was then. */
export const reviewTicks = pgTable(
  'review_ticks',
  {
    stepId: uuid()
      .notNull()
      .references(() => reviewSteps.id),
    item: text().$type<Check>().notNull(),
    memberId: uuid()
      .notNull()
      .references(() => members.id),
    docVersion: integer().notNull(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.stepId, t.item] })],
);

/** Somebody without an account who is asked about one exact revision, by a link. Only a hash of its token is kept. */
export const outsideReviews = pgTable(
  'outside_reviews',
  {
    id: uuid().primaryKey().defaultRandom(),
    releaseId: uuid().notNull(),
    revisionId: uuid().notNull(),
    /** The step the answer signs; null when it is only asked. */
    stepId: uuid().references((): AnyPgColumn => reviewSteps.id),
    tokenHash: text().notNull().unique(),
    email: text().notNull(),
    name: text().notNull(),
    organisation: text().notNull().default(''),
    language: text().$type<Language>().notNull(),
    /** What they are asked to look at. */
    note: text().notNull().default(''),
    askedBy: uuid()
      .notNull()
      .references(() => members.id),
    askedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp({ withTimezone: true }).notNull(),
    /** Who took the link back; null when it ended with the review or the page. */
    revokedBy: uuid().references(() => members.id),
    revokedAt: timestamp({ withTimezone: true }),
    answer: text().$type<'approved' | 'refused'>(),
    words: text().notNull().default(''),
    answeredAt: timestamp({ withTimezone: true }),
  },
  (t) => [
    foreignKey({
      name: 'outside_reviews_revision_own',
      columns: [t.revisionId, t.releaseId],
      foreignColumns: [revisions.id, revisions.releaseId],
    }),
    check('outside_reviews_language', oneOf(t.language, LANGUAGES)),
    check('outside_reviews_answer', oneOf(t.answer, ['approved', 'refused'])),
    check('outside_reviews_answered', sql`num_nulls(${t.answer}, ${t.answeredAt}) in (0, 2)`),
    check('outside_reviews_revoked', sql`${t.revokedBy} is null or ${t.revokedAt} is not null`),
    check('outside_reviews_token', sql`${t.tokenHash} ~ '^[0-9a-f]{64}$'`),
    index('outside_reviews_release').on(t.releaseId),
  ],
);
export type OutsideReviewRow = typeof outsideReviews.$inferSelect;

/** A link that was opened. Append-only. */
export const outsideOpenings = pgTable(
  'outside_openings',
  {
    outsideId: uuid()
      .notNull()
      .references(() => outsideReviews.id),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** What opened it, as it calls itself: a browser, or a scanner of mails. */
    agent: text().notNull().default(''),
  },
  (t) => [index('outside_openings_link').on(t.outsideId, t.at)],
);
