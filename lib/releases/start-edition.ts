import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { editions } from '#db/schema/releases.ts';
import { NotFound } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { bringBack } from './bring-back.ts';
import { holdForNewsroom } from './find.ts';
import { startEditionInput } from './input.ts';
import { move, perform } from './perform.ts';
import { readRelease } from './queries/release.ts';
import { readVersion } from './queries/version.ts';

/**
 * Starts the next edition of a release: a correction of what is live, or a discarded draft brought back. With `from` it
 * begins with the text of an earlier edition, so that what was published can be undone. What readers see stays as it is
 * until the new edition is published.
 * @throws {NotFound} 'version_missing' · {RuleBroken} 'same_text' when that edition says what stands there already
 */
export async function startEdition(actor: Actor, input: z.input<typeof startEditionInput>) {
  const { from, ...seen } = startEditionInput.parse(input);
  // Editions never change: they are read before the row is locked.
  const version = from ? await readVersion(await readRelease(actor, seen.releaseId), `e${from}`) : null;
  if (from && !version) throw new NotFound('version_missing');
  return perform(actor, 'start', seen, async ({ tx, release, to }) => {
    const edition = await nextNumber(tx, release.id);
    // A draft that was never published keeps its authors; a correction begins with those of the live edition.
    const workBaseVersion = release.liveEditionId ? release.docVersion : release.workBaseVersion;
    await move(tx, release, to, { workBaseVersion, returnedReason: null, updatedBy: actor.id });
    if (version) {
      await bringBack(tx, await holdForNewsroom(tx, release.id), actor, version);
      return { kind: 'release.started', payload: { edition, reason: 'earlier', of: from } };
    }
    return {
      kind: 'release.started',
      payload: { edition, reason: release.live === 'published' ? 'correction' : 'again' },
    };
  });
}

async function nextNumber(tx: Tx, releaseId: string): Promise<number> {
  const past = await tx
    .select({ major: editions.major })
    .from(editions)
    .where(eq(editions.releaseId, releaseId));
  return Math.max(0, ...past.map(({ major }) => major)) + 1;
}
