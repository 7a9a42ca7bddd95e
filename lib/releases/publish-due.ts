import { and, asc, eq, isNull, lte, notInArray, sql } from 'drizzle-orm';
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

/** How long a fault that may pass is tried again, every second, before it is said to be one that stays. */
const PATIENCE_SECONDS = 60;

/**
 * Publishes every release whose time has come, one transaction each, by the database's clock: never early, exactly once
 * whatever the number of workers. One that cannot be published says why, on the desk and by mail, and is left alone
 * until somebody reschedules it; a fault that may pass is tried again first, and holds nobody else back.
 * @returns how many became public
 */
export async function publishDue(): Promise<number> {
  const tried: string[] = [];
  let published = 0;
  for (let next = await publishNext(tried); next; next = await publishNext(tried)) {
    tried.push(next.id);
    announce(next.id);
    if (next.published) published += 1;
  }
  return published;
}

type Done = { id: string; published: boolean };

async function publishNext(tried: readonly string[]): Promise<Done | null> {
  let id: string | undefined;
  try {
    return await inTransaction(async (tx) => {
      const due = await holdNext(tx, tried);
      if (!due) return null;
      id = due.id;
      const release = await holdForNewsroom(tx, due.id);
      return { id: due.id, published: await tryToPublish(tx, release, due.isLate) };
    });
  } catch (error) {
    if (!id) throw error;
    log().error({ err: error, release: id }, 'a due release waits for the next round');
    return { id, published: false };
  }
}

async function holdNext(tx: Tx, tried: readonly string[]) {
  const [due] = await tx
    .select({
      id: releases.id,
      isLate: sql<boolean>`${releases.publishAt} < now() - make_interval(secs => ${PATIENCE_SECONDS})`,
    })
    .from(releases)
    .where(
      and(
        eq(releases.work, 'scheduled'),
        lte(releases.publishAt, sql`now()`),
        isNull(releases.publishFailedAt),
        notInArray(releases.id, [...tried]),
      ),
    )
    .orderBy(asc(releases.publishAt), asc(releases.id))
    .limit(1)
    .for('update', { skipLocked: true });
  return due;
}

async function tryToPublish(tx: Tx, release: Held, isLate: boolean): Promise<boolean> {
  try {
    // a savepoint: what a failed try has written goes, the note of its failure stays
    await tx.transaction((inner) => publishOne(inner, release));
    return true;
  } catch (error) {
    if (!isRefusal(error) && !isLate) throw error;
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
