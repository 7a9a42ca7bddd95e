import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { members } from '#db/schema/members.ts';
import { Conflict } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { mustBeAllowed } from '../releases/perform.ts';
import { deputyOf, withTask, writeTask } from './hold.ts';
import { takeInput } from './input.ts';

/**
 * "I am on it": a reviewer says that they read this, so that nobody else begins. Whoever stands in for the holder may
 * take it over.
 * @throws {Forbidden} with the policy's reason when they could not sign it · {Conflict} 'held_by' with who holds it
 */
export function take(actor: Actor, input: z.input<typeof takeInput>): Promise<void> {
  const { releaseId } = takeInput.parse(input);
  return withTask(actor, releaseId, async (tx, { release, row }) => {
    mustBeAllowed(actor, 'approve', release);
    if (row?.holderId === actor.id) return null;
    if (row?.holderId && (await deputyOf(tx, row.holderId)) !== actor.id) {
      const [holder] = await tx.select().from(members).where(eq(members.id, row.holderId));
      throw new Conflict('held_by', { who: holder?.name ?? '' });
    }
    await writeTask(tx, releaseId, {
      holderId: actor.id,
      givenBy: actor.id,
      heldSince: sql`now()` as unknown as Date,
    });
    return { kind: 'task.taken', payload: {} };
  });
}
