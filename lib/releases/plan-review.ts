import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { releases } from '#db/schema/releases.ts';
import { Invalid } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdRelease } from './find.ts';
import { planReviewInput } from './input.ts';
import { mustBeAllowed } from './perform.ts';

/**
 * Sets the day on which somebody is reminded to look whether what readers see still holds; an empty day takes it away.
 * @throws {Invalid} 'day_past'
 */
export function planReview(actor: Actor, input: z.input<typeof planReviewInput>): Promise<void> {
  const { releaseId, reviewOn } = planReviewInput.parse(input);
  return inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'plan_review', release);
    const [today] = await tx.execute<{ past: boolean }>(
      sql`select nullif(${reviewOn}, '')::date <= current_date as past`,
    );
    if (today?.past) throw new Invalid('day_past', { reviewOn: ['day_past'] });
    await tx
      .update(releases)
      .set({ reviewOn: reviewOn || null, reviewRemindedAt: null })
      .where(eq(releases.id, releaseId));
    await record(tx, actor, 'release.review_planned', { day: reviewOn }, { release });
  });
}
