import { z } from 'zod';
import { sortWanted, type Wanted } from '#lib/documents/stream.ts';
import { Invalid } from '#lib/errors.ts';
import { answerDesk } from '#lib/http/desk.ts';
import { eventStream, lastEventVersion } from '#lib/http/event-stream.ts';

const MOST = 40;
const one = z.tuple([z.uuid(), z.coerce.number().int().min(0), z.string().regex(/^[A-Za-z0-9_-]{8,40}$/)]);

/**
 * What the member is told, and news of all the releases a browser has open, each tab its own:
 * `?on=RELEASE~VERSION~CLIENT&on=…`.
 */
export function GET(request: Request) {
  return answerDesk(request, async (session) => {
    const asked = new URL(request.url).searchParams.getAll('on').map((on) => one.safeParse(on.split('~')));
    if (asked.length > MOST || asked.some(({ success }) => !success))
      throw new Invalid('input_invalid', { on: ['release_version_client'] });
    const wanted = asked.flatMap(({ data }): Wanted[] =>
      data
        ? [{ release: data[0], since: lastEventVersion(request, data[0]) ?? data[1], client: data[2] }]
        : [],
    );
    return eventStream(request, session, await sortWanted(session.member, wanted), { bell: true });
  });
}
