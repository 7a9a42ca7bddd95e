import { and, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { outsideReviews } from '#db/schema/reviews.ts';
import { NotFound } from '../../errors.ts';
import { record } from '../../events/record.ts';
import type { Actor } from '../../members/roles.ts';
import { holdRelease } from '../../releases/find.ts';
import { mustBeAllowed } from '../../releases/perform.ts';
import { revokeOutsideInput } from './input.ts';

/** Takes a link back: from now on it opens nothing. What was answered stays. @throws {NotFound} 'outside_over' */
export function revokeOutside(actor: Actor, input: z.input<typeof revokeOutsideInput>): Promise<void> {
  const { releaseId, outsideId } = revokeOutsideInput.parse(input);
  return inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'revoke_outside', release);
    const [row] = await tx
      .update(outsideReviews)
      .set({ revokedAt: sql`now()`, revokedBy: actor.id })
      .where(
        and(
          eq(outsideReviews.id, outsideId),
          eq(outsideReviews.releaseId, releaseId),
          isNull(outsideReviews.revokedAt),
        ),
      )
      .returning({ name: outsideReviews.name });
    if (!row) throw new NotFound('outside_over');
    await record(tx, actor, 'release.outside_revoked', { outsideId, name: row.name }, { release });
  });
}
