import { Invalid } from '../errors.ts';

/**
 * Reads a request's body as JSON without ever holding more than `limit` bytes of it.
 * @throws {Invalid} 'body_too_large' · 'not_json' when it is not JSON in UTF-8
 */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new Invalid('body_too_large');
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) throw new Invalid('not_json');
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > limit) throw new Invalid('body_too_large');
    parts.push(part);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)));
  } catch {
    throw new Invalid('not_json');
  }
}
