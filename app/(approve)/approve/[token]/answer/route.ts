import { chargeLink } from '#lib/auth/throttle.ts';
import { isRefusal } from '#lib/errors.ts';
import { readForm } from '#lib/http/read-form.ts';
import { answerOutside } from '#lib/review/outside/answer.ts';
import { answerOutsideInput } from '#lib/review/outside/input.ts';
import { opensSomething } from '#lib/review/outside/queries.ts';

/** Enough for every answer that is not too long, in bytes as a form writes them. */
const LARGEST = 64_000;

type Context = { params: Promise<{ token: string }> };

/** Takes the answer of somebody without an account and leads back to their page, which says what was filed. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const address = request.headers.get('x-forwarded-for')?.split(',')[0]?.trim() ?? '';
  const { waitSeconds } = await chargeLink(address);
  if (waitSeconds > 0)
    return new Response(null, { status: 429, headers: { 'retry-after': String(waitSeconds) } });
  try {
    if (await opensSomething(token)) await answer(token, await readForm(request, LARGEST));
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.reason === 'body_too_large') return new Response(null, { status: 413 });
    // what cannot be answered any more is said by the page itself
  }
  const back = `/approve/${encodeURIComponent(token)}`;
  return new Response(null, { status: 303, headers: { location: back } });
}

async function answer(token: string, form: URLSearchParams): Promise<void> {
  const read = answerOutsideInput.safeParse({ answer: form.get('answer'), words: form.get('words') ?? '' });
  if (read.success) await answerOutside(token, read.data);
}
