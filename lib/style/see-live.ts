import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { liveChecks } from '#db/schema/style.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdRelease } from '../releases/find.ts';
import { refuse } from '../releases/perform.ts';
import { seeLiveInput } from './input.ts';
import { canLookAtLive } from './policy.ts';

/**
 * Says that somebody has looked at what was found in what readers see, and that it may stand for now.
 * @throws {NotFound} 'release_unknown' · {Forbidden} 'needs_editor'
 */
export function seeLive(actor: Actor, input: z.input<typeof seeLiveInput>): Promise<void> {
  const { releaseId } = seeLiveInput.parse(input);
  return inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    refuse(canLookAtLive(actor, release));
    const seen = await tx
      .update(liveChecks)
      .set({ freshSince: null, seenBy: actor.id, seenAt: sql`now()` })
      .where(and(eq(liveChecks.releaseId, releaseId), isNotNull(liveChecks.freshSince)))
      .returning({ id: liveChecks.releaseId });
    if (seen.length > 0) await record(tx, actor, 'release.found_seen', {}, { release });
  });
}
