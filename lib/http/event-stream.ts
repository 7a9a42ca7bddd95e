import { memberOfSession, type Session } from '../auth/sessions.ts';
import { openStream, type Wanted } from '../documents/stream.ts';
import { countUnread } from '../notices/queries.ts';

/**
 * Answers with a stream of events that follows the session it was opened with. `no-transform`: nothing may hold it back.
 * With `bell` it also says how much the member was told and has not read.
 */
export function eventStream(
  request: Request,
  { tokenHash, member }: Session,
  wanted: { there: readonly Wanted[]; gone?: readonly string[] },
  { bell = false } = {},
): Response {
  const listener = {
    actor: member,
    again: () => memberOfSession(tokenHash),
    ...(bell ? { unread: countUnread } : {}),
  };
  return new Response(openStream(wanted, listener, request.signal), {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  });
}

/** The version a browser that reconnects by itself says it has (`Last-Event-ID: RELEASE:VERSION`), or null. */
export function lastEventVersion(request: Request, release: string): number | null {
  const [id, version] = (request.headers.get('last-event-id') ?? '').split(':');
  return id === release && /^\d{1,9}$/.test(version ?? '') ? Number(version) : null;
}
