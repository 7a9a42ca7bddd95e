import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { approvals, type RevisionRow } from '#db/schema/releases.ts';
import { reviewSteps } from '#db/schema/reviews.ts';
import type { Held } from '../releases/find.ts';
import { lapse } from './open-review.ts';
import { openSteps } from './signing.ts';
import { type HeldStep, readSteps } from './steps.ts';

type Signature = {
  step: { id: string; role: string | null; approver: string };
  revision: RevisionRow;
  comment: string;
} & ({ memberId: string } | { outsideId: string });

/** What is left after a signature: `done` when it was the last, else the steps whose turn it is now. */
export type Signed = { done: boolean; turn: HeldStep[] };

/** Signs a step with a revision. The release names that revision as the one under review. */
export async function sign(
  tx: Tx,
  release: Held,
  { step, revision, comment, ...by }: Signature,
): Promise<Signed> {
  if (!release.reviewId) throw new Error('a release in review names its review');
  await lapse(tx, release.reviewId, revision.id);
  const [approval] = await tx
    .insert(approvals)
    .values({
      releaseId: release.id,
      revisionId: revision.id,
      reviewStepId: step.id,
      step: step.role ?? step.approver,
      comment,
      ...by,
    })
    .returning({ id: approvals.id });
  if (!approval) throw new Error('the approval was not stored');
  await tx.update(reviewSteps).set({ approvalId: approval.id }).where(eq(reviewSteps.id, step.id));
  const turn = openSteps(await readSteps(tx, [release.reviewId]));
  return { done: turn.length === 0, turn };
}
