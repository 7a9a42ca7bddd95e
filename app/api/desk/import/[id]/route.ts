import { importInput } from '#lib/documents/import/import-release.ts';
import { importUpload } from '#lib/documents/import/receive.ts';
import { Invalid } from '#lib/errors.ts';
import { answerDesk, json } from '#lib/http/desk.ts';
import { readJson } from '#lib/http/read-json.ts';

/** Makes the draft of a file that was taken in before. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answerDesk(request, async ({ member }) => {
    const input = importInput.safeParse(await readJson(request, 4000));
    if (!input.success) throw new Invalid('input_invalid');
    return json(await importUpload(member, (await params).id, input.data));
  });
}
