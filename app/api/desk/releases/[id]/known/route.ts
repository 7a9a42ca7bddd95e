import { z } from 'zod';
import { knownFor } from '#lib/checks/queries/known.ts';
import { answerDesk, json } from '#lib/http/desk.ts';
import { readRelease } from '#lib/releases/queries/release.ts';

/** What the newsroom knows that the words of a release are held against while somebody writes. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answerDesk(request, async ({ member }) => {
    const { id, site, language } = await readRelease(member, (await params).id);
    const linked = linkedIn.parse(new URL(request.url).searchParams.getAll('consent'));
    return json({ known: await knownFor({ releaseId: id, siteKey: site.key, language, linked }) });
  });
}

// What cannot be an id is of no record.
const linkedIn = z.array(z.uuid()).max(200).catch([]);
