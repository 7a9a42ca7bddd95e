import { env } from '../env.ts';
import { Forbidden } from '../errors.ts';

/** Every writing request of the desk carries it: a form or a script of another origin cannot set it without asking. */
export const MEMBER_HEADER = 'newsroom-member';

/**
 * Lets pass only what a page of this newsroom, or a program that is no browser, has sent.
 * @throws {Forbidden} 'cross_origin'
 */
export function assertSameOrigin(request: Request): void {
  const site = request.headers.get('sec-fetch-site');
  const origin = request.headers.get('origin');
  const host = request.headers.get('host');
  const isOurs =
    origin === null || origin === new URL(env().NEWSROOM_URL).origin || URL.parse(origin)?.host === host;
  if (!isOurs || (site !== null && site !== 'same-origin') || !request.headers.has(MEMBER_HEADER))
    throw new Forbidden('cross_origin');
}
