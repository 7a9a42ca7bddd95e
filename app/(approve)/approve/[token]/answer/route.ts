import { chargeLink } from '#lib/auth/throttle.ts';
import { isRefusal } from '#lib/errors.ts';
import { answerOutside } from '#lib/review/outside/answer.ts';
import { answerOutsideInput } from '#lib/review/outside/input.ts';

type Context = { params: Promise<{ token: string }> };

/** Takes the answer of somebody without an account and leads back to their page, which says what was filed. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const address = request.headers.get('x-forwarded-for')?.split(',')[0]?.trim() ?? '';
  const { waitSeconds } = await chargeLink(address);
  if (waitSeconds > 0)
    return new Response(null, { status: 429, headers: { 'retry-after': String(waitSeconds) } });
  if (Number(request.headers.get('content-length') ?? 0) > 64_000) return new Response(null, { status: 413 });
  const form = await request.formData().catch(() => null);
  const read = answerOutsideInput.safeParse({
    answer: form?.get('answer'),
    words: String(form?.get('words') ?? ''),
  });
  try {
    if (read.success) await answerOutside(token, read.data);
  } catch (error) {
    // what cannot be answered any more is said by the page itself
    if (!isRefusal(error)) throw error;
  }
  const back = `/approve/${encodeURIComponent(token)}`;
  return new Response(null, { status: 303, headers: { location: back } });
}
