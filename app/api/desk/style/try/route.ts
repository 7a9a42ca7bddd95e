import { Invalid } from '#lib/errors.ts';
import { answerDesk } from '#lib/http/desk.ts';
import { readJson } from '#lib/http/read-json.ts';
import { tryInput } from '#lib/style/input.ts';
import { type Progress, tryOut } from '#lib/style/try-out.ts';

/** What a term or rule would find in the releases a member may see: one JSON object a line, as it goes on. */
export function POST(request: Request) {
  return answerDesk(request, async ({ member }) => {
    const parsed = tryInput.safeParse(await readJson(request, 10_000));
    if (!parsed.success) throw new Invalid('input_invalid');
    const progress = tryOut(member, parsed.data);
    // what is refused is refused before the first line
    const first = await progress.next();
    return new Response(linesOf(first, progress), {
      headers: {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        'x-accel-buffering': 'no',
      },
    });
  });
}

type Step = IteratorResult<Progress, void>;

// Each line is asked for when the one before was taken: who goes away stops the reading.
function linesOf(first: Step, progress: AsyncGenerator<Progress, void>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next: Step | null = first;
  return new ReadableStream({
    async pull(controller) {
      const step = next ?? (await progress.next());
      next = null;
      if (step.done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(step.value)}\n`));
    },
    async cancel() {
      await progress.return();
    },
  });
}
