import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { outsideReviews } from '#db/schema/reviews.ts';
import type { State } from '../../releases/workflow.ts';

/**
 * What becomes of the questions to people outside when their release moves: with the review or the work, those nobody has
 * answered end for good; another review asks anew.
 */
export async function endAsked(tx: Tx, release: State & { id: string }, to: State): Promise<void> {
  if (to.work === release.work || (to.work !== 'draft' && to.work !== 'none')) return;
  await tx
    .update(outsideReviews)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(outsideReviews.releaseId, release.id),
        isNull(outsideReviews.revokedAt),
        isNull(outsideReviews.answeredAt),
      ),
    );
}
