import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { threads } from '#db/schema/comments.ts';
import type { Actor } from '../members/roles.ts';
import { settleInput } from './input.ts';
import { holdThread, now, type Spoken, speak } from './speak.ts';

/**
 * Says that a thread is settled. Settled already, nothing changes.
 * @throws {NotFound} 'thread_unknown'
 */
export function resolve(actor: Actor, input: z.input<typeof settleInput>): Promise<Spoken> {
  const { releaseId, threadId } = settleInput.parse(input);
  return speak(actor, releaseId, async (tx, release) => {
    const { quote, resolvedAt } = await holdThread(tx, release, threadId);
    if (resolvedAt) return null;
    await tx.update(threads).set({ resolvedAt: now, resolvedBy: actor.id }).where(eq(threads.id, threadId));
    return { kind: 'thread.resolved', payload: { threadId, quote }, threadId };
  });
}
