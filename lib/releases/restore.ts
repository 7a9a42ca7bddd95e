import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import { editions } from '#db/schema/releases.ts';
import { wordsMustBeClear } from '../checks/words-must-be-clear.ts';
import type { Actor } from '../members/roles.ts';
import { editionNumber, makeEdition } from './edition.ts';
import { restoreInput } from './input.ts';
import { move, perform } from './perform.ts';

/**
 * Puts a withdrawn release back before readers as a new edition, with a remark they can read.
 * @throws {RuleBroken} 'words_blocking'
 */
export function restore(actor: Actor, input: z.input<typeof restoreInput>) {
  const { text, ...seen } = restoreInput.parse(input);
  return perform(actor, 'restore', seen, async ({ tx, release, to }) => {
    await wordsMustBeClear(tx, release, text);
    const [live] = await tx
      .select()
      .from(editions)
      .where(eq(editions.id, release.liveEditionId ?? ''));
    if (!live) throw new Error('a withdrawn release has an edition');
    const edition = await makeEdition(tx, release, {
      revisionId: live.revisionId,
      correctionNote: text,
      restored: true,
      reviewed: live.reviewed,
      publishedBy: actor.id,
    });
    await move(tx, release, to, { liveEditionId: edition.id, withdrawnAt: null, withdrawalText: null });
    return {
      kind: 'release.restored',
      payload: { edition: editionNumber(edition), editionId: edition.id, text },
    };
  });
}
