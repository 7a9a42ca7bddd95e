import { readThreads } from '#lib/comments/queries.ts';
import { startThread } from '#lib/comments/start-thread.ts';
import { Invalid } from '#lib/errors.ts';
import { answerDesk, json } from '#lib/http/desk.ts';
import { readSpoken } from './read-spoken.ts';

type Context = { params: Promise<{ id: string }> };

/** What was said about a release: all of it, or `?since=7`. */
export function GET(request: Request, { params }: Context) {
  return answerDesk(request, async ({ member }) => {
    const since = new URL(request.url).searchParams.get('since');
    if (since !== null && !/^\d{1,9}$/.test(since))
      throw new Invalid('input_invalid', { since: ['not_a_version'] });
    return json(await readThreads(member, (await params).id, since === null ? undefined : Number(since)));
  });
}

/** Begins a thread. */
export function POST(request: Request, { params }: Context) {
  return answerDesk(request, async ({ member }) => {
    const { id: releaseId } = await params;
    return json(await startThread(member, await readSpoken(request, 'startThread', { releaseId })));
  });
}
