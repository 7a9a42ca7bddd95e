import { settleInput } from '#lib/comments/input.ts';
import { reply } from '#lib/comments/reply.ts';
import { NotFound } from '#lib/errors.ts';
import { answerDesk, json } from '#lib/http/desk.ts';
import { readSpoken } from '../../read-spoken.ts';

/** Answers in a thread. */
export function POST(request: Request, { params }: { params: Promise<{ id: string; thread: string }> }) {
  return answerDesk(request, async ({ member }) => {
    const { id: releaseId, thread: threadId } = await params;
    const where = settleInput.safeParse({ releaseId, threadId });
    if (!where.success) throw new NotFound('thread_unknown');
    return json(await reply(member, { ...where.data, comment: await readSpoken(request, 'comment') }));
  });
}
