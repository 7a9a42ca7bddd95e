import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
import { inTransaction, type Tx } from '#db/client.ts';
import { releases } from '#db/schema/releases.ts';
import { announce } from '../documents/hub.ts';
import { isRefusal } from '../errors.ts';
import { record } from '../events/record.ts';
import { log } from '../log.ts';
import { type Held, holdForNewsroom } from './find.ts';
import { goLive } from './go-live.ts';
import { tellOthersLater } from './perform.ts';
import { transition } from './workflow.ts';

/**
 * Publishes every release whose time has come, one transaction each, by the database's clock: never early, exactly once
 * whatever the number of workers. One that cannot be published says why, on the desk and by mail, and is left alone
 * until somebody reschedules it.
 * @returns how many became public
 */
export async function publishDue(): Promise<number> {
  let published = 0;
  for (let next = await publishNext(); next; next = await publishNext()) {
    announce(next.id);
    if (next.published) published += 1;
  }
  return published;
}

type Done = { id: string; published: boolean };

function publishNext(): Promise<Done | null> {
  return inTransaction(async (tx) => {
    const [due] = await tx
      .select({ id: releases.id })
      .from(releases)
      .where(
        and(
          eq(releases.work, 'scheduled'),
          lte(releases.publishAt, sql`now()`),
          isNull(releases.publishFailedAt),
        ),
      )
      .orderBy(asc(releases.publishAt), asc(releases.id))
      .limit(1)
      .for('update', { skipLocked: true });
    if (!due) return null;
    const release = await holdForNewsroom(tx, due.id);
    return { id: due.id, published: await tryToPublish(tx, release) };
  });
}

async function tryToPublish(tx: Tx, release: Held): Promise<boolean> {
  try {
    // a savepoint: what a failed try has written goes, the note of its failure stays
    await tx.transaction((inner) => publishOne(inner, release));
    return true;
  } catch (error) {
    if (!isRefusal(error))
      log().error({ err: error, release: release.id }, 'a due release was not published');
    await noteFailure(tx, release, isRefusal(error) ? error.reason : 'newsroom_failed');
    return false;
  }
}

async function publishOne(tx: Tx, release: Held): Promise<void> {
  const to = transition('publish_due', release);
  if (!to || !release.scheduledBy) throw new Error('a scheduled release leads to its publication');
  const outcome = await goLive(tx, release, to, {
    correction: release.correctionNote ?? '',
    publishedBy: release.scheduledBy,
  });
  const seq = await record(tx, null, outcome.kind, outcome.payload, { release });
  await tellOthersLater(tx, null, release, seq, outcome);
}

async function noteFailure(tx: Tx, release: Held, reason: string): Promise<void> {
  await tx
    .update(releases)
    .set({ publishFailure: reason, publishFailedAt: sql`now()`, stateVersion: release.stateVersion + 1 })
    .where(eq(releases.id, release.id));
  const outcome = {
    kind: 'release.not_published',
    payload: { reason, at: release.publishAt?.toISOString() ?? '' },
  } as const;
  const seq = await record(tx, null, outcome.kind, outcome.payload, { release });
  await tellOthersLater(tx, null, release, seq, outcome);
}
