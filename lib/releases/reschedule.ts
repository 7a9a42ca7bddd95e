import type { z } from 'zod';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdRelease } from './find.ts';
import { holdTogether, othersTogether } from './hold-others.ts';
import { rescheduleInput } from './input.ts';
import { move, mustBeAllowed, perform } from './perform.ts';
import { planFor } from './plan.ts';

/**
 * Changes when a scheduled release becomes public, and of those scheduled together with it; their approvals stand.
 * @throws {Invalid} as `planFor`
 */
export function reschedule(actor: Actor, input: z.input<typeof rescheduleInput>) {
  const { releaseId, seen, ...plan } = rescheduleInput.parse(input);
  return perform(
    actor,
    'reschedule',
    { releaseId, seen },
    async ({ tx, release, to }) => {
      const planned = {
        ...(await planFor(tx, plan)),
        scheduledBy: actor.id,
        publishFailure: null,
        publishFailedAt: null,
      };
      const payload = {
        from: release.publishAt?.toISOString() ?? '',
        at: planned.publishAt.toISOString(),
        wall: planned.publishWall,
        zone: plan.zone,
      };
      for (const { id } of await othersTogether(tx, release)) {
        const other = await holdRelease(tx, actor, id);
        mustBeAllowed(actor, 'reschedule', other);
        await move(tx, other, { work: other.work, live: other.live }, planned);
        await record(tx, actor, 'release.rescheduled', payload, { release: other });
      }
      await move(tx, release, to, planned);
      return { kind: 'release.rescheduled', payload };
    },
    holdTogether,
  );
}
