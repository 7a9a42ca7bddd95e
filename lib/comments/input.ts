import { z } from 'zod';
import { COMMENT } from './limits.ts';

const id = z.uuid().lowercase();
const said = {
  words: z.string().trim().min(1, 'required').max(COMMENT.words, 'too_long'),
  mentions: z.array(id).max(COMMENT.mentions, 'too_many').default([]),
};

/** A comment with the id its author's browser made, so that it can be sent again. */
export const commentInput = z.strictObject({ id, ...said });

export const startThreadInput = z.strictObject({
  releaseId: z.uuid(),
  id,
  quote: z.string().trim().max(COMMENT.quote, 'too_long'),
  blocking: z.boolean().default(false),
  comment: commentInput,
});
export const replyInput = z.strictObject({ releaseId: z.uuid(), threadId: id, comment: commentInput });
export const editCommentInput = z.strictObject({ releaseId: z.uuid(), threadId: id, id, ...said });
export const settleInput = z.strictObject({ releaseId: z.uuid(), threadId: id });
