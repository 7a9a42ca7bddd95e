import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import { members } from '#db/schema/members.ts';
import { approvals, releaseSteps, revisions } from '#db/schema/releases.ts';
import { outsideReviews, reviewSteps, reviews, reviewTicks } from '#db/schema/reviews.ts';
import type { Actor } from '../members/roles.ts';
import { can } from '../releases/policy.ts';
import type { DeskRelease } from '../releases/queries/release.ts';
import type { Because } from './rule.ts';
import { peopleFor, type StepAhead, stepsAhead, whoSigns } from './rule-queries.ts';
import { calledFor, pointsOf, readSignals, type Signal } from './signals.ts';
import { isLast, isReviewer, openSteps, signingOf } from './signing.ts';
import { type HeldStep, readSteps } from './steps.ts';
import type { Check } from './vocabulary.ts';

/** A signature as people read it; by the name they gave when they have no account. */
export type Signature = { id: string; name: string; at: Date; comment: string; revision: number };

/** A point of a step's checklist, and who confirmed it; `stale` when the text has changed since. */
export type Tick = {
  item: Check;
  who: string | null;
  at: Date | null;
  stale: boolean;
  /** The words of the text that ask for it. */
  seen: string[];
};

/** A step of the running review through somebody's eyes. */
export type StepView = Pick<HeldStep, 'id' | 'stage' | 'approver' | 'role' | 'needed'> & {
  names: HeldStep['row']['names'];
  because: Because[];
  /** Signed, yours to sign now, somebody else's turn, to wait, or left out. */
  state: 'done' | 'yours' | 'turn' | 'waits' | 'skipped';
  /** The signature that counts or, when it lapsed, the last one there was. */
  signature: (Signature & { lapsed: boolean; changed: boolean }) | null;
  /** Who could sign it today. */
  who: string[];
  ticks: Tick[];
  mayTick: boolean;
};

/** The steps of the review a release is in: as they stand, or as they would be asked for if it were submitted now. */
export type ReviewView = { running: StepView[] } | { ahead: StepAhead[] };

/** Who has to approve a release, who did, and what the viewer can do. The caller has found the release. */
export async function readReviewSteps(viewer: Actor, release: DeskRelease): Promise<ReviewView> {
  const { subject, details, site, language, reviewId } = release;
  const isRunning = reviewId !== null && subject.steps.length > 0;
  const signals = await readSignals(db(), { ...release, siteKey: site.key });
  if (!isRunning) {
    const facts = { siteKey: site.key, language, ...details, signals: calledFor(signals) };
    return { ahead: await stepsAhead(facts, subject.authors) };
  }
  const held = await readSteps(db(), [reviewId]);
  const [signatures, ticks, people] = await Promise.all([
    signaturesOf(held.map(({ id }) => id)),
    ticksOf(held.map(({ id }) => id)),
    peopleFor(held.map(({ row }) => row)),
  ]);
  const changedAt = await lastChange(release);
  const turn = release.work === 'in_review' ? openSteps(held) : [];
  const mine = signingOf(viewer, { ...subject, steps: held }).steps.map(({ id }) => id);
  // authors sign no last step, and whoever submitted signs none before those
  const mayNot = (step: HeldStep) => (isLast(step, held) ? subject.authors : [subject.submittedBy ?? '']);
  return {
    running: held.map((step) => {
      const last = signatures.find(({ stepId }) => stepId === step.id);
      const isMine = isReviewer(viewer, step, language);
      const isTurn = turn.includes(step);
      return {
        ...{ id: step.id, stage: step.stage, approver: step.approver, role: step.role, needed: step.needed },
        names: step.row.names,
        because: step.row.because,
        state: stateOf(step, isTurn, isTurn && mine.includes(step.id)),
        signature: last ? { ...last, lapsed: !step.signed, changed: step.changed } : null,
        who: whoSigns(step.row, people, language, mayNot(step)),
        ticks: pointsOf(step.row, signals).map((item) => ({
          ...tickOf(item, step.id, ticks, changedAt),
          seen: seenFor(item, step.row, signals),
        })),
        mayTick: isMine && isTurn && can(viewer, 'comment', subject).allowed,
      };
    }),
  };
}

function stateOf(step: HeldStep, isTurn: boolean, isMine: boolean): StepView['state'] {
  if (!step.needed) return 'skipped';
  if (step.signed) return 'done';
  if (isMine) return 'yours';
  return isTurn ? 'turn' : 'waits';
}

type TickRow = Awaited<ReturnType<typeof ticksOf>>[number];

function tickOf(
  item: Check,
  stepId: string,
  ticks: readonly TickRow[],
  changedAt: number,
): Omit<Tick, 'seen'> {
  const tick = ticks.find((each) => each.stepId === stepId && each.item === item);
  return tick
    ? { item, who: tick.who, at: tick.at, stale: tick.docVersion < changedAt }
    : { item, who: null, at: null, stale: false };
}

const MANY = 4;

function seenFor(item: Check, { role }: HeldStep['row'], signals: readonly Signal[]): string[] {
  if (role !== 'protection') return [];
  const words = signals.filter(({ checks }) => checks.includes(item)).map((signal) => signal.words);
  return [...new Set(words)].slice(0, MANY);
}

function ticksOf(stepIds: readonly string[]) {
  return db()
    .select({
      stepId: reviewTicks.stepId,
      item: reviewTicks.item,
      who: members.name,
      at: reviewTicks.at,
      docVersion: reviewTicks.docVersion,
    })
    .from(reviewTicks)
    .innerJoin(members, eq(members.id, reviewTicks.memberId))
    .where(inArray(reviewTicks.stepId, [...stepIds]))
    .orderBy(reviewTicks.at);
}

