import { fileAnswer } from '#lib/media/file-answer.ts';
import { drawingsOf } from '#lib/media/shown.ts';
import { accessHere } from '../../access.ts';

type Context = { params: Promise<{ token: string; name: string }> };

/** A picture of a text under embargo, for a browser that was shown it; nothing for any other. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token, name } = await params;
  const { access } = await accessHere(token);
  const file = access.state === 'text' ? drawingsOf(access.view.doc).get(name) : undefined;
  return file ? fileAnswer(request, file) : new Response(null, { status: 404 });
}
