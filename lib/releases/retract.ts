import { eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { revisions } from '#db/schema/releases.ts';
import type { Actor } from '../members/roles.ts';
import type { Held } from './find.ts';
import { retractInput } from './input.ts';
import { move, perform } from './perform.ts';

/** Takes a submission back: the one who submitted goes on writing. */
export function retract(actor: Actor, input: z.input<typeof retractInput>) {
  return perform(actor, 'retract', retractInput.parse(input), async ({ tx, release, to }) => {
    await move(tx, release, to, { submittedBy: null, submittedAt: null, reviewRevisionId: null });
    return { kind: 'release.retracted', payload: { revision: await reviewedNumber(tx, release) } };
  });
}

/** The number of the revision a release has under review, 0 when there is none. */
export async function reviewedNumber(tx: Tx, release: Held): Promise<number> {
  if (!release.reviewRevisionId) return 0;
  const [row] = await tx
    .select({ number: revisions.number })
    .from(revisions)
    .where(eq(revisions.id, release.reviewRevisionId));
  return row?.number ?? 0;
}
