import { sql } from 'drizzle-orm';
import { bigint, boolean, integer, jsonb, pgView, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { RecordData } from '#lib/directory/kinds.ts';
import type { NodeJson } from '#lib/documents/parse.ts';
import type { Language } from '#lib/languages.ts';
import type { AssetKind, Format, Terms } from '#lib/media/vocabulary.ts';
import type { Kind } from '#lib/releases/kinds.ts';
import type { Live } from '#lib/releases/workflow.ts';
import type { Accent, BannerTone, SiteLink } from '#lib/sites/vocabulary.ts';
import type { EditionDetails } from './releases.ts';
import type { PerLanguage } from './sites.ts';

// The views readers see, as 0001_promises.sql makes them. Not in the barrel: drizzle-kit must not make them again.

export const publishedSites = pgView('published_sites', {
  key: text().notNull(),
  name: jsonb().$type<PerLanguage>().notNull(),
  languages: text().array().$type<Language[]>().notNull(),
  country: text(),
  hostnames: text().array().notNull(),
  timeZone: text('time_zone').notNull(),
  tagline: jsonb().$type<PerLanguage>().notNull(),
  links: jsonb().$type<PerLanguage<SiteLink[]>>().notNull(),
  legal: jsonb().$type<PerLanguage>().notNull(),
  accent: text().$type<Accent>().notNull(),
  oldAfter: integer('old_after'),
}).existing();
export type PublishedSite = typeof publishedSites.$inferSelect;

/** One row per release readers can see, as its live edition has it. */
export const publishedReleases = pgView('published_releases', {
  id: uuid().notNull(),
  storyId: uuid('story_id').notNull(),
  siteKey: text('site_key').notNull(),
  language: text().$type<Language>().notNull(),
  slug: text().notNull(),
  live: text().$type<'published' | 'withdrawn'>().notNull(),
  firstPublishedAt: timestamp('first_published_at', { withTimezone: true }).notNull(),
  withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
  withdrawalText: text('withdrawal_text'),
  reference: text().notNull(),
  major: integer().notNull(),
  minor: integer().notNull(),
  doc: jsonb().$type<NodeJson>().notNull(),
  headline: text().notNull(),
  standfirst: text().notNull(),
  details: jsonb().$type<EditionDetails>().notNull(),
  about: text().notNull(),
  publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
}).existing();
/** The order of every list, as the index behind it has it: without "nulls last" each list would be sorted anew. */
export const newestFirst = [
  sql`${publishedReleases.firstPublishedAt} desc nulls last`,
  sql`${publishedReleases.id} desc`,
];
export type PublishedRelease = typeof publishedReleases.$inferSelect;

/** What readers' lists and their search show: one row per release and site it stands on. */
export const publishedListings = pgView('published_listings', {
  siteKey: text('site_key').notNull(),
  releaseId: uuid('release_id').notNull(),
  storyId: uuid('story_id').notNull(),
  homeKey: text('home_key').notNull(),
  slug: text().notNull(),
  language: text().$type<Language>().notNull(),
  live: text().$type<'published' | 'withdrawn'>().notNull(),
  kind: text().$type<Kind>().notNull(),
  publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
  withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
  corrected: boolean().notNull(),
  countries: text().array().notNull(),
  keys: text().array().notNull(),
  headline: text().notNull(),
  standfirst: text().notNull(),
  opening: jsonb().$type<NodeJson>(),
  said: text().notNull(),
  headlineWords: text('headline_words').notNull(),
  words: text().notNull(),
}).existing();

/** What a site's list in a language can be chosen by. */
export const publishedListingKeys = pgView('published_listing_keys', {
  siteKey: text('site_key').notNull(),
  language: text().$type<Language>().notNull(),
  key: text().notNull(),
}).existing();

/** What readers were told above the text, by edition: what was wrong, or why it is back. */
export const publishedCorrections = pgView('published_corrections', {
  releaseId: uuid('release_id').notNull(),
  major: integer().notNull(),
  minor: integer().notNull(),
  correctionNote: text('correction_note').notNull(),
  publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
  restored: boolean().notNull(),
}).existing();

/** Every address that ever led readers to something, and where it leads now. */
export const publishedAddresses = pgView('published_addresses', {
  siteKey: text('site_key').notNull(),
  language: text().$type<Language>().notNull(),
  slug: text().notNull(),
  releaseId: uuid('release_id').notNull(),
  currentSlug: text('current_slug').notNull(),
  live: text().$type<Exclude<Live, 'none'>>().notNull(),
  unpublishedReason: text('unpublished_reason').$type<'error' | 'merged'>(),
  mergedSite: text('merged_site'),
  mergedLanguage: text('merged_language').$type<Language>(),
  mergedSlug: text('merged_slug'),
  removedAt: timestamp('removed_at', { withTimezone: true }),
}).existing();

/** Until when each helpline of the directory holds, as it stands today; a day YYYY-MM-DD. */
export const publishedHelplines = pgView('published_helplines', {
  id: uuid().notNull(),
  validUntil: text('valid_until'),
  retired: boolean().notNull(),
}).existing();

/** The institutional facts, as the directory has them today. */
export const publishedFacts = pgView('published_facts', {
  data: jsonb().$type<RecordData['fact']>().notNull(),
}).existing();

/** The projects that something readers see is about. */
export const publishedProjects = pgView('published_projects', {
  id: uuid().notNull(),
  code: text(),
  name: jsonb().$type<PerLanguage>().notNull(),
}).existing();

/** What stands above every page now; a site's own or, without a key, every site's. */
export const publishedBanners = pgView('published_banners', {
  id: uuid().notNull(),
  siteKey: text('site_key'),
  tone: text().$type<BannerTone>().notNull(),
  words: jsonb().$type<PerLanguage>().notNull(),
  links: jsonb().$type<PerLanguage>().notNull(),
  startsAt: timestamp('starts_at', { withTimezone: true }).notNull(),
  endsAt: timestamp('ends_at', { withTimezone: true }).notNull(),
}).existing();
export type PublishedBanner = typeof publishedBanners.$inferSelect;

/** What a front page begins with, in order of `place`. */
export const publishedFeatures = pgView('published_features', {
  siteKey: text('site_key').notNull(),
  language: text().$type<Language>().notNull(),
  releaseId: uuid('release_id').notNull(),
  place: integer().notNull(),
}).existing();

/** Whom journalists may reach at a site, in order of `place`; only numbers that are public. */
export const publishedContacts = pgView('published_contacts', {
  siteKey: text('site_key').notNull(),
  place: integer().notNull(),
  id: uuid().notNull(),
  office: jsonb().$type<PerLanguage>().notNull(),
  name: jsonb().$type<PerLanguage>().notNull(),
  role: jsonb().$type<PerLanguage>().notNull(),
  email: text(),
  phones: jsonb().$type<{ number: string; note: PerLanguage }[]>().notNull(),
  /** ISO 639 codes. */
  spoken: jsonb().$type<string[]>().notNull(),
}).existing();

/**
 * When what readers see of a release on a site last changed, in the order in which they could see it. `live` is null for
 * what was taken away: only its id is known any more.
 */
export const publishedChanges = pgView('published_changes', {
  siteKey: text('site_key').notNull(),
  releaseId: uuid('release_id').notNull(),
  language: text().$type<Language>().notNull(),
  seq: bigint({ mode: 'number' }).notNull(),
  changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
  live: text().$type<'published' | 'withdrawn'>(),
}).existing();

/** Which release another one is the translation of, where readers can see both. */
export const publishedTranslations = pgView('published_translations', {
  releaseId: uuid('release_id').notNull(),
  sourceId: uuid('source_id').notNull(),
}).existing();

/** A drawing of a file, as a row of `published_media` holds it. */
export type PublishedDrawing = {
  format: Format;
  width: number;
  height: number;
  bytes: number;
  type: string;
  name: string;
};

/** The files readers are shown with a release today. A release that is withdrawn shows none. */
export const publishedMedia = pgView('published_media', {
  releaseId: uuid('release_id').notNull(),
  assetId: uuid('asset_id').notNull(),
  cut: text().notNull(),
  kind: text().$type<AssetKind>().notNull(),
  width: integer(),
  height: integer(),
  copyright: text().notNull(),
  terms: text().$type<Terms>(),
  accessible: boolean(),
  posterId: uuid('poster_id'),
  transcript: text().notNull(),
  renditions: jsonb().$type<PublishedDrawing[]>().notNull(),
}).existing();

/** The same by the name of a drawing: one row per release it is shown with. */
export const publishedFiles = pgView('published_files', {
  name: text().notNull(),
  type: text().notNull(),
  bytes: bigint({ mode: 'number' }).notNull(),
  format: text().$type<Format>().notNull(),
  assetId: uuid('asset_id').notNull(),
  releaseId: uuid('release_id').notNull(),
}).existing();

/** Where the releases stand, or stood, that an edition ever showed a drawing with. */
export const publishedFilePlaces = pgView('published_file_places', {
  name: text().notNull(),
  siteKey: text('site_key').notNull(),
  language: text().$type<Language>().notNull(),
  slug: text().notNull(),
  publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
}).existing();
