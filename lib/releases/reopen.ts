import { and, count, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Tx } from '#db/client.ts';
import { approvals } from '#db/schema/releases.ts';
import type { Actor } from '../members/roles.ts';
import { dissolve } from './dissolve.ts';
import { holdTogether } from './hold-others.ts';
import { reopenInput } from './input.ts';
import { move, type Outcome, perform, performIn, type Scene } from './perform.ts';
import { reviewedNumber } from './retract.ts';

/** Opens an approved release for writing again. Its approvals lapse; the event says how many. */
export function reopen(actor: Actor, input: z.input<typeof reopenInput>) {
  return perform(actor, 'reopen', reopenInput.parse(input), opened(actor), holdTogether);
}

/** The same within a transaction that does more; whoever began it announces the release. */
export function reopenIn(tx: Tx, actor: Actor, input: z.input<typeof reopenInput>) {
  return performIn(tx, actor, 'reopen', reopenInput.parse(input), opened(actor), holdTogether);
}

const opened =
  (actor: Actor) =>
  async ({ tx, release, to }: Scene): Promise<Outcome<'release.reopened'>> => {
    await dissolve(tx, actor, release);
    const revision = await reviewedNumber(tx, release);
    const signed = and(
      eq(approvals.releaseId, release.id),
      eq(approvals.revisionId, release.reviewRevisionId ?? ''),
    );
    const [lapsed] = await tx.select({ approvals: count() }).from(approvals).where(signed);
    await move(tx, release, to, { reviewRevisionId: null, submittedBy: null, submittedAt: null });
    return { kind: 'release.reopened', payload: { revision, approvals: lapsed?.approvals ?? 0 } };
  };
