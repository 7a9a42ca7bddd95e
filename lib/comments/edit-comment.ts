import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { comments } from '#db/schema/comments.ts';
import { Forbidden, NotFound } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { editCommentInput } from './input.ts';
import { tellMentioned } from './mention.ts';
import { holdThread, now, type Spoken, speak } from './speak.ts';

/**
 * Changes the words of one's own comment. Only who was not mentioned in it before is told.
 * @throws {NotFound} 'thread_unknown', 'comment_unknown' · {Forbidden} 'only_own_comment'
 */
export function editComment(actor: Actor, input: z.input<typeof editCommentInput>): Promise<Spoken> {
  const { releaseId, threadId, id, words, mentions } = editCommentInput.parse(input);
  return speak(actor, releaseId, async (tx, release) => {
    const thread = await holdThread(tx, release, threadId);
    const [comment] = await tx
      .select()
      .from(comments)
      .where(and(eq(comments.id, id), eq(comments.threadId, threadId)));
    if (!comment) throw new NotFound('comment_unknown');
    // What a file brought along was said by somebody else, whoever imported it.
    if (comment.memberId !== actor.id || comment.saidBy !== null) throw new Forbidden('only_own_comment');
    if (comment.words === words && String(comment.mentions) === String(mentions)) return null;
    await tx.update(comments).set({ words, mentions, editedAt: now }).where(eq(comments.id, id));
    await tellMentioned(tx, { actor, release, thread, comment: { id, words, mentions } });
    return {
      kind: 'thread.comment_edited',
      payload: { threadId, commentId: id, quote: thread.quote },
      threadId,
    };
  });
}
