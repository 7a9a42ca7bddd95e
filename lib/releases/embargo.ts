import type { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { mustBeClear } from '../checks/must-be-clear.ts';
import { mustBeSettled } from '../comments/settled.ts';
import { RuleBroken } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { giveAddress } from './address.ts';
import type { Held } from './find.ts';
import { approvedRevision } from './go-live.ts';
import { holdStory, othersOfStory } from './hold-others.ts';
import { embargoInput } from './input.ts';
import { move, perform } from './perform.ts';
import { type Planned, planFor } from './plan.ts';
import { mustBeReady } from './submit.ts';

/**
 * Puts an approved text under embargo: from now on those who are given a link may read it, from the instant on everybody.
 * The languages of a story share one embargo, and none of them is public before.
 * @throws {Invalid} as `planFor`
 * @throws {RuleBroken} 'story_public', 'story_scheduled', 'embargo_differs', 'not_ready', 'comments_blocking',
 * 'findings_blocking'
 */
export function embargo(actor: Actor, input: z.input<typeof embargoInput>) {
  const { releaseId, seen, ...plan } = embargoInput.parse(input);
  return perform(
    actor,
    'embargo',
    { releaseId, seen },
    async ({ tx, release, to }) => {
      mustBeReady(release);
      await mustBeSettled(tx, release);
      await mustBeClear(tx, release, {
        act: 'embargo',
        by: actor,
        revisionId: approvedRevision(release),
      });
      const planned = await planFor(tx, plan);
      await mustFitTheStory(tx, release, planned);
      await giveAddress(tx, release);
      await move(tx, release, to, { ...planned, scheduledBy: actor.id });
      return {
        kind: 'release.embargoed',
        payload: { at: planned.publishAt.toISOString(), wall: planned.publishWall, zone: plan.zone },
      };
    },
    holdStory,
  );
}

async function mustFitTheStory(tx: Tx, release: Held, { publishAt }: Planned): Promise<void> {
  const others = await othersOfStory(tx, release);
  if (others.some(({ live }) => live !== 'none')) throw new RuleBroken('story_public');
  if (others.some(({ work }) => work === 'scheduled')) throw new RuleBroken('story_scheduled');
  if (others.some((it) => it.work === 'embargoed' && it.publishAt?.getTime() !== publishAt.getTime()))
    throw new RuleBroken('embargo_differs');
}
