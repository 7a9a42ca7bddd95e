import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { threads } from '#db/schema/comments.ts';
import type { Actor } from '../members/roles.ts';
import { settleInput } from './input.ts';
import { holdThread, type Spoken, speak } from './speak.ts';

/**
 * Takes up a thread again that was settled. Open already, nothing changes.
 * @throws {NotFound} 'thread_unknown'
 */
export function reopenThread(actor: Actor, input: z.input<typeof settleInput>): Promise<Spoken> {
  const { releaseId, threadId } = settleInput.parse(input);
  return speak(actor, releaseId, async (tx, release) => {
    const { quote, resolvedAt } = await holdThread(tx, release, threadId);
    if (!resolvedAt) return null;
    await tx.update(threads).set({ resolvedAt: null, resolvedBy: null }).where(eq(threads.id, threadId));
    return { kind: 'thread.reopened', payload: { threadId, quote }, threadId };
  });
}
