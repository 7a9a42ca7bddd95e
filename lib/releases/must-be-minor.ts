import { eq } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { editions, revisions } from '#db/schema/releases.ts';
import { canonical } from '../documents/parse.ts';
import { RuleBroken } from '../errors.ts';
import { detailsNow } from './edition.ts';
import type { Held } from './find.ts';
import { isMinor, MOST_WORDS } from './minor.ts';

/** @throws {RuleBroken} 'not_minor' when a revision, or its story's details, say something else than what readers have */
export async function mustBeMinor(tx: Tx, release: Held, revisionId: string): Promise<void> {
  const [live] = await tx
    .select({ doc: editions.doc, details: editions.details })
    .from(editions)
    .where(eq(editions.id, release.liveEditionId ?? ''));
  const [next] = await tx.select({ doc: revisions.doc }).from(revisions).where(eq(revisions.id, revisionId));
  const isSmall =
    release.live === 'published' &&
    live &&
    next &&
    isMinor(live.doc, next.doc) &&
    canonical(await detailsNow(tx, release, next.doc)) === canonical(live.details);
  if (!isSmall) throw new RuleBroken('not_minor', { words: MOST_WORDS });
}
