import {
  and,
  arrayContains,
  asc,
  count,
  eq,
  inArray,
  isNotNull,
  ne,
  not,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { db } from '#db/client.ts';
import { assignments } from '#db/schema/assignments.ts';
import { releases } from '#db/schema/releases.ts';
import { type Actor, atLeast } from '../../members/roles.ts';
import { lastTouched, type ReleaseLine, selectLines } from './rows.ts';
import { asAtLeast, isTheirTurn, notHeldByOthers, seenBy } from './visible.ts';

const MANY = 50;
const FEW = 6;

export type MyDay = {
  /** Whether anything can ever wait for this member's eyes. */
  isReviewer: boolean;
  waiting: ReleaseLine[];
  /** What went out without review where they are an editor, and not by them. */
  unreviewed: ReleaseLine[];
  /** What readers see of theirs, or where they publish, while another language of it was corrected or taken away. */
  concerned: ReleaseLine[];
  /** The same whose review date has come. */
  reviewDue: ReleaseLine[];
  /** What readers see of theirs, or where they edit, with something wrong in it that nobody has looked at. */
  foundWrong: ReleaseLine[];
  returned: ReleaseLine[];
  drafts: ReleaseLine[];
  /** What they wrote or submitted that others now have to read or publish. */
  handedIn: ReleaseLine[];
  toPublish: ReleaseLine[];
  goingOut: ReleaseLine[];
  publishedLately: ReleaseLine[];
};

/** What a member has to do today, and what goes out around them. */
export async function myDay(viewer: Actor): Promise<MyDay> {
  const mine = or(eq(releases.createdBy, viewer.id), eq(releases.updatedBy, viewer.id));
  const [
    waiting,
    unreviewed,
    concerned,
    reviewDue,
    foundWrong,
    returned,
    drafts,
    handedIn,
    toPublish,
    goingOut,
    publishedLately,
  ] = await Promise.all([
    waitingForReview(viewer),
    selectLines(
      and(
        eq(releases.live, 'published'),
        asAtLeast(viewer, 'editor'),
        ne(releases.forcedBy, viewer.id),
        not(arrayContains(releases.alsoForcedBy, [viewer.id])),
      ),
      [asc(releases.updatedAt)],
      MANY,
    ),
    lookAgain(viewer, isConcerned),
    lookAgain(viewer, isNotNull(releases.reviewRemindedAt)),
    lookAgain(viewer, isFoundWrong, 'editor'),
    selectLines(
      and(
        seenBy(viewer),
        eq(releases.work, 'changes_requested'),
        or(mine, eq(releases.submittedBy, viewer.id)),
      ),
      [lastTouched],
      MANY,
    ),
    selectLines(and(seenBy(viewer), eq(releases.work, 'draft'), mine), [lastTouched], MANY),
    selectLines(
      and(
        seenBy(viewer),
        inArray(releases.work, ['in_review', 'approved']),
        or(eq(releases.createdBy, viewer.id), eq(releases.submittedBy, viewer.id)),
      ),
      [asc(releases.submittedAt)],
      MANY,
    ),
    readyToPublish(viewer),
    selectLines(
      and(seenBy(viewer), inArray(releases.work, ['approved', 'scheduled', 'embargoed'])),
      [sql`${releases.publishAt} asc nulls last`, asc(releases.updatedAt)],
      FEW,
    ),
    selectLines(
      and(seenBy(viewer), inArray(releases.live, ['published', 'withdrawn'])),
      [sql`${releases.firstPublishedAt} desc nulls last`],
      FEW,
    ),
  ]);
  const isReviewer =
    waiting.length > 0 ||
    viewer.grants.some(({ role }) => role === 'protection' || atLeast([role], 'editor'));
  return {
    isReviewer,
    waiting,
    unreviewed,
    concerned,
    reviewDue,
    foundWrong,
    returned,
    drafts,
    handedIn,
    toPublish,
    goingOut,
    publishedLately,
  };
}

// What presses most first, then what is due first.
const pressing = [
  sql`case ${assignments.priority} when 'urgent' then 0 when 'high' then 1 else 2 end`,
  sql`${assignments.dueAt} asc nulls last`,
];

/**
 * What waits for this member's eyes: in review where it is their turn and theirs to sign, and in nobody else's hands,
 * unless they stand in for them. What presses first, then oldest first.
 */
export function waitingForReview(viewer: Actor): Promise<ReleaseLine[]> {
  return selectLines(waiting(viewer), [...pressing, asc(releases.submittedAt)], MANY);
}

/** What is approved where this member publishes, oldest first. */
export function readyToPublish(viewer: Actor): Promise<ReleaseLine[]> {
  return selectLines(
    and(eq(releases.work, 'approved'), asAtLeast(viewer, 'publisher')),
    [asc(releases.updatedAt)],
    MANY,
  );
}

const isFoundWrong = sql`exists (select 1 from live_checks l where l.release_id = ${releases.id} and l.fresh_since is not null)`;
const isConcerned = sql`exists (select 1 from concerns c where c.release_id = ${releases.id} and c.settled_at is null)`;

// Those who are told of it: who wrote it, and who publishes or edits there.
function lookAgain(
  viewer: Actor,
  why: SQL,
  rung: 'editor' | 'publisher' = 'publisher',
): Promise<ReleaseLine[]> {
  return selectLines(
    and(
      eq(releases.live, 'published'),
      why,
      or(and(seenBy(viewer), eq(releases.createdBy, viewer.id)), asAtLeast(viewer, rung)),
    ),
    [asc(releases.updatedAt)],
    MANY,
  );
}

/** How many releases wait for this member's eyes, counted up to a hundred. */
export async function countWaiting(viewer: Actor): Promise<number> {
  const some = db().select({ id: releases.id }).from(releases).where(waiting(viewer)).limit(100).as('some');
  const [row] = await db().select({ total: count() }).from(some);
  return row?.total ?? 0;
}

/** Everything in review the member may see but does not sign: their own words, or another's desk. */
export function inReviewElsewhere(viewer: Actor): Promise<ReleaseLine[]> {
  return selectLines(
    and(seenBy(viewer), eq(releases.work, 'in_review'), sql`not (${waiting(viewer)})`),
    [asc(releases.submittedAt)],
    MANY,
  );
}

const waiting = (viewer: Actor) =>
  and(eq(releases.work, 'in_review'), isTheirTurn(viewer), notHeldByOthers(viewer));
