import { and, eq, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { releases } from '#db/schema/releases.ts';
import { type OutsideReviewRow, outsideReviews } from '#db/schema/reviews.ts';
import { hashToken, isToken } from '../../auth/token.ts';

/**
 * The question behind a link, while the link works: not taken back, not expired, and its release still before readers
 * have it. What was answered can be seen again until it expires.
 */
export async function findOutside(tx: Pick<Tx, 'select'>, token: string): Promise<OutsideReviewRow | null> {
  if (!isToken(token)) return null;
  const [row] = await tx
    .select({ asked: outsideReviews })
    .from(outsideReviews)
    .innerJoin(releases, eq(releases.id, outsideReviews.releaseId))
    .where(
      and(
        eq(outsideReviews.tokenHash, hashToken(token)),
        isNull(outsideReviews.revokedAt),
        gt(outsideReviews.expiresAt, sql`now()`),
        or(
          isNotNull(outsideReviews.answeredAt),
          inArray(releases.work, ['in_review', 'changes_requested', 'approved', 'scheduled', 'embargoed']),
        ),
      ),
    );
  return row?.asked ?? null;
}
