import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { translations } from '#db/schema/parity.ts';
import { RuleBroken } from '../errors.ts';
import type { Held } from '../releases/find.ts';
import { parityOf, standingInTheWay } from './queries/parity.ts';

const SAID = 5;

/**
 * Holds a translation against its source before it is approved, and remembers which text of the source that was.
 * @throws {RuleBroken} 'parity_open' with how many figures, dates and addresses differ and nobody has explained, and the
 * first few of them as JSON for whoever puts it into words
 */
export async function mustAgreeWithSource(tx: Tx, release: Held, by: { id: string }): Promise<void> {
  const parity = await parityOf(tx, release);
  if (!parity) return;
  const open = standingInTheWay(parity.lines);
  if (open.length > 0) {
    const first = open.slice(0, SAID).map(({ manner, source, target }) => ({ manner, source, target }));
    throw new RuleBroken('parity_open', { count: open.length, differences: JSON.stringify(first) });
  }
  await tx
    .update(translations)
    .set({ seenVersion: parity.source.docVersion, seenBy: by.id, seenAt: sql`now()` })
    .where(eq(translations.releaseId, release.id));
}
