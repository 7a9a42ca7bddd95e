import { Invalid } from '#lib/errors.ts';
import { answerDesk } from '#lib/http/desk.ts';
import { readJson } from '#lib/http/read-json.ts';
import { markReadInput } from '#lib/notices/input.ts';
import { markNoticesRead } from '#lib/notices/mark-read.ts';

/** Marks what the member was told as read: of one release, one notice, or everything up to a moment. */
export function POST(request: Request) {
  return answerDesk(request, async ({ member }) => {
    const input = markReadInput.safeParse(await readJson(request, 1000));
    if (!input.success) throw new Invalid('input_invalid');
    await markNoticesRead(member, input.data);
    return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
  });
}
