import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { members } from '#db/schema/members.ts';
import type { Actor } from '../members/roles.ts';
import { takeOverInput } from './input.ts';
import { move, perform } from './perform.ts';

/** Takes a text from whoever writes in it alone, for a reason that is recorded and told to them. */
export function takeOver(actor: Actor, input: z.input<typeof takeOverInput>) {
  const { text, ...seen } = takeOverInput.parse(input);
  return perform(actor, 'take_over', seen, async ({ tx, release, to }) => {
    const [holder] = await tx
      .select({ name: members.name })
      .from(members)
      .where(eq(members.id, release.lockedBy ?? actor.id));
    if (!holder) throw new Error('a locked text has a holder');
    await move(tx, release, to, { lockedBy: actor.id, lockedAt: sql`now()` as unknown as Date });
    return { kind: 'release.taken_over', payload: { from: holder.name, text } };
  });
}
