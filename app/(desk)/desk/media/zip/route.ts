import { Readable } from 'node:stream';
import { requireMember } from '#lib/auth/session.ts';
import { NotFound } from '#lib/errors.ts';
import { galleryParts } from '#lib/media/gallery-zip.ts';
import { zipOf } from '#lib/media/zip.ts';

/** The files that share a tag as one archive, with captions and credits. */
export async function GET(request: Request): Promise<Response> {
  const member = await requireMember();
  const tag = (new URL(request.url).searchParams.get('tag') ?? '').trim().slice(0, 40);
  try {
    const parts = await galleryParts(member, tag);
    const body = Readable.toWeb(Readable.from(zipOf(parts))) as ReadableStream;
    return new Response(body, {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="gallery.zip"; filename*=UTF-8''${encodeURIComponent(tag)}.zip`,
        'cache-control': 'no-store, no-transform',
        'x-content-type-options': 'nosniff',
      },
    });
  } catch (error) {
    if (error instanceof NotFound) return new Response(null, { status: 404 });
    throw error;
  }
}
