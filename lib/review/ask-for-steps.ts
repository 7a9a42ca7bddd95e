import { inTransaction } from '#db/client.ts';
import { announce } from '../documents/hub.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdRelease } from '../releases/find.ts';
import { tellOthersLater } from '../releases/perform.ts';
import { factsOf, wakeSteps } from './open-review.ts';

/**
 * Asks for the steps of a running review that were skipped and that the text, as it is now, calls for. Nothing happens
 * where every step is asked for already.
 * @returns how many were added · @throws {NotFound} 'release_unknown'
 */
export async function askForSteps(actor: Actor, releaseId: string): Promise<number> {
  const count = await inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    const { work, reviewId, steps, story } = release;
    if (work !== 'in_review' || !reviewId || steps.every(({ needed }) => needed)) return 0;
    const added = await wakeSteps(tx, reviewId, await factsOf(tx, story, release));
    if (added.length === 0) return 0;
    const outcome = { kind: 'release.steps_called', payload: { count: added.length } } as const;
    const seq = await record(tx, actor, outcome.kind, outcome.payload, { release });
    await tellOthersLater(tx, actor, release, seq, outcome);
    return added.length;
  });
  if (count > 0) announce(releaseId);
  return count;
}
