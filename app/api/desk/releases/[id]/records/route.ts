import { recordsToTake } from '#lib/directory/queries/to-take.ts';
import { answerDesk, json } from '#lib/http/desk.ts';
import { readRelease } from '#lib/releases/queries/release.ts';

/** The contacts and helplines of the directory that the text of a release may take, in its language. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answerDesk(request, async ({ member }) => {
    const { site, language, doc } = await readRelease(member, (await params).id);
    return json({ records: await recordsToTake({ siteKey: site.key, language, doc }) });
  });
}
