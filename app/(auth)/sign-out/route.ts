import { NextResponse } from 'next/server';
import { cookieName } from '#lib/auth/config.ts';
import { isSameOrigin } from '#lib/auth/same-origin.ts';
import { currentSession } from '#lib/auth/session.ts';
import { revokeSession } from '#lib/auth/sessions.ts';

/** Ends the session. The row goes first: when that fails nobody is told that they are signed out. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 });
  const session = await currentSession();
  if (session) await revokeSession(session.tokenHash);
  const response = new NextResponse(null, {
    status: 303,
    // Not "storage": text that was typed but not yet sent waits there. Not "cookies": they may be others' too.
    headers: { location: '/sign-in?out=1', 'clear-site-data': '"cache"' },
  });
  response.cookies.set(cookieName(), '', {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: cookieName().startsWith('__Host-'),
    maxAge: 0,
  });
  return response;
}
