import { and, desc, eq, isNull, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { db } from '#db/client.ts';
import { type ConcernKind, concerns } from '#db/schema/access.ts';
import { members } from '#db/schema/members.ts';
import { editions, type ReleaseRow, releases, revisions, stories } from '#db/schema/releases.ts';
import { sites } from '#db/schema/sites.ts';
import { type NamedProject, projectsFor } from '../../directory/queries/projects.ts';
import { TOPICS, type Topic } from '../../directory/topics.ts';
import type { NodeJson } from '../../documents/parse.ts';
import { NotFound } from '../../errors.ts';
import type { Language } from '../../languages.ts';
import type { Actor } from '../../members/roles.ts';
import { stepsOf } from '../../review/steps.ts';
import type { SiteView } from '../../sites/queries.ts';
import { pathOf } from '../address.ts';
import { editionNumber } from '../edition.ts';
import { authorsOf, subjectOf } from '../find.ts';
import type { Kind, Reach, Sensitivity } from '../kinds.ts';
import { can, type Subject } from '../policy.ts';
import type { Live, Work } from '../workflow.ts';
import { creator, forcer, locker, submitter, updater } from './rows.ts';
import { mayKnow } from './visible.ts';

/** One language version of a story, as the desk shows it. */
export type DeskRelease = {
  id: string;
  storyId: string;
  reference: string;
  site: SiteView;
  language: Language;
  headline: string;
  words: number;
  work: Work;
  live: Live;
  stateVersion: number;
  doc: NodeJson;
  docVersion: number;
  /** What `can()` asks. */
  subject: Subject;
  details: StoryDetails;
  /** The topics one may choose from: those its site offers, and those the story has. */
  topicsOffered: readonly Topic[];
  /** The same for projects: those that hold for its site, and those the story has, retired or not. */
  projectsOffered: readonly NamedProject[];
  slug: string | null;
  /** Its public path, once it has one. */
  address: string | null;
  createdBy: string;
  updatedBy: string;
  updatedAt: Date;
  submittedBy: string | null;
  submittedAt: Date | null;
  returnedReason: string | null;
  revision: { id: string; number: number; sha256: string; docVersion: number } | null;
  /** The review it is in, or was in last. */
  reviewId: string | null;
  /** Who edits it alone, since when. */
  lock: { by: string; mine: boolean; since: Date } | null;
  edition: { id: string; number: string; publishedAt: Date; correctionNote: string | null } | null;
  /** Who published what is live although nobody else had signed it; null once another person has reviewed it. */
  forcedBy: string | null;
  /** When it becomes public by itself, as it was said, and why it could not when it was due. */
  planned: { at: Date; wall: string; zone: string; failure: string | null } | null;
  /** The embargo that other languages of the story wait for: this one can only join it. */
  storyEmbargo: { wall: string; zone: string } | null;
  /** Those it is scheduled together with, all or none. */
  together: { id: string; headline: string; language: Language }[];
  /** What could be scheduled together with it: approved and never public, its own languages first. */
  mayJoin: { id: string; headline: string; language: Language }[];
  /** When what readers see is taken away by itself, and how. */
  removal: { at: Date; wall: string; zone: string; kind: 'withdraw' | 'unpublish'; text: string } | null;
  /** The day (YYYY-MM-DD) on which its people are reminded to look at it again. */
  reviewOn: string | null;
  /** What happened to other languages and is said to concern this one, until somebody has dealt with it. */
  concerns: { id: string; kind: ConcernKind; language: Language; by: string; at: Date }[];
  withdrawal: { at: Date; text: string } | null;
  unpublished: { reason: 'error' | 'merged'; into: string | null } | null;
  /** All language versions of the story, this one among them, in the site's order. */
  versions: { id: string; language: Language; work: Work; live: Live }[];
};

export type StoryDetails = {
  kind: Kind;
  reach: Reach;
  countries: string[];
  topics: string[];
  sdgs: number[];
  projects: string[];
  sensitivities: Sensitivity[];
  version: number;
};

/**
 * A release through the eyes of the person asking.
 * @throws {NotFound} 'release_unknown' when it is not there, or not for this person
 */
export async function readRelease(viewer: Actor, id: string): Promise<DeskRelease> {
  if (!z.uuid().safeParse(id).success) throw new NotFound('release_unknown');
  const [row] = await find(id, viewer);
  if (!row) throw new NotFound('release_unknown');
  const { release, story, site } = row;
  const subject = subjectOf({
    ...release,
    authors: await authorsOf(db(), release),
    steps: await stepsOf(db(), release),
  });
  if (!can(viewer, 'view', subject).allowed) throw new NotFound('release_unknown');
  return {
    id: release.id,
    storyId: story.id,
    reference: story.reference,
    site: { key: site.key, name: site.name, languages: site.languages, timeZone: site.timeZone },
    language: release.language,
    headline: release.headline,
    words: release.words,
    work: release.work,
    live: release.live,
    stateVersion: release.stateVersion,
    doc: release.doc,
    docVersion: release.docVersion,
    subject,
    details: {
      kind: story.kind,
      reach: story.reach,
      countries: story.countries,
      topics: story.topics,
      sdgs: story.sdgs,
      projects: story.projects,
      sensitivities: story.sensitivities,
      version: story.detailsVersion,
    },
    topicsOffered: TOPICS.filter((topic) => !site.topicsOff.includes(topic) || story.topics.includes(topic)),
    projectsOffered: await projectsFor(story.siteKey, story.projects),
    slug: release.slug,
    address: release.slug ? pathOf(release.siteKey, release.language, release.slug) : null,
    createdBy: row.createdBy,
    updatedBy: row.updatedBy,
    updatedAt: release.updatedAt,
    submittedBy: row.submittedBy,
    submittedAt: release.submittedAt,
    returnedReason: release.returnedReason,
    revision: row.revision,
    reviewId: release.reviewId,
    lock:
      row.lockedBy && release.lockedAt
        ? { by: row.lockedBy, mine: release.lockedBy === viewer.id, since: release.lockedAt }
        : null,
    edition: row.edition && {
      id: row.edition.id,
      number: editionNumber(row.edition),
      publishedAt: row.edition.publishedAt,
      correctionNote: row.edition.correctionNote,
    },
    forcedBy: row.forcedBy,
    planned: plannedOf(release),
    ...(await aroundIt(release)),
    removal: removalOf(release),
    reviewOn: release.reviewOn,
    withdrawal:
      release.withdrawnAt && release.withdrawalText
        ? { at: release.withdrawnAt, text: release.withdrawalText }
        : null,
    unpublished: release.unpublishedReason
      ? { reason: release.unpublishedReason, into: release.mergedInto }
      : null,
    versions: await versionsOf(story.id, site.languages),
  };
}

function plannedOf({
  publishAt,
  publishWall,
  publishZone,
  publishFailure,
}: ReleaseRow): DeskRelease['planned'] {
  if (!publishAt || !publishWall || !publishZone) return null;
  return { at: publishAt, wall: publishWall, zone: publishZone, failure: publishFailure };
}

// What other releases have to do with it.
async function aroundIt(release: ReleaseRow) {
  const [storyEmbargo, together, mayJoin, concerned] = await Promise.all([
    storyEmbargoOf(release.storyId),
    togetherWith(release),
    release.work === 'approved' ? joinable(release) : [],
    release.live === 'published' ? concernsOf(release.id) : [],
  ]);
  return { storyEmbargo, together, mayJoin, concerns: concerned };
}

const line = { id: releases.id, headline: releases.headline, language: releases.language };

async function togetherWith({ id, togetherId }: ReleaseRow) {
  if (!togetherId) return [];
  return db()
    .select(line)
    .from(releases)
    .where(and(eq(releases.togetherId, togetherId), ne(releases.id, id)));
}

function joinable({ id, siteKey, storyId }: ReleaseRow) {
  return db()
    .select(line)
    .from(releases)
    .where(
      and(
        eq(releases.siteKey, siteKey),
        eq(releases.work, 'approved'),
        eq(releases.live, 'none'),
        ne(releases.id, id),
      ),
    )
    .orderBy(sql`${releases.storyId} = ${storyId} desc`, desc(releases.updatedAt))
    .limit(12);
}

function removalOf({
  removalAt: at,
  removalWall: wall,
  removalZone: zone,
  removalKind: kind,
  removalText: text,
}: ReleaseRow): DeskRelease['removal'] {
  return at && wall && zone && kind && text !== null ? { at, wall, zone, kind, text } : null;
}

const cause = alias(releases, 'cause');

function concernsOf(releaseId: string): Promise<DeskRelease['concerns']> {
  return db()
    .select({
      id: concerns.id,
      kind: concerns.kind,
      language: cause.language,
      by: members.name,
      at: concerns.saidAt,
    })
    .from(concerns)
    .innerJoin(cause, eq(cause.id, concerns.causeId))
    .innerJoin(members, eq(members.id, concerns.saidBy))
    .where(and(eq(concerns.releaseId, releaseId), isNull(concerns.settledAt)))
    .orderBy(concerns.saidAt);
}

async function storyEmbargoOf(storyId: string): Promise<DeskRelease['storyEmbargo']> {
  const [row] = await db()
    .select({ wall: releases.publishWall, zone: releases.publishZone })
    .from(releases)
    .where(and(eq(releases.storyId, storyId), eq(releases.work, 'embargoed')))
    .limit(1);
  return row?.wall && row.zone ? { wall: row.wall, zone: row.zone } : null;
}

function find(id: string, viewer: Actor) {
  return db()
    .select({
      release: releases,
      story: stories,
      site: sites,
      createdBy: creator.name,
      updatedBy: updater.name,
      submittedBy: submitter.name,
      forcedBy: forcer.name,
      lockedBy: locker.name,
      revision: {
        id: revisions.id,
        number: revisions.number,
        sha256: revisions.sha256,
        docVersion: revisions.docVersion,
      },
      edition: {
        id: editions.id,
        major: editions.major,
        minor: editions.minor,
        publishedAt: editions.publishedAt,
        correctionNote: editions.correctionNote,
      },
    })
    .from(releases)
    .innerJoin(stories, eq(stories.id, releases.storyId))
    .innerJoin(sites, eq(sites.key, releases.siteKey))
    .innerJoin(creator, eq(creator.id, releases.createdBy))
    .innerJoin(updater, eq(updater.id, releases.updatedBy))
    .leftJoin(submitter, eq(submitter.id, releases.submittedBy))
    .leftJoin(forcer, eq(forcer.id, releases.forcedBy))
    .leftJoin(locker, eq(locker.id, releases.lockedBy))
    .leftJoin(revisions, eq(revisions.id, releases.reviewRevisionId))
    .leftJoin(editions, eq(editions.id, releases.liveEditionId))
    .where(and(eq(releases.id, id), mayKnow(viewer)));
}

async function versionsOf(storyId: string, order: Language[]) {
  const rows = await db()
    .select({ id: releases.id, language: releases.language, work: releases.work, live: releases.live })
    .from(releases)
    .where(eq(releases.storyId, storyId));
  return rows.sort((a, b) => order.indexOf(a.language) - order.indexOf(b.language));
}
