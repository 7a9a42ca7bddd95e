import { eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { approvals, releases, revisions } from '#db/schema/releases.ts';
import { type ReviewStepRow, reviewSteps } from '#db/schema/reviews.ts';
import type { Work } from '../releases/workflow.ts';
import { isLast, openSteps, type ReviewStep } from './signing.ts';

/** A step of a review with the signature it has, if that still counts. */
export type HeldStep = ReviewStep & {
  row: ReviewStepRow;
  /** The revision its signature is for, and whether the text has changed since. */
  signedRevisionId: string | null;
  changed: boolean;
};

type Reviewed = { id: string; work: Work; reviewId: string | null };

const RUNNING: readonly Work[] = ['in_review', 'changes_requested', 'approved', 'scheduled', 'embargoed'];

/** The steps of the reviews these releases are in now, in their order, by the id of the release. */
export async function stepsOfAll(
  tx: Pick<Tx, 'select'>,
  rows: readonly Reviewed[],
): Promise<Map<string, HeldStep[]>> {
  const ids = rows.filter(({ work }) => RUNNING.includes(work)).flatMap(({ reviewId }) => reviewId ?? []);
  const steps = await readSteps(tx, ids);
  return new Map(
    rows.map(({ id, work }) => [
      id,
      RUNNING.includes(work) ? steps.filter(({ row }) => row.releaseId === id) : [],
    ]),
  );
}

/** The steps of the review a release is in now; none when it is in none. */
export async function stepsOf(tx: Pick<Tx, 'select'>, release: Reviewed): Promise<HeldStep[]> {
  return (await stepsOfAll(tx, [release])).get(release.id) ?? [];
}

/** The steps whose turn it is, as the release is now. */
export async function turnOf(tx: Pick<Tx, 'select'>, releaseId: string): Promise<HeldStep[]> {
  const [release] = await tx
    .select({ id: releases.id, work: releases.work, reviewId: releases.reviewId })
    .from(releases)
    .where(eq(releases.id, releaseId));
  return release ? openSteps(await stepsOf(tx, release)) : [];
}

/** The steps of reviews, whether they still run or not. */
export async function readSteps(tx: Pick<Tx, 'select'>, reviewIds: readonly string[]): Promise<HeldStep[]> {
  if (reviewIds.length === 0) return [];
  const rows = await tx
    .select({
      row: reviewSteps,
      memberId: approvals.memberId,
      revisionId: approvals.revisionId,
      changed: sql<boolean>`${revisions.id} is not null and exists (
        select 1 from release_steps t
        where t.release_id = ${reviewSteps.releaseId} and t.version > ${revisions.docVersion} and not t.annotates)`,
    })
    .from(reviewSteps)
    .leftJoin(approvals, eq(approvals.id, reviewSteps.approvalId))
    .leftJoin(revisions, eq(revisions.id, approvals.revisionId))
    .where(inArray(reviewSteps.reviewId, [...reviewIds]))
    .orderBy(reviewSteps.stage, sql`${reviewSteps.needed} desc`, reviewSteps.id);
  return rows.map(({ row, memberId, revisionId, changed }) => {
    const all = rows.filter((each) => each.row.reviewId === row.reviewId).map((each) => each.row);
    const lapses = changed && (row.again || isLast(row, all));
    return {
      ...{ id: row.id, stage: row.stage, approver: row.approver, role: row.role, people: row.people },
      ...{ needed: row.needed, apart: row.apart, site: row.siteKey, row, changed },
      signed: row.approvalId !== null && !lapses,
      signedBy: memberId,
      signedRevisionId: revisionId,
    };
  });
}
