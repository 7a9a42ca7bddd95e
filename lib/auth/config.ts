import NextAuth, { CredentialsSignin, type NextAuthConfig } from 'next-auth';
import { decode, encode } from 'next-auth/jwt';
import Credentials from 'next-auth/providers/credentials';
import { env } from '#lib/env.ts';
import { log } from '#lib/log.ts';
import { authSecrets } from './secret.ts';
import { ABSOLUTE_HOURS, readSession, revokeSession } from './sessions.ts';
import { signInWithPassword } from './sign-in.ts';
import { hashToken, isToken } from './token.ts';

const MAX_AGE = ABSOLUTE_HOURS * 3600;

declare module 'next-auth' {
  interface User {
    token?: string;
  }
}

/** Why a sign-in was refused, as next-auth carries it: `wrong`, or `slow_down.SECONDS`. */
export class Refused extends CredentialsSignin {
  constructor(code: string) {
    super();
    this.code = code;
  }
}

/** The one door of next-auth. Made on first use, since nothing may be read at import. */
export const { handlers, signIn, signOut } = NextAuth(() => config());

function config(): NextAuthConfig {
  return {
    secret: authSecrets(),
    trustHost: true,
    basePath: '/api/auth',
    useSecureCookies: isSecure(),
    session: { strategy: 'jwt', maxAge: MAX_AGE },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    cookies: { sessionToken: { name: cookieName(), options: cookieOptions() } },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: async ({ email, password }, request) =>
          enter(String(email), String(password), request.headers),
      }),
    ],
    callbacks: {
      // The envelope holds the token and nothing else; a session that is over clears the cookie. Updates are ignored.
      jwt: async ({ token, user }) => {
        if (user?.token) return { sid: user.token };
        return isToken(token.sid) && (await readSession(token.sid)) ? { sid: token.sid } : null;
      },
      session: ({ session }) => ({ user: {}, expires: session.expires }) as typeof session,
      redirect: () => `${env().NEWSROOM_URL}/desk`,
    },
    events: {
      signOut: async (message) => {
        const sid = 'token' in message ? message.token?.sid : null;
        if (isToken(sid)) await revokeSession(hashToken(sid));
      },
    },
    logger: {
      error: (error) => {
        if (!(error instanceof CredentialsSignin)) log().error({ err: error }, 'sign-in');
      },
      warn: (code) => log().debug({ code }, 'sign-in'),
      debug: () => {},
    },
  };
}

async function enter(email: string, password: string, headers: Headers) {
  const result = await signInWithPassword({
    email,
    password,
    address: headers.get('x-forwarded-for')?.split(',')[0]?.trim() ?? '',
    userAgent: headers.get('user-agent') ?? '',
    previousToken: await openEnvelope(cookieIn(headers.get('cookie'))),
  });
  if (result.ok) return { id: result.memberId, token: result.token };
  throw new Refused(result.reason === 'wrong' ? 'wrong' : `slow_down.${result.waitSeconds}`);
}

/** The token inside a session cookie's value; null when there is none or it is not ours. */
export async function openEnvelope(sealed: string | null | undefined): Promise<string | null> {
  if (!sealed) return null;
  try {
    const envelope = await decode({ token: sealed, secret: authSecrets(), salt: cookieName() });
    return isToken(envelope?.sid) ? envelope.sid : null;
  } catch {
    return null;
  }
}

function cookieIn(header: string | null): string | undefined {
  const [, value] = new RegExp(`(?:^|;)\\s*${cookieName()}=([^;]*)`).exec(header ?? '') ?? [];
  return value;
}

/** The session cookie that carries a token, ready to be set. */
export async function sealEnvelope(token: string) {
  const value = await encode({
    token: { sid: token },
    secret: authSecrets(),
    salt: cookieName(),
    maxAge: MAX_AGE,
  });
  return { name: cookieName(), value, ...cookieOptions(), maxAge: MAX_AGE };
}

/** `__Host-newsroom` wherever the newsroom is reached by https; a plain name on http, where the prefix is refused. */
export function cookieName(): string {
  return isSecure() ? '__Host-newsroom' : 'newsroom';
}

function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() };
}

function isSecure(): boolean {
  return env().NEWSROOM_URL.startsWith('https:');
}
