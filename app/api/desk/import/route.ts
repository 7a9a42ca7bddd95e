import { receiveUpload } from '#lib/documents/import/receive.ts';
import { Invalid } from '#lib/errors.ts';
import { answerDesk, json } from '#lib/http/desk.ts';

/** Takes in one file: its bytes are the body, its name (percent-encoded) and its length stand in the head. */
export function POST(request: Request) {
  return answerDesk(request, async ({ member }) => {
    const size = Number(request.headers.get('content-length') ?? Number.NaN);
    if (!Number.isSafeInteger(size) || size < 0 || !request.body) throw new Invalid('length_missing');
    const name = fileName(request.headers.get('newsroom-file'));
    return json(await receiveUpload(member, { name, size, body: request.body }));
  });
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
