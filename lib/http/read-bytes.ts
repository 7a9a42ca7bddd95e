import { Invalid } from '../errors.ts';

/** Reads a request's body without ever holding more than `limit` bytes of it. @throws {Invalid} 'body_too_large' */
export async function readBytes(request: Request, limit: number): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new Invalid('body_too_large');
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > limit) throw new Invalid('body_too_large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}
