import { z } from 'zod';
import { settleInput } from '#lib/comments/input.ts';
import { reopenThread } from '#lib/comments/reopen.ts';
import { resolve } from '#lib/comments/resolve.ts';
import { Invalid, NotFound } from '#lib/errors.ts';
import { answerDesk, json } from '#lib/http/desk.ts';
import { readJson } from '#lib/http/read-json.ts';

const change = z.strictObject({ resolved: z.boolean() });

/** Settles a thread or takes it up again. */
export function PATCH(request: Request, { params }: { params: Promise<{ id: string; thread: string }> }) {
  return answerDesk(request, async ({ member }) => {
    const { id: releaseId, thread: threadId } = await params;
    const input = settleInput.safeParse({ releaseId, threadId });
    if (!input.success) throw new NotFound('thread_unknown');
    const asked = change.safeParse(await readJson(request, 1000));
    if (!asked.success) throw new Invalid('input_invalid', { resolved: ['invalid'] });
    return json(await (asked.data.resolved ? resolve : reopenThread)(member, input.data));
  });
}
