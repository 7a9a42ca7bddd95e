import { BATCH } from '#lib/documents/steps/input.ts';
import { appendSteps } from '#lib/documents/steps.ts';
import { stepsSince } from '#lib/documents/steps-since.ts';
import { Invalid } from '#lib/errors.ts';
import { answerDesk, json } from '#lib/http/desk.ts';
import { problem } from '#lib/http/problem.ts';
import { readJson } from '#lib/http/read-json.ts';

/** Saves a batch of steps. */
export function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answerDesk(request, async ({ member }) => {
    const body = await readJson(request, BATCH.bytes);
    if (typeof body !== 'object' || body === null) throw new Invalid('input_invalid');
    const { id: releaseId } = await params;
    const { outcome, ...rest } = await appendSteps(member, { ...body, releaseId } as Parameters<
      typeof appendSteps
    >[1]);
    return outcome === 'saved' ? json(rest) : problem('version-behind', rest);
  });
}

/** The steps after a version: `?since=41`. */
export function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  return answerDesk(request, async ({ member }) => {
    const since = new URL(request.url).searchParams.get('since') ?? '';
    if (!/^\d{1,9}$/.test(since)) throw new Invalid('input_invalid', { since: ['not_a_version'] });
    return json(await stepsSince(member, (await params).id, Number(since)));
  });
}
