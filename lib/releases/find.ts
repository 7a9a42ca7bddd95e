import { and, eq, gt } from 'drizzle-orm';
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
import { can, type Subject } from './policy.ts';

/** A release held for the length of a transaction, with its story and everybody whose text is in its document. */
export type Held = ReleaseRow & { story: StoryRow; authors: string[] };

/**
 * Finds a release through the eyes of the person asking and locks its row; disabling that person waits for the verb.
 * @throws {Forbidden} 'no_session' when they were disabled since their request began
 * @throws {NotFound} 'release_unknown' when it is not there, or not for this person
 */
export async function holdRelease(tx: Tx, actor: Actor | null, id: string): Promise<Held> {
  if (actor) await assertStillMember(tx, actor);
  const held = await holdForNewsroom(tx, id);
  const seen = can(actor, 'view', subjectOf(held));
  if (!seen.allowed) throw new NotFound('release_unknown');
  return held;
}

/**
 * Locks a release for what the newsroom does by itself, through nobody's eyes.
 * @throws {NotFound} 'release_unknown'
 */
export async function holdForNewsroom(tx: Tx, id: string): Promise<Held> {
  const [row] = await tx.select().from(releases).where(eq(releases.id, id)).for('update');
  if (!row) throw new NotFound('release_unknown');
  const [story] = await tx.select().from(stories).where(eq(stories.id, row.storyId));
  if (!story) throw new NotFound('release_unknown');
  return { ...row, story, authors: await authorsOf(tx, row) };
}

/** What the policy asks of a release. */
export function subjectOf(release: ReleaseRow & { authors: readonly string[] }): Subject {
  return {
    site: release.siteKey,
    language: release.language,
    work: release.work,
    live: release.live,
    submittedBy: release.submittedBy,
    authors: release.authors,
    createdBy: release.createdBy,
    forcedBy: release.forcedBy,
  };
}

/** Everybody whose text is in the working document: who wrote in this piece of work, and the authors of what is live. */
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
    : [release.createdBy];
  return [...new Set([...before, ...wrote.map(({ id }) => id)])].sort();
}

async function authorsOfEdition(tx: Pick<Tx, 'select'>, editionId: string): Promise<string[]> {
  const [row] = await tx
    .select({ authors: revisions.authors })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, editions.revisionId))
    .where(eq(editions.id, editionId));
  return row?.authors ?? [];
}
