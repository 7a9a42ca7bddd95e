import { and, desc, eq, gt, lte, type SQL } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import {
  editions,
  type ReleaseRow,
  releaseSteps,
  releases,
  revisions,
  type StoryRow,
  stories,
} from '#db/schema/releases.ts';
import { NotFound } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import type { ReviewStep } from '../review/signing.ts';
import { type HeldStep, stepsOf } from '../review/steps.ts';
import { can, type Subject } from './policy.ts';
import { mayKnow } from './queries/visible.ts';

/** A release held for the length of a transaction, with its story, everybody whose text is in its document, and the steps of its review. */
export type Held = ReleaseRow & { story: StoryRow; authors: string[]; steps: HeldStep[] };

/**
 * Finds a release through the eyes of the person asking and locks its row; disabling that person waits for the verb.
 * @throws {Forbidden} 'no_session' when they were disabled since their request began
 * @throws {NotFound} 'release_unknown' when it is not there, or not for this person
 */
export async function holdRelease(tx: Tx, actor: Actor | null, id: string): Promise<Held> {
  if (actor) await assertStillMember(tx, actor);
  const held = await hold(tx, id, mayKnow(actor));
  const seen = can(actor, 'view', subjectOf(held));
  if (!seen.allowed) throw new NotFound('release_unknown');
  return held;
}

/**
 * Locks a release for what the newsroom does by itself, through nobody's eyes.
 * @throws {NotFound} 'release_unknown'
 */
export function holdForNewsroom(tx: Tx, id: string): Promise<Held> {
  return hold(tx, id);
}

async function hold(tx: Tx, id: string, only?: SQL): Promise<Held> {
  const [row] = await tx
    .select()
    .from(releases)
    .where(and(eq(releases.id, id), only))
    .for('update');
  if (!row) throw new NotFound('release_unknown');
  const [story] = await tx.select().from(stories).where(eq(stories.id, row.storyId));
  if (!story) throw new NotFound('release_unknown');
  return { ...row, story, authors: await authorsOf(tx, row), steps: await stepsOf(tx, row) };
}

/** What the policy asks of a release. */
export function subjectOf(
  release: Omit<ReleaseRow, 'doc'> & { authors: readonly string[]; steps: readonly ReviewStep[] },
): Subject {
  return {
    site: release.siteKey,
    language: release.language,
    work: release.work,
    live: release.live,
    submittedBy: release.submittedBy,
    authors: release.authors,
    createdBy: release.createdBy,
    forcedBy: release.forcedBy,
    removalPlanned: release.removalAt !== null,
    alsoForcedBy: release.alsoForcedBy,
    steps: release.steps,
    lockedBy: release.lockedBy,
  };
}

/**
 * Everybody whose text is in the working document: who wrote in this piece of work, the authors of what it began with
 * (what is live, or the text it was copied from), and those of every version that was brought back into it.
 */
export async function authorsOf(
  tx: Pick<Tx, 'select' | 'selectDistinct'>,
  release: ReleaseRow,
): Promise<string[]> {
  const wrote = await tx
    .selectDistinct({ id: releaseSteps.memberId })
    .from(releaseSteps)
    .where(
      and(
        eq(releaseSteps.releaseId, release.id),
        gt(releaseSteps.version, release.workBaseVersion),
        eq(releaseSteps.annotates, false),
      ),
    );
  const before = release.liveEditionId
    ? await authorsOfEdition(tx, release.liveEditionId)
    : [release.createdBy, ...(await authorsOfGround(tx, release.id))];
  const back = await tx
    .select({ authors: revisions.authors })
    .from(revisions)
    .where(
      and(
        eq(revisions.releaseId, release.id),
        eq(revisions.why, 'restore_version'),
        gt(revisions.docVersion, release.workBaseVersion),
      ),
    );
  const all = [...before, ...wrote.map(({ id }) => id), ...back.flatMap(({ authors }) => authors)];
  return [...new Set(all)].sort();
}

/** Everybody whose text is in a version of the past: the authors of the snapshots before it, and who wrote since them. */
export async function authorsAt(
  tx: Pick<Tx, 'select' | 'selectDistinct'>,
  releaseId: string,
  version: number,
): Promise<string[]> {
  const [nearest] = await tx
    .select({ docVersion: revisions.docVersion })
    .from(revisions)
    .where(and(eq(revisions.releaseId, releaseId), lte(revisions.docVersion, version)))
    .orderBy(desc(revisions.docVersion))
    .limit(1);
  const from = nearest?.docVersion ?? 0;
  const kept = await tx
    .select({ authors: revisions.authors })
    .from(revisions)
    .where(and(eq(revisions.releaseId, releaseId), eq(revisions.docVersion, from)));
  const wrote = await tx
    .selectDistinct({ id: releaseSteps.memberId })
    .from(releaseSteps)
    .where(
      and(
        eq(releaseSteps.releaseId, releaseId),
        gt(releaseSteps.version, from),
        lte(releaseSteps.version, version),
        eq(releaseSteps.annotates, false),
      ),
    );
  return [...new Set([...kept.flatMap(({ authors }) => authors), ...wrote.map(({ id }) => id)])];
}

// What stands there before the first step may be somebody else's text.
async function authorsOfGround(tx: Pick<Tx, 'select'>, releaseId: string): Promise<string[]> {
  const [row] = await tx
    .select({ authors: revisions.authors })
    .from(revisions)
    .where(and(eq(revisions.releaseId, releaseId), eq(revisions.why, 'start')));
  return row?.authors ?? [];
}

async function authorsOfEdition(tx: Pick<Tx, 'select'>, editionId: string): Promise<string[]> {
  const [row] = await tx
    .select({ authors: revisions.authors })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, editions.revisionId))
    .where(eq(editions.id, editionId));
  return row?.authors ?? [];
}
