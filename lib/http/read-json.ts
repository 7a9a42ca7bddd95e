import { Invalid } from '../errors.ts';
import { readBytes } from './read-bytes.ts';

/**
 * Reads a request's body as JSON without ever holding more than `limit` bytes of it.
 * @throws {Invalid} 'body_too_large' · 'not_json' when it is not JSON in UTF-8
 */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) throw new Invalid('not_json');
  const bytes = await readBytes(request, limit);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Invalid('not_json');
  }
}
