import { Invalid } from '../errors.ts';

/**
 * The name and size of a file that is a request's body: `newsroom-file` holds the name, percent-encoded.
 * @throws {Invalid} 'length_missing' · 'name_missing'
 */
export function fileHead(headers: Headers): { name: string; size: number } {
  const size = Number(headers.get('content-length') ?? Number.NaN);
  if (!Number.isSafeInteger(size) || size < 0) throw new Invalid('length_missing');
  return { name: fileName(headers.get('newsroom-file')), size };
}

function fileName(given: string | null): string {
  try {
    const name =
      decodeURIComponent(given ?? '')
        .split(/[\\/]/)
        .at(-1)
        ?.slice(-200) ?? '';
    if (name.trim()) return name;
  } catch {
    // a name that cannot be decoded is no name
  }
  throw new Invalid('name_missing');
}
