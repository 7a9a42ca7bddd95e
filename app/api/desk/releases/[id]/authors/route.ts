import { z } from 'zod';
import { Invalid } from '#lib/errors.ts';
import { answerDesk, json } from '#lib/http/desk.ts';
import { whoWrote } from '#lib/releases/queries/authors.ts';
import { readRelease } from '#lib/releases/queries/release.ts';

const position = z.coerce.number().int().min(0).max(10_000_000);
const asked = z.object({
  version: position,
  from: position,
  to: position,
  settled: z.stringbool().default(false),
});

/** Who wrote a passage: `?version=41&from=12&to=80`. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answerDesk(request, async ({ member }) => {
    const query = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!query.success) throw new Invalid('input_invalid');
    const release = await readRelease(member, (await params).id);
    const { version, ...passage } = query.data;
    return json({ written: await whoWrote(release, version, passage) });
  });
}
