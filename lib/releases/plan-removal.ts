import type { z } from 'zod';
import { wordsMustBeClear } from '../checks/words-must-be-clear.ts';
import type { Actor } from '../members/roles.ts';
import { planRemovalInput, unplanRemovalInput } from './input.ts';
import { move, NO_REMOVAL, perform } from './perform.ts';
import { planFor } from './plan.ts';

/**
 * Sets when what readers see is taken away by itself: withdrawn with an explanation, or removed.
 * @throws {Invalid} as `planFor` · {RuleBroken} 'words_blocking'
 */
export function planRemoval(actor: Actor, input: z.input<typeof planRemovalInput>) {
  const { releaseId, seen, kind, text, ...plan } = planRemovalInput.parse(input);
  return perform(actor, 'plan_removal', { releaseId, seen }, async ({ tx, release, to }) => {
    if (kind === 'withdraw') await wordsMustBeClear(tx, release, text);
    const planned = await planFor(tx, plan);
    await move(tx, release, to, {
      removalAt: planned.publishAt,
      removalWall: planned.publishWall,
      removalZone: planned.publishZone,
      removalZoneData: planned.publishZoneData,
      removalBy: actor.id,
      removalKind: kind,
      removalText: text,
    });
    return {
      kind: 'release.removal_planned',
      payload: {
        kind,
        text,
        at: planned.publishAt.toISOString(),
        wall: planned.publishWall,
        zone: plan.zone,
      },
    };
  });
}

/** Takes back when what readers see is taken away; it stays. */
export function unplanRemoval(actor: Actor, input: z.input<typeof unplanRemovalInput>) {
  return perform(actor, 'unplan_removal', unplanRemovalInput.parse(input), async ({ tx, release, to }) => {
    await move(tx, release, to, NO_REMOVAL);
    return { kind: 'release.removal_unplanned', payload: { at: release.removalAt?.toISOString() ?? '' } };
  });
}
