import type { z } from 'zod';
import type { Actor } from '../members/roles.ts';
import { unsign } from '../review/open-review.ts';
import { isLast } from '../review/signing.ts';
import { sendBackInput } from './input.ts';
import { move, perform } from './perform.ts';
import { reviewedNumber } from './retract.ts';

/**
 * Returns a release to its writers with the reason, which is the first thing they see. It resumes at the step that
 * returned it: the signatures before it stay, unless they are of whoever returns it, or their rule asks again when the
 * text changes.
 */
export function sendBack(actor: Actor, input: z.input<typeof sendBackInput>) {
  const { text, ...seen } = sendBackInput.parse(input);
  return perform(actor, 'send_back', seen, async ({ tx, release, to }) => {
    const revision = await reviewedNumber(tx, release);
    const returned = release.steps.filter(
      (step) => isLast(step, release.steps) || step.signedBy === actor.id,
    );
    await unsign(
      tx,
      returned.map(({ id }) => id),
    );
    await move(tx, release, to, { returnedReason: text, reviewRevisionId: null });
    return { kind: 'release.sent_back', payload: { revision, text } };
  });
}
