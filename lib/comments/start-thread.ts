import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { comments, threads } from '#db/schema/comments.ts';
import { Invalid } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { startThreadInput } from './input.ts';
import { tellMentioned } from './mention.ts';
import { type Spoken, speak } from './speak.ts';

/**
 * Begins a conversation about a passage. Sent again with its id, nothing is stored twice.
 * @throws {Invalid} 'key_reused' when the id is that of another thread · 'mention_without_access'
 */
export function startThread(actor: Actor, input: z.input<typeof startThreadInput>): Promise<Spoken> {
  const { releaseId, id, quote, blocking, comment } = startThreadInput.parse(input);
  return speak(actor, releaseId, async (tx, release) => {
    const [known] = await tx.select().from(threads).where(eq(threads.id, id));
    if (known) {
      if (known.releaseId !== release.id || known.startedBy !== actor.id) throw new Invalid('key_reused');
      return null;
    }
    await tx.insert(threads).values({ id, releaseId: release.id, quote, blocking, startedBy: actor.id });
    const stored = await tx
      .insert(comments)
      .values({ ...comment, threadId: id, memberId: actor.id })
      .onConflictDoNothing()
      .returning({ id: comments.id });
    if (stored.length === 0) throw new Invalid('key_reused');
    await tellMentioned(tx, { actor, release, thread: { id, quote }, comment });
    const weight = blocking ? 'must' : 'open';
    return { kind: 'thread.started', payload: { threadId: id, quote, weight }, threadId: id };
  });
}
