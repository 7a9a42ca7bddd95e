import { and, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { dismissals } from '#db/schema/checks.ts';
import { announce } from '../documents/hub.ts';
import { NotFound } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdRelease } from '../releases/find.ts';
import { mustBeAllowed } from '../releases/perform.ts';
import { type Counted, countOne, quoteOf } from './dismiss.ts';
import { bringBackInput } from './input.ts';

/**
 * Takes up a finding again that somebody had let stand. Whoever may let any stand may bring each back: that takes nothing
 * away.
 * @throws {NotFound} 'dismissal_unknown' when there is none, or it was brought back before · {Forbidden} with the policy's reason
 */
export async function bringBack(actor: Actor, input: z.input<typeof bringBackInput>): Promise<Counted> {
  const { releaseId, dismissalId } = bringBackInput.parse(input);
  const counted = await inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'dismiss', release);
    const [back] = await tx
      .update(dismissals)
      .set({ undoneBy: actor.id, undoneAt: sql`now()` })
      .where(
        and(eq(dismissals.id, dismissalId), eq(dismissals.releaseId, releaseId), isNull(dismissals.undoneAt)),
      )
      .returning();
    if (!back) throw new NotFound('dismissal_unknown');
    const { rule, kind, excerpt } = back;
    const quote = quoteOf({ kind, text: excerpt });
    await record(tx, actor, 'finding.brought_back', { rule, quote }, { release });
    return countOne(tx, release);
  });
  announce(releaseId);
  return counted;
}
