import { Readable } from 'node:stream';
import { storage } from '#lib/storage/storage.ts';
import { headersOf, rangeOf, type Sent } from './serve.ts';

/** A drawing for whoever was let in by the caller: kept by nobody. */
export async function fileAnswer(request: Request, file: Sent): Promise<Response> {
  const range = rangeOf(request.headers.get('range'), file.bytes);
  const headers = new Headers({ ...headersOf(file), 'cache-control': 'private, no-store' });
  if (range === 'none') {
    headers.set('content-range', `bytes */${file.bytes}`);
    return new Response(null, { status: 416, headers });
  }
  const found = await storage().get(`renditions/${file.name}`, range ?? undefined);
  if (!found) return new Response(null, { status: 404 });
  if (range) headers.set('content-range', `bytes ${range.start}-${range.end}/${file.bytes}`);
  headers.set('content-length', String(range ? range.end - range.start + 1 : file.bytes));
  return new Response(Readable.toWeb(found.stream) as ReadableStream, { status: range ? 206 : 200, headers });
}
