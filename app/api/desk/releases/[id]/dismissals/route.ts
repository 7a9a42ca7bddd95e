import { dismiss } from '#lib/checks/dismiss.ts';
import { dismissInput } from '#lib/checks/input.ts';
import { readDismissals } from '#lib/checks/queries/dismissals.ts';
import { Invalid, NotFound } from '#lib/errors.ts';
import { answerDesk, json } from '#lib/http/desk.ts';
import { readJson } from '#lib/http/read-json.ts';

const BYTES = 300_000;

type Context = { params: Promise<{ id: string }> };

/** What is let stand in a release. */
export function GET(request: Request, { params }: Context) {
  return answerDesk(request, async ({ member }) => json(await readDismissals(member, (await params).id)));
}

/** Lets findings stand, with a reason. */
export function POST(request: Request, { params }: Context) {
  return answerDesk(request, async ({ member }) => {
    const body = await readJson(request, BYTES);
    if (typeof body !== 'object' || body === null) throw new Invalid('input_invalid');
    const input = dismissInput.safeParse({ ...body, releaseId: (await params).id });
    if (input.success) return json(await dismiss(member, input.data));
    const faults = input.error.issues.map(({ path, message, code }) => [
      String(path[0] ?? 'body'),
      [message, code].filter((each) => /^[a-z_]+$/.test(each)),
    ]);
    if (faults.some(([field]) => field === 'releaseId')) throw new NotFound('release_unknown');
    throw new Invalid('input_invalid', Object.fromEntries(faults));
  });
}