// Every signature of these steps, newest first, whether it still counts or not.
async function signaturesOf(stepIds: readonly string[]): Promise<(Signature & { stepId: string })[]> {
  const rows = await db()
    .select({
      id: approvals.id,
      stepId: approvals.reviewStepId,
      member: members.name,
      outside: outsideReviews.name,
      organisation: outsideReviews.organisation,
      at: approvals.createdAt,
      comment: approvals.comment,
      revision: revisions.number,
    })
    .from(approvals)
    .innerJoin(revisions, eq(revisions.id, approvals.revisionId))
    .leftJoin(members, eq(members.id, approvals.memberId))
    .leftJoin(outsideReviews, eq(outsideReviews.id, approvals.outsideId))
    .where(inArray(approvals.reviewStepId, [...stepIds]))
    .orderBy(desc(approvals.createdAt));
  return rows.map(({ member, outside, organisation, stepId, ...row }) => ({
    ...row,
    stepId: stepId ?? '',
    name: member ?? (organisation ? `${outside} (${organisation})` : (outside ?? '')),
  }));
}

/** The version of a release's document at which its text last changed. */
async function lastChange(release: { id: string }): Promise<number> {
  const [row] = await db()
    .select({ version: releaseSteps.version })
    .from(releaseSteps)
    .where(and(eq(releaseSteps.releaseId, release.id), eq(releaseSteps.annotates, false)))
    .orderBy(desc(releaseSteps.version))
    .limit(1);
  return row?.version ?? 0;
}

/** Somebody said, by a word or an act, that they had read the text; `now`: as it is. */
export type Look = { name: string; at: Date; now: boolean };

/** Who has looked at a release's text, each once, the last first. The caller has found the release. */
export async function readLooks(release: DeskRelease): Promise<Look[]> {
  const kinds = ['release.read', 'release.approved', 'release.step_approved', 'release.sent_back'];
  const [rows, changedAt] = await Promise.all([
    db()
      .selectDistinctOn([events.actorId], {
        name: events.actorName,
        at: events.at,
        docVersion: events.docVersion,
      })
      .from(events)
      .where(and(eq(events.releaseId, release.id), inArray(events.kind, kinds), isNotNull(events.actorId)))
      .orderBy(events.actorId, desc(events.seq)),
    lastChange(release),
  ]);
  return rows
    .map(({ name, at, docVersion }) => ({ name, at, now: (docVersion ?? 0) >= changedAt }))
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** A review with everything that was signed in it, whether it still counts or not. */
export type ReviewRecord = {
  id: string;
  openedBy: string;
  openedAt: Date;
  steps: (Pick<StepView, 'id' | 'stage' | 'names' | 'role' | 'approver' | 'needed' | 'because'> & {
    signatures: (Signature & { sha256: string; counts: boolean })[];
    ticks: { item: Check; who: string; at: Date }[];
  })[];
  returns: { who: string; at: Date; text: string }[];
};

/** The reviews of a release, newest first: who signed what and when. The caller has found the release. */
export async function readRecord(release: DeskRelease): Promise<ReviewRecord[]> {
  const opened = await db()
    .select({ id: reviews.id, openedAt: reviews.openedAt, openedBy: members.name })
    .from(reviews)
    .innerJoin(members, eq(members.id, reviews.openedBy))
    .where(eq(reviews.releaseId, release.id))
    .orderBy(desc(reviews.openedAt));
  const steps = await readSteps(
    db(),
    opened.map(({ id }) => id),
  );
  const ids = steps.map(({ id }) => id);
  const [signatures, ticks, hashes, returned] = await Promise.all([
    signaturesOf(ids),
    ticksOf(ids),
    hashesOf(release.id),
    returnsOf(release.id),
  ]);
  const counting = new Set(
    (
      await db().select({ id: reviewSteps.approvalId }).from(reviewSteps).where(inArray(reviewSteps.id, ids))
    ).map(({ id }) => id),
  );
  return opened.map((review, place) => ({
    ...review,
    steps: steps
      .filter(({ row }) => row.reviewId === review.id)
      .map(({ row, ...step }) => ({
        ...{ id: step.id, stage: step.stage, role: step.role, approver: step.approver, needed: step.needed },
        names: row.names,
        because: row.because,
        signatures: signatures
          .filter(({ stepId }) => stepId === step.id)
          .reverse()
          .map((each) => ({
            ...each,
            sha256: hashes.get(each.revision) ?? '',
            counts: counting.has(each.id),
          })),
        ticks: ticks.filter(({ stepId }) => stepId === step.id),
      })),
    returns: returned.filter(
      ({ at }) => at >= review.openedAt && at < (opened[place - 1]?.openedAt ?? new Date(8.64e15)),
    ),
  }));
}

async function hashesOf(releaseId: string): Promise<Map<number, string>> {
  const rows = await db()
    .select({ number: revisions.number, sha256: revisions.sha256 })
    .from(revisions)
    .where(eq(revisions.releaseId, releaseId));
  return new Map(rows.map(({ number, sha256 }) => [number, sha256]));
}

async function returnsOf(releaseId: string) {
  const rows = await db()
    .select({ who: events.actorName, at: events.at, payload: events.payload })
    .from(events)
    .where(and(eq(events.releaseId, releaseId), eq(events.kind, 'release.sent_back')))
    .orderBy(events.seq);
  return rows.map(({ who, at, payload }) => ({ who, at, text: String(payload.text ?? '') }));
}
