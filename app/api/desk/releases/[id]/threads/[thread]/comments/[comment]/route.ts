import { editComment } from '#lib/comments/edit-comment.ts';
import { answerDesk, json } from '#lib/http/desk.ts';
import { readSpoken } from '../../../read-spoken.ts';

type Context = { params: Promise<{ id: string; thread: string; comment: string }> };

/** Changes the words of one's own comment. */
export function PATCH(request: Request, { params }: Context) {
  return answerDesk(request, async ({ member }) => {
    const { id: releaseId, thread: threadId, comment: id } = await params;
    return json(
      await editComment(member, await readSpoken(request, 'editComment', { releaseId, threadId, id })),
    );
  });
}
