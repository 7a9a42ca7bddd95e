import { receiveUpload } from '#lib/documents/import/receive.ts';
import { Invalid } from '#lib/errors.ts';
import { answerDesk, json } from '#lib/http/desk.ts';
import { fileHead } from '#lib/http/file-name.ts';

/** Takes in one file: its bytes are the body, its name (percent-encoded) and its length stand in the head. */
export function POST(request: Request) {
  return answerDesk(request, async ({ member }) => {
    if (!request.body) throw new Invalid('length_missing');
    return json(await receiveUpload(member, { ...fileHead(request.headers), body: request.body }));
  });
}
