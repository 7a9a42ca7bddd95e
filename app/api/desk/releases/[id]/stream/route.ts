import { z } from 'zod';
import { sortWanted } from '#lib/documents/stream.ts';
import { Invalid, NotFound } from '#lib/errors.ts';
import { answerDesk } from '#lib/http/desk.ts';
import { eventStream, lastEventVersion } from '#lib/http/event-stream.ts';

const query = z.object({
  since: z.coerce.number().int().min(0),
  client: z.string().regex(/^[A-Za-z0-9_-]{8,40}$/),
});

/** News of one release: `?since=41&client=ab12cd34`. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answerDesk(request, async (session) => {
    const asked = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!asked.success) throw new Invalid('input_invalid');
    const { id: release } = await params;
    if (!z.uuid().safeParse(release).success) throw new NotFound('release_unknown');
    const since = lastEventVersion(request, release) ?? asked.data.since;
    const { there } = await sortWanted(session.member, [{ release, since, client: asked.data.client }]);
    if (there.length === 0) throw new NotFound('release_unknown');
    return eventStream(request, session, { there });
  });
}
