import { readSuggestions } from '#lib/documents/suggestions/queries.ts';
import { answerDesk, json } from '#lib/http/desk.ts';

type Context = { params: Promise<{ id: string }> };

/** Whose suggestions a release has. */
export function GET(request: Request, { params }: Context) {
  return answerDesk(request, async ({ member }) =>
    json({ suggestions: await readSuggestions(member, (await params).id) }),
  );
}
