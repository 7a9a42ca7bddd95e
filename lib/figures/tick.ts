import { and, eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { figureTicks } from '#db/schema/figures.ts';
import type { Actor } from '../members/roles.ts';
import { holdNumber } from './hold-number.ts';
import { tickFigureInput } from './input.ts';

/**
 * Says that a number of a release is right, or takes that back. It holds for this number in this sentence.
 * @throws {Conflict} 'number_gone'
 */
export function tickFigure(actor: Actor, input: z.input<typeof tickFigureInput>): Promise<void> {
  const { releaseId, print, ticked } = tickFigureInput.parse(input);
  return inTransaction(async (tx) => {
    await holdNumber(tx, actor, 'comment', { releaseId, print });
    if (ticked === 'no') {
      await tx
        .delete(figureTicks)
        .where(and(eq(figureTicks.releaseId, releaseId), eq(figureTicks.print, print)));
      return;
    }
    const mark = { memberId: actor.id, at: sql`now()` };
    await tx
      .insert(figureTicks)
      .values({ releaseId, print, ...mark })
      .onConflictDoUpdate({ target: [figureTicks.releaseId, figureTicks.print], set: mark });
  });
}
