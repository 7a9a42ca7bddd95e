import { choicesFor } from '#lib/consents/queries.ts';
import { answerDesk, json } from '#lib/http/desk.ts';
import { readRelease } from '#lib/releases/queries/release.ts';

/** The records of consent a release can lean on, as far as the member may know of them. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answerDesk(request, async ({ member }) => {
    const release = await readRelease(member, (await params).id);
    return json({ consents: await choicesFor(member, release) });
  });
}
