import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { accessLinks } from '#db/schema/access.ts';
import { outsideReviews } from '#db/schema/reviews.ts';

/**
 * Closes every link to a release; who is reading gets nothing more from the next look on.
 * @param by the member who did it, or null for the newsroom itself
 * @returns how many were open
 */
export async function closeLinks(tx: Tx, releaseId: string, by: string | null): Promise<number> {
  const closed = await tx
    .update(accessLinks)
    .set({ closedAt: sql`now()`, closedBy: by })
    .where(and(eq(accessLinks.releaseId, releaseId), isNull(accessLinks.closedAt)))
    .returning({ id: accessLinks.id });
  return closed.length;
}

/** Closes every link by which somebody outside was asked to approve a release, answered or not; `by` as above. */
export async function closeAskedOutside(tx: Tx, releaseId: string, by: string | null): Promise<void> {
  await tx
    .update(outsideReviews)
    .set({ revokedAt: sql`now()`, revokedBy: by })
    .where(and(eq(outsideReviews.releaseId, releaseId), isNull(outsideReviews.revokedAt)));
}
