import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { releases } from '#db/schema/releases.ts';
import { wordsMustBeClear } from '../checks/words-must-be-clear.ts';
import { closeAskedOutside, closeLinks } from '../embargo/close-links.ts';
import { tellReceivers } from '../embargo/tell-receivers.ts';
import type { Actor } from '../members/roles.ts';
import { concernOthers } from './concern.ts';
import { dissolve } from './dissolve.ts';
import type { Held } from './find.ts';
import { holdTogether } from './hold-others.ts';
import { recallInput } from './input.ts';
import { move, perform } from './perform.ts';

/**
 * Removes a text that must not be used: its address says that it is gone and nothing of it, links to it close, and
 * everybody outside who was given any version is told to delete it. It stays recalled.
 * @throws {RuleBroken} 'languages_unanswered', 'words_blocking'
 */
export function recall(actor: Actor, input: z.input<typeof recallInput>) {
  const { text, concerns, ...seen } = recallInput.parse(input);
  return perform(
    actor,
    'recall',
    seen,
    async ({ tx, release, to }) => {
      await wordsMustBeClear(tx, release, text);
      await dissolve(tx, actor, release);
      const { told, unreached } = await tellReceivers(tx, release, text);
      await closeLinks(tx, release.id, actor.id);
      await closeAskedOutside(tx, release.id, actor.id);
      await leaveNobodyHere(tx, release);
      await move(tx, release, to, {
        withdrawnAt: null,
        withdrawalText: null,
        unpublishedReason: null,
        mergedInto: null,
        forcedBy: null,
        alsoForcedBy: [],
        ...(to.work === release.work ? {} : { reviewRevisionId: null, submittedBy: null, submittedAt: null }),
      });
      await concernOthers(tx, actor, release, concerns, { kind: 'recall', text });
      return { kind: 'release.recalled', payload: { text, told, unreached: unreached.join(', ') } };
    },
    holdTogether,
  );
}

// What was merged into it leads to nothing any more.
async function leaveNobodyHere(tx: Tx, release: Held): Promise<void> {
  await tx
    .update(releases)
    .set({ mergedInto: null, unpublishedReason: 'error' })
    .where(eq(releases.mergedInto, release.id));
}
