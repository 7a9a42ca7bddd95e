import { and, eq, exists } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { assignments } from '#db/schema/assignments.ts';
import { approvals } from '#db/schema/releases.ts';
import type { Held } from '../releases/find.ts';
import type { State } from '../releases/workflow.ts';

const FREE = { holderId: null, givenBy: null, heldSince: null };

/**
 * What becomes of a task when its release moves: with the work it ends; outside of review nobody holds it; within a
 * review whoever has signed lets go of it.
 */
export async function leaveTask(tx: Tx, release: Held, to: State): Promise<void> {
  const one = eq(assignments.releaseId, release.id);
  if (to.work === 'none') {
    await tx.delete(assignments).where(one);
  } else if (to.work !== 'in_review') {
    await tx.update(assignments).set(FREE).where(one);
  } else {
    const signed = tx
      .select({ id: approvals.id })
      .from(approvals)
      .where(and(eq(approvals.releaseId, release.id), eq(approvals.memberId, assignments.holderId)));
    await tx
      .update(assignments)
      .set(FREE)
      .where(and(one, exists(signed)));
  }
}
