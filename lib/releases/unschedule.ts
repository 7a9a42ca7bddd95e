import type { z } from 'zod';
import type { Actor } from '../members/roles.ts';
import { dissolve } from './dissolve.ts';
import { holdTogether } from './hold-others.ts';
import { unscheduleInput } from './input.ts';
import { move, perform } from './perform.ts';

/** Takes back when a release becomes public; it is approved as before, and so are those scheduled with it. */
export function unschedule(actor: Actor, input: z.input<typeof unscheduleInput>) {
  return perform(
    actor,
    'unschedule',
    unscheduleInput.parse(input),
    async ({ tx, release, to }) => {
      await dissolve(tx, actor, release);
      await move(tx, release, to);
      return { kind: 'release.unscheduled', payload: { at: release.publishAt?.toISOString() ?? '' } };
    },
    holdTogether,
  );
}
