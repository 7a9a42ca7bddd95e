import { releaseText } from '#lib/releases/release-text.ts';
import { accessHere } from '../access.ts';

type Context = { params: Promise<{ token: string }> };

/** The same text as plain text, for a browser that was shown it; any other goes to the door. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const { access } = await accessHere(token);
  if (access.state !== 'text')
    return new Response(null, { status: 303, headers: { location: `/embargo/${token}` } });
  return new Response(releaseText(access.view), {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'content-language': access.language },
  });
}
