import { currentSession } from '../auth/session.ts';
import type { Session } from '../auth/sessions.ts';
import { Forbidden } from '../errors.ts';
import { pace } from './pace.ts';
import { problem, problemOf } from './problem.ts';
import { assertSameOrigin, MEMBER_HEADER } from './same-origin.ts';

/**
 * The frame of every desk route: who is this, did a page of ours ask, not too often; errors become problems.
 * A page says in `newsroom-member` whose it is, so that nobody's words are stored under another name after a change of
 * who is signed in.
 */
export async function answerDesk(
  request: Request,
  work: (session: Session) => Promise<Response>,
): Promise<Response> {
  try {
    const session = await currentSession();
    if (!session) throw new Forbidden('no_session');
    if (request.method !== 'GET' && request.method !== 'HEAD') assertSameOrigin(request);
    const asked = request.headers.get(MEMBER_HEADER);
    if (asked && asked !== session.member.id) throw new Forbidden('other_member');
    const wait = pace(session.member.id, 200, 400);
    if (wait) return problem('too-many', {}, { 'retry-after': String(wait) });
    return await work(session);
  } catch (error) {
    return problemOf(error);
  }
}

/** JSON that nobody keeps. */
export function json(body: unknown): Response {
  return Response.json(body, { headers: { 'cache-control': 'no-store' } });
}
