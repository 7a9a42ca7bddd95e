import { readFileFor } from '#lib/documents/import/insert-file.ts';
import { Invalid } from '#lib/errors.ts';
import { answerDesk, json } from '#lib/http/desk.ts';
import { fileHead } from '#lib/http/file-name.ts';

/** Reads one file for an open release and gives its blocks; the editor puts them in by steps. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answerDesk(request, async ({ member }) => {
    if (!request.body) throw new Invalid('length_missing');
    const { id } = await params;
    return json(await readFileFor(member, id, { ...fileHead(request.headers), body: request.body }));
  });
}
