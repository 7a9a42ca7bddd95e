import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../members/roles.ts';
import { lockInput } from './input.ts';
import { move, perform } from './perform.ts';

/** "Only I edit": nobody else writes in the text, submits, approves or takes it back until it is given up or taken over. */
export function lock(actor: Actor, input: z.input<typeof lockInput>) {
  return perform(actor, 'lock', lockInput.parse(input), async ({ tx, release, to }) => {
    await move(tx, release, to, { lockedBy: actor.id, lockedAt: sql`now()` as unknown as Date });
    return { kind: 'release.locked', payload: {} };
  });
}
