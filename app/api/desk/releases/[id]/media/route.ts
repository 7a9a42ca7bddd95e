import { answerDesk, json } from '#lib/http/desk.ts';
import { mediaFor } from '#lib/media/choices.ts';
import { readRelease } from '#lib/releases/queries/release.ts';

/** The files of the library that a release may take, or those its text names (`ids`), as the member who writes sees them. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answerDesk(request, async ({ member }) => {
    const release = await readRelease(member, (await params).id);
    const asked = Object.fromEntries(new URL(request.url).searchParams);
    return json({ site: release.site.key, files: await mediaFor(release, asked) });
  });
}
