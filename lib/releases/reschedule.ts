import type { z } from 'zod';
import type { Actor } from '../members/roles.ts';
import { rescheduleInput } from './input.ts';
import { move, perform } from './perform.ts';
import { planFor } from './plan.ts';

/**
 * Changes when a scheduled release becomes public, and nothing else: its approvals stand.
 * @throws {Invalid} as `planFor`
 */
export function reschedule(actor: Actor, input: z.input<typeof rescheduleInput>) {
  const { releaseId, seen, ...plan } = rescheduleInput.parse(input);
  return perform(actor, 'reschedule', { releaseId, seen }, async ({ tx, release, to }) => {
    const planned = await planFor(tx, plan);
    await move(tx, release, to, {
      ...planned,
      scheduledBy: actor.id,
      publishFailure: null,
      publishFailedAt: null,
    });
    return {
      kind: 'release.rescheduled',
      payload: {
        from: release.publishAt?.toISOString() ?? '',
        at: planned.publishAt.toISOString(),
        wall: planned.publishWall,
        zone: plan.zone,
      },
    };
  });
}
