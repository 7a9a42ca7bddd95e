import { readBytes } from './read-bytes.ts';

/**
 * Reads what a plain form posts, without ever holding more than `limit` bytes of it; whatever is no such form is empty.
 * @throws {Invalid} 'body_too_large'
 */
export async function readForm(request: Request, limit: number): Promise<URLSearchParams> {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(request.headers.get('content-type') ?? '');
  return new URLSearchParams(isForm ? (await readBytes(request, limit)).toString() : '');
}
