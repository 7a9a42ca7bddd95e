import 'server-only';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { LANGUAGES, type Language, preferredLanguage } from '#lib/languages.ts';
import { cookieName, openEnvelope, sealEnvelope } from './config.ts';
import { type CurrentMember, readSession, type Session } from './sessions.ts';

export type { CurrentMember } from './sessions.ts';

/** The session of this request with its member, or null. Read from the table once per request. */
export const currentSession = cache(async (): Promise<Session | null> => {
  return readSession(await openEnvelope((await cookies()).get(cookieName())?.value));
});

/** Who is signed in on this request, or null. */
export async function currentMember(): Promise<CurrentMember | null> {
  return (await currentSession())?.member ?? null;
}

/**
 * Who is signed in; sends anybody else to the sign-in page, which comes back here.
 * @param here path of the page within the newsroom; read from the request when it is left out
 */
export async function requireMember(here?: string): Promise<CurrentMember> {
  const member = await currentMember();
  if (member) return member;
  const path = here ?? (await headers()).get('x-newsroom-path') ?? '/desk';
  redirect(`/sign-in?next=${encodeURIComponent(path)}`);
}

/** Puts a new token into the browser's cookie, after the old session was ended. Server actions and route handlers only. */
export async function carryToken(token: string): Promise<void> {
  const { name, value, ...options } = await sealEnvelope(token);
  (await cookies()).set(name, value, options);
}

/** The language to speak on this request: the member's, else the first of ours the browser asks for. */
export async function currentLanguage(): Promise<Language> {
  const member = await currentMember();
  return member?.language ?? preferredLanguage((await headers()).get('accept-language'), LANGUAGES, 'en');
}

/** Takes the cookie out of the browser, after its session was ended. Server actions and route handlers only. */
export async function dropToken(): Promise<void> {
  const { name, value: _, ...options } = await sealEnvelope('');
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
