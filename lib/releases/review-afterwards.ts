import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { editions } from '#db/schema/releases.ts';
import type { Actor } from '../members/roles.ts';
import { editionNumber } from './edition.ts';
import { reviewAfterwardsInput } from './input.ts';
import { move, perform } from './perform.ts';

/** Another person has read what was published without review, and says so: the mark goes, the record stays. */
export function reviewAfterwards(actor: Actor, input: z.input<typeof reviewAfterwardsInput>) {
  const { comment, ...seen } = reviewAfterwardsInput.parse(input);
  return perform(actor, 'review_afterwards', seen, async ({ tx, release, to }) => {
    const [edition] = await tx
      .select({ major: editions.major, minor: editions.minor })
      .from(editions)
      .where(eq(editions.id, release.liveEditionId ?? ''));
    if (!edition) throw new Error('a published release has an edition');
    await move(tx, release, to, { forcedBy: null, alsoForcedBy: [] });
    return { kind: 'release.reviewed_afterwards', payload: { edition: editionNumber(edition), comment } };
  });
}
