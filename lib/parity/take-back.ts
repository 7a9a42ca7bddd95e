import { and, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { parityExplanations } from '#db/schema/parity.ts';
import { announce } from '../documents/hub.ts';
import { NotFound } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdRelease } from '../releases/find.ts';
import { mustBeAllowed } from '../releases/perform.ts';
import { quoted } from './explain.ts';
import { takeBackInput } from './input.ts';

/**
 * Takes an explanation back: the difference stands in the way again.
 * @throws {NotFound} 'explanation_unknown' when there is none, or it was taken back before · {Forbidden} with the policy's reason
 */
export async function takeBack(actor: Actor, input: z.input<typeof takeBackInput>): Promise<void> {
  const { releaseId, explanationId } = takeBackInput.parse(input);
  await inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'dismiss', release);
    const [back] = await tx
      .update(parityExplanations)
      .set({ undoneBy: actor.id, undoneAt: sql`now()` })
      .where(
        and(
          eq(parityExplanations.id, explanationId),
          eq(parityExplanations.releaseId, releaseId),
          isNull(parityExplanations.undoneAt),
        ),
      )
      .returning();
    if (!back) throw new NotFound('explanation_unknown');
    const words = { source: back.sourceWords, target: back.targetWords };
    await record(tx, actor, 'parity.taken_back', quoted(back.rule, words), { release });
  });
  announce(releaseId);
}
