import { memberOfSession, type Session } from '../auth/sessions.ts';
import { openStream, type Wanted } from '../documents/stream.ts';

/** Answers with a stream of events that follows the session it was opened with. `no-transform`: nothing may hold it back. */
export function eventStream(
  request: Request,
  { tokenHash, member }: Session,
  wanted: { there: readonly Wanted[]; gone?: readonly string[] },
): Response {
  const listener = { actor: member, again: () => memberOfSession(tokenHash) };
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
