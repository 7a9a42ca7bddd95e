import type { z } from 'zod';
import type { Actor } from '../members/roles.ts';
import { unlockInput } from './input.ts';
import { move, perform } from './perform.ts';

/** Lets others write again. */
export function unlock(actor: Actor, input: z.input<typeof unlockInput>) {
  return perform(actor, 'unlock', unlockInput.parse(input), async ({ tx, release, to }) => {
    await move(tx, release, to, { lockedBy: null, lockedAt: null });
    return { kind: 'release.unlocked', payload: {} };
  });
}
