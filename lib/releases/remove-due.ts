import { and, asc, eq, lte, notInArray, sql } from 'drizzle-orm';
import { inTransaction, type Tx } from '#db/client.ts';
import { releases } from '#db/schema/releases.ts';
import { announce } from '../documents/hub.ts';
import { closeAskedOutside } from '../embargo/close-links.ts';
import { record } from '../events/record.ts';
import { log } from '../log.ts';
import { concernOthers } from './concern.ts';
import { dissolve } from './dissolve.ts';
import { type Held, holdForNewsroom } from './find.ts';
import { tryToHoldTogether } from './hold-others.ts';
import { move, tellOthersLater } from './perform.ts';
import { transition } from './workflow.ts';

/**
 * Takes away everything whose planned removal has come, one transaction each, by the database's clock: never early, once.
 * A correction that was being reviewed or waited goes back to its writers, and what was scheduled with it loses its date.
 * @returns how many were taken away
 */
export async function removeDue(): Promise<number> {
  const tried: string[] = [];
  let removed = 0;
  for (let next = await removeNext(tried); next; next = await removeNext(tried)) {
    tried.push(next.id);
    announce(next.id);
    if (next.removed) removed += 1;
  }
  return removed;
}

async function removeNext(tried: readonly string[]): Promise<{ id: string; removed: boolean } | null> {
  let id: string | undefined;
  try {
    return await inTransaction(async (tx) => {
      const [due] = await tx
        .select({ id: releases.id, togetherId: releases.togetherId })
        .from(releases)
        .where(
          and(
            eq(releases.live, 'published'),
            lte(releases.removalAt, sql`now()`),
            notInArray(releases.id, [...tried]),
          ),
        )
        .orderBy(asc(releases.removalAt))
        .limit(1)
        .for('update', { skipLocked: true });
      if (!due) return null;
      id = due.id;
      // While somebody holds one of its group, all wait for the next round.
      if (!(await tryToHoldTogether(tx, due))) return { id: due.id, removed: false };
      await removeOne(tx, await holdForNewsroom(tx, due.id));
      return { id: due.id, removed: true };
    });
  } catch (error) {
    if (!id) throw error;
    log().error({ err: error, release: id }, 'a removal that is due waits for the next round');
    return { id, removed: false };
  }
}

async function removeOne(tx: Tx, release: Held): Promise<void> {
  const kind = release.removalKind ?? 'withdraw';
  const text = release.removalText ?? '';
  const to = transition(kind === 'withdraw' ? 'withdraw_due' : 'unpublish_due', release);
  if (!to) throw new Error('what readers see can be taken away');
  await dissolve(tx, null, release);
  const back =
    to.work === release.work ? {} : { reviewRevisionId: null, submittedBy: null, submittedAt: null };
  if (kind === 'unpublish') await closeAskedOutside(tx, release.id, null);
  await move(tx, release, to, {
    ...back,
    ...(kind === 'withdraw'
      ? { withdrawnAt: sql`now()` as unknown as Date, withdrawalText: text }
      : { unpublishedReason: 'error' as const }),
  });
  await concernOthers(tx, null, release, null, { kind: 'withdrawal', text });
  const outcome =
    kind === 'withdraw'
      ? ({ kind: 'release.withdrawn', payload: { text } } as const)
      : ({ kind: 'release.unpublished', payload: { reason: 'error', text, target: '' } } as const);
  const seq = await record(tx, null, outcome.kind, outcome.payload, { release });
  await tellOthersLater(tx, null, release, seq, outcome);
}
