import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { editions } from '#db/schema/releases.ts';
import type { Actor } from '../members/roles.ts';
import { startEditionInput } from './input.ts';
import { move, perform } from './perform.ts';

/**
 * Starts the next edition of a release: a correction of what is live, or a discarded draft brought back.
 * What readers see stays as it is until the new edition is published.
 */
export function startEdition(actor: Actor, input: z.input<typeof startEditionInput>) {
  return perform(actor, 'start', startEditionInput.parse(input), async ({ tx, release, to }) => {
    const past = await tx
      .select({ major: editions.major })
      .from(editions)
      .where(eq(editions.releaseId, release.id));
    const edition = Math.max(0, ...past.map(({ major }) => major)) + 1;
    // A draft that was never published keeps its authors; a correction begins with those of the live edition.
    const workBaseVersion = release.liveEditionId ? release.docVersion : release.workBaseVersion;
    await move(tx, release, to, { workBaseVersion, returnedReason: null, updatedBy: actor.id });
    return {
      kind: 'release.started',
      payload: { edition, reason: release.live === 'published' ? 'correction' : 'again' },
    };
  });
}
