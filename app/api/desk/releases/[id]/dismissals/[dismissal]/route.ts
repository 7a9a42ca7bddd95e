import { bringBack } from '#lib/checks/bring-back.ts';
import { bringBackInput } from '#lib/checks/input.ts';
import { NotFound } from '#lib/errors.ts';
import { answerDesk, json } from '#lib/http/desk.ts';

type Context = { params: Promise<{ id: string; dismissal: string }> };

/** Takes up a finding again that somebody had let stand. */
export function DELETE(request: Request, { params }: Context) {
  return answerDesk(request, async ({ member }) => {
    const { id: releaseId, dismissal: dismissalId } = await params;
    const input = bringBackInput.safeParse({ releaseId, dismissalId });
    if (!input.success) throw new NotFound('dismissal_unknown');
    return json(await bringBack(member, input.data));
  });
}
