import { fileAnswer } from '#lib/media/file-answer.ts';
import { drawingsOf } from '#lib/media/shown.ts';
import { readOutside } from '#lib/review/outside/queries.ts';

type Context = { params: Promise<{ token: string; name: string }> };

/** A picture of the text somebody outside is asked to approve, as long as their link shows the text. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token, name } = await params;
  const outside = await readOutside(token);
  const file = outside ? drawingsOf(outside.view.doc).get(name) : undefined;
  return file ? fileAnswer(request, file) : new Response(null, { status: 404 });
}
