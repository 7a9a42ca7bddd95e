import { isSameOrigin } from '#lib/auth/same-origin.ts';
import { currentSession } from '#lib/auth/session.ts';
import { Forbidden, Invalid } from '#lib/errors.ts';
import { problemOf } from '#lib/http/problem.ts';
import { MOST_AT_ONCE } from '#lib/media/input.ts';
import { receiveFile } from '#lib/media/receive-file.ts';

/** What a plain form may send at once, in bytes: it is held in memory until it is read. */
const MOST = 120_000_000;

/** Takes the files of a plain form, for whoever works without scripts, and leads to describing them. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isSameOrigin(request.headers)) throw new Forbidden('cross_origin');
    const session = await currentSession();
    if (!session) throw new Forbidden('no_session');
    const length = Number(request.headers.get('content-length') ?? Number.NaN);
    if (!(length >= 0)) throw new Invalid('length_missing');
    if (length > MOST) throw new Invalid('body_too_large');
    const form = await request.formData();
    const files = form.getAll('files').filter((one): one is File => one instanceof File && one.size > 0);
    const taken: string[] = [];
    const refused: string[] = [];
    for (const file of files.slice(0, MOST_AT_ONCE)) {
      const stream = file.stream() as unknown as AsyncIterable<Uint8Array>;
      const sent = { siteKey: String(form.get('site') ?? ''), name: file.name, stream };
      const received = await receiveFile(session.member, sent);
      if ('refused' in received) refused.push(received.refused.code);
      else taken.push(received.asset.id);
    }
    const asked = new URLSearchParams({ files: taken.join(',') });
    if (refused.length > 0) asked.set('refused', refused.join(','));
    const to = files.length > 0 ? `/desk/media/describe?${asked}` : '/desk/media/new';
    return new Response(null, { status: 303, headers: { location: to, 'cache-control': 'no-store' } });
  } catch (error) {
    return problemOf(error);
  }
}
