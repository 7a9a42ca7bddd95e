import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { deskPolicy } from '#lib/front/desk-policy.ts';

export const config = { matcher: ['/desk/:path*', '/sign-in', '/sign-out', '/invite/:path*'] };

const sessionCookies = ['__Host-newsroom', 'newsroom'];

/** Headers of staff's pages. The redirect is a courtesy: pages and verbs decide for themselves who may come in. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const isSignedIn = sessionCookies.some((name) => request.cookies.has(name));
  if (pathname.startsWith('/desk') && request.method === 'GET' && !isSignedIn) {
    const signIn = request.nextUrl.clone();
    signIn.pathname = '/sign-in';
    signIn.search = new URLSearchParams({ next: pathname + search }).toString();
    return NextResponse.redirect(signIn, 307);
  }
  const policy = deskPolicy(randomBytes(16).toString('base64'));
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  headers.set('x-newsroom-path', pathname + search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}
