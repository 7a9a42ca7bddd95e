import { chargeLink } from '#lib/auth/throttle.ts';
import { openAccess } from '#lib/embargo/open-access.ts';
import { PASS_COOKIE, PASS_HOURS } from '#lib/embargo/pass.ts';
import { env } from '#lib/env.ts';
import { NotFound } from '#lib/errors.ts';

type Context = { params: Promise<{ token: string }> };

/** Somebody pressed "Read": it is noted, and this browser shows the text from now on. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const address = request.headers.get('x-forwarded-for')?.split(',')[0]?.trim() ?? '';
  const { waitSeconds } = await chargeLink(address);
  if (waitSeconds > 0)
    return new Response(null, { status: 429, headers: { 'retry-after': String(waitSeconds) } });
  const back = new Headers({ location: `/embargo/${token}` });
  try {
    const { pass } = await openAccess(token, address);
    const secure = env().NEWSROOM_URL.startsWith('https:') ? '; Secure' : '';
    back.set(
      'set-cookie',
      `${PASS_COOKIE}=${pass}; Path=/embargo/${token}; Max-Age=${PASS_HOURS * 3600}; HttpOnly; SameSite=Lax${secure}`,
    );
  } catch (error) {
    // The page says that the link is over.
    if (!(error instanceof NotFound)) throw error;
  }
  return new Response(null, { status: 303, headers: back });
}
