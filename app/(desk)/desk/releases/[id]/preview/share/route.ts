import { currentMember } from '#lib/auth/session.ts';
import { NotFound } from '#lib/errors.ts';
import { drawPaper } from '#lib/papers/draw-paper.ts';
import { CONTENT_TYPES } from '#lib/papers/forms.ts';
import { keyOf } from '#lib/papers/key-of.ts';
import { shareOf } from '#lib/papers/share-of.ts';
import { readPreview } from '#lib/releases/queries/preview.ts';

type Context = { params: Promise<{ id: string }> };

/** The picture that would go with the link if the working text were public now; drawn for who asks, kept by nobody. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const member = await currentMember();
  if (!member) return nothing(404);
  try {
    const view = await readPreview(member, (await params).id);
    const bytes = await drawPaper(keyOf('png', view), { form: 'png', share: shareOf(view) });
    if (!bytes) return nothing(503);
    return new Response(new Uint8Array(bytes), {
      headers: { 'content-type': CONTENT_TYPES.png, 'cache-control': 'no-store' },
    });
  } catch (error) {
    if (error instanceof NotFound) return nothing(404);
    throw error;
  }
}

const nothing = (status: number) => new Response(null, { status, headers: { 'cache-control': 'no-store' } });
