import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { editions } from '#db/schema/releases.ts';
import { replaceDocument } from '../documents/replace.ts';
import type { Actor } from '../members/roles.ts';
import { discardInput } from './input.ts';
import { move, perform } from './perform.ts';
import { takeRevision } from './revision.ts';

/**
 * Ends a piece of work without an edition. The words are kept as a revision; after a discarded correction the document
 * is again what readers see. Starting the release again brings a draft back.
 */
export function discard(actor: Actor, input: z.input<typeof discardInput>) {
  return perform(actor, 'discard', discardInput.parse(input), async ({ tx, release, to }) => {
    const revision = await takeRevision(tx, release, actor, 'discard');
    if (release.liveEditionId) {
      const [live] = await tx
        .select({ doc: editions.doc })
        .from(editions)
        .where(eq(editions.id, release.liveEditionId));
      if (live) await replaceDocument(tx, release, actor, live.doc);
    }
    await move(tx, release, to, { returnedReason: null });
    return { kind: 'release.discarded', payload: { revision: revision.number } };
  });
}
