import { sayWhere } from '#lib/documents/presence.ts';
import { Invalid } from '#lib/errors.ts';
import { answerDesk } from '#lib/http/desk.ts';
import { readJson } from '#lib/http/read-json.ts';

/** Says where one tab is in the text. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answerDesk(request, async ({ member }) => {
    const body = await readJson(request, 2_000);
    if (typeof body !== 'object' || body === null) throw new Invalid('input_invalid');
    await sayWhere(member, { ...body, releaseId: (await params).id });
    return new Response(null, { status: 204 });
  });
}
