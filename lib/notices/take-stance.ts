import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { followings } from '#db/schema/notices.ts';
import type { Actor } from '../members/roles.ts';
import { holdRelease } from '../releases/find.ts';
import { stanceInput } from './input.ts';

/**
 * Follows a release, mutes it, or goes back to hearing of it as one's roles have it.
 * @throws {NotFound} 'release_unknown'
 */
export function takeStance(actor: Actor, input: z.input<typeof stanceInput>): Promise<void> {
  const { releaseId, stance } = stanceInput.parse(input);
  return inTransaction(async (tx) => {
    await holdRelease(tx, actor, releaseId);
    const mine = and(eq(followings.releaseId, releaseId), eq(followings.memberId, actor.id));
    await tx.delete(followings).where(mine);
    if (stance !== 'usual') await tx.insert(followings).values({ releaseId, memberId: actor.id, stance });
  });
}
