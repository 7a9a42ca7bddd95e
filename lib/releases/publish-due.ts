import { and, asc, eq, inArray, isNull, lte, notInArray, sql } from 'drizzle-orm';
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
 * Publishes every release whose time has come and lifts every embargo, by the database's clock, one transaction each (those
 * that belong together share one, all or none): never early, exactly once
 * whatever the number of workers. One that cannot be published says why, on the desk and by mail, and is left alone
 * until somebody reschedules it; a fault that may pass is tried again first, and holds nobody else back.
 * @returns how many became public
 */
export async function publishDue(): Promise<number> {
  const tried: string[] = [];
  let published = 0;
  for (let next = await publishNext(tried); next; next = await publishNext(tried)) {
    for (const id of next.ids) announce(id);
    if (next.published) published += next.ids.length;
    else tried.push(...next.ids);
  }
  return published;
}

type Done = { ids: string[]; published: boolean };

async function publishNext(tried: readonly string[]): Promise<Done | null> {
  let ids: string[] = [];
  try {
    return await inTransaction(async (tx) => {
      const due = await holdNext(tx, tried);
      if (!due) return null;
      ids = [due.id];
      const others = await holdOthers(tx, due);
      if (!others) return { ids, published: false };
      ids = [due.id, ...others];
      const group: Held[] = [];
      for (const id of ids) group.push(await holdForNewsroom(tx, id));
      return { ids, published: await tryToPublish(tx, group, due.isLate) };
    });
  } catch (error) {
    if (ids.length === 0) throw error;
    log().error({ err: error, releases: ids }, 'what is due waits for the next round');
    return { ids, published: false };
  }
}

// Those who become public together, all or none: a group that was scheduled so, the languages of a story under embargo.
const sameGroup = sql`(other.work = releases.work and (other.together_id = releases.together_id
  or (other.work = 'embargoed' and other.story_id = releases.story_id)))`;

// Only the first of a group is found, so that two workers never hold half of it each.
async function holdNext(tx: Tx, tried: readonly string[]) {
  const [due] = await tx
    .select({
      id: releases.id,
      work: releases.work,
      storyId: releases.storyId,
      togetherId: releases.togetherId,
      isLate: sql<boolean>`${releases.publishAt} < now() - make_interval(secs => ${PATIENCE_SECONDS})`,
    })
    .from(releases)
    .where(
      and(
        inArray(releases.work, ['scheduled', 'embargoed']),
        lte(releases.publishAt, sql`now()`),
        isNull(releases.publishFailedAt),
        notInArray(releases.id, [...tried]),
        sql`not exists (select 1 from releases other where other.id < releases.id and ${sameGroup})`,
      ),
    )
    .orderBy(asc(releases.publishAt), asc(releases.id))
    .limit(1)
    .for('update', { skipLocked: true });
  return due;
}

type Due = NonNullable<Awaited<ReturnType<typeof holdNext>>>;

// Waits for nobody: while somebody holds one of them, all wait for the next round. Null then.
async function holdOthers(tx: Tx, due: Due): Promise<string[] | null> {
  const group =
    due.work === 'embargoed'
      ? and(eq(releases.storyId, due.storyId), eq(releases.work, 'embargoed'))
      : due.togetherId
        ? and(eq(releases.togetherId, due.togetherId), eq(releases.work, 'scheduled'))
        : undefined;
  if (!group) return [];
  const all = await tx.$count(releases, group);
  const held = await tx
    .select({ id: releases.id })
    .from(releases)
    .where(group)
    .orderBy(asc(releases.id))
    .for('update', { skipLocked: true });
  return held.length < all ? null : held.map(({ id }) => id).filter((id) => id !== due.id);
}

async function tryToPublish(tx: Tx, group: readonly Held[], isLate: boolean): Promise<boolean> {
  let trouble: Held | undefined;
  try {
    // a savepoint: what a failed try has written goes, the note of its failure stays
    await tx.transaction(async (inner) => {
      for (const release of group) {
        trouble = release;
        await publishOne(inner, release);
      }
    });
    return true;
  } catch (error) {
    if (!isRefusal(error) && !isLate) throw error;
    if (!isRefusal(error))
      log().error({ err: error, release: trouble?.id }, 'a due release was not published');
    const reason = isRefusal(error) ? error.reason : 'newsroom_failed';
    for (const release of group)
      await noteFailure(tx, release, release === trouble ? reason : 'together_failed');
    return false;
  }
}

async function publishOne(tx: Tx, release: Held): Promise<void> {
  const to = transition(release.work === 'embargoed' ? 'lift_embargo' : 'publish_due', release);
  if (!to || !release.scheduledBy) throw new Error('a scheduled release leads to its publication');
  const outcome = await goLive(tx, release, to, {
    correction: release.correctionNote ?? '',
    concerns: null,
    by: null,
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
