import { listReaders } from '#lib/comments/queries.ts';
import { answerDesk, json } from '#lib/http/desk.ts';

/** Who may be mentioned in a comment. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answerDesk(request, async ({ member }) =>
    json({ readers: await listReaders(member, (await params).id) }),
  );
}
