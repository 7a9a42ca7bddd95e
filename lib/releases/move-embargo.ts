import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { releases } from '#db/schema/releases.ts';
import { tellHolders } from '../embargo/tell-holders.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdRelease } from './find.ts';
import { holdStory, othersOfStory } from './hold-others.ts';
import { moveEmbargoInput } from './input.ts';
import { move, mustBeAllowed, perform } from './perform.ts';
import { type Planned, planFor } from './plan.ts';

/**
 * Changes when the embargo of a story lifts, in all its languages at once. Links go on as they are; those they were sent
 * to are told.
 * @throws {Invalid} as `planFor`
 */
export function moveEmbargo(actor: Actor, input: z.input<typeof moveEmbargoInput>) {
  const { releaseId, seen, ...plan } = moveEmbargoInput.parse(input);
  return perform(
    actor,
    'move_embargo',
    { releaseId, seen },
    async ({ tx, release, to }) => {
      const planned = await planFor(tx, plan);
      const payload = {
        from: release.publishAt?.toISOString() ?? '',
        at: planned.publishAt.toISOString(),
        wall: planned.publishWall,
        zone: plan.zone,
      };
      for (const other of await othersOfStory(tx, release)) {
        if (other.work === 'embargoed') await moveOther(tx, actor, other.id, planned, payload);
      }
      await move(tx, release, to, { ...fresh, ...planned, scheduledBy: actor.id });
      await tellHolders(tx, { ...release, ...planned }, 'moved');
      return { kind: 'release.embargo_moved', payload };
    },
    holdStory,
  );
}

const fresh = { publishFailure: null, publishFailedAt: null };

async function moveOther(
  tx: Tx,
  actor: Actor,
  id: string,
  planned: Planned,
  payload: { from: string; at: string; wall: string; zone: string },
): Promise<void> {
  const other = await holdRelease(tx, actor, id);
  mustBeAllowed(actor, 'move_embargo', other);
  await tx
    .update(releases)
    .set({
      ...fresh,
      ...planned,
      scheduledBy: actor.id,
      stateVersion: other.stateVersion + 1,
      updatedAt: sql`now()`,
    })
    .where(eq(releases.id, id));
  await record(tx, actor, 'release.embargo_moved', payload, { release: other });
  await tellHolders(tx, { ...other, ...planned }, 'moved');
}
