import type { z } from 'zod';
import type { Actor } from '../members/roles.ts';
import { sendBackInput } from './input.ts';
import { move, perform } from './perform.ts';
import { reviewedNumber } from './retract.ts';

/** Returns a release to its writers with the reason, which is the first thing they see. Earlier approvals lapse. */
export function sendBack(actor: Actor, input: z.input<typeof sendBackInput>) {
  const { text, ...seen } = sendBackInput.parse(input);
  return perform(actor, 'send_back', seen, async ({ tx, release, to }) => {
    const revision = await reviewedNumber(tx, release);
    await move(tx, release, to, { returnedReason: text, reviewRevisionId: null });
    return { kind: 'release.sent_back', payload: { revision, text } };
  });
}
