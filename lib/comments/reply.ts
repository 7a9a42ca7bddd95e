import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { comments, threads } from '#db/schema/comments.ts';
import { Invalid } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { replyInput } from './input.ts';
import { tellAnswered, tellMentioned } from './mention.ts';
import { holdThread, type Spoken, speak } from './speak.ts';

/**
 * Answers in a thread. A thread that was resolved meanwhile is open again: somebody has more to say.
 * @throws {NotFound} 'thread_unknown' · {Invalid} 'key_reused', 'mention_without_access'
 */
export function reply(actor: Actor, input: z.input<typeof replyInput>): Promise<Spoken> {
  const { releaseId, threadId, comment } = replyInput.parse(input);
  return speak(actor, releaseId, async (tx, release) => {
    const thread = await holdThread(tx, release, threadId);
    const [known] = await tx.select().from(comments).where(eq(comments.id, comment.id));
    if (known) {
      if (known.threadId !== threadId || known.memberId !== actor.id) throw new Invalid('key_reused');
      return null;
    }
    await tx.insert(comments).values({ ...comment, threadId, memberId: actor.id });
    if (thread.resolvedAt)
      await tx.update(threads).set({ resolvedAt: null, resolvedBy: null }).where(eq(threads.id, threadId));
    await tellMentioned(tx, { actor, release, thread, comment });
    await tellAnswered(tx, { actor, release, thread, comment });
    return { kind: 'thread.answered', payload: { threadId, quote: thread.quote }, threadId };
  });
}
