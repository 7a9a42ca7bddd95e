import { asc, eq, or, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { type ReleaseRow, releases } from '#db/schema/releases.ts';

// Whoever moves several releases locks them first, always in the order of their ids: so nobody waits in a circle.

/** Locks all languages of a release's story. */
export async function holdStory(tx: Tx, releaseId: string): Promise<void> {
  const story = sql`(select story_id from releases where id = ${releaseId})`;
  await tx
    .select({ id: releases.id })
    .from(releases)
    .where(eq(releases.storyId, story))
    .orderBy(asc(releases.id))
    .for('update');
}

/** Locks a release and those it is scheduled together with. */
export async function holdTogether(tx: Tx, releaseId: string): Promise<void> {
  const group = sql`(select together_id from releases where id = ${releaseId})`;
  await tx
    .select({ id: releases.id })
    .from(releases)
    .where(or(eq(releases.id, releaseId), eq(releases.togetherId, group)))
    .orderBy(asc(releases.id))
    .for('update');
}

/**
 * Locks those a held release is scheduled together with, waiting for nobody.
 * @returns whether it holds all of them
 */
export async function tryToHoldTogether(
  tx: Tx,
  { togetherId }: Pick<ReleaseRow, 'togetherId'>,
): Promise<boolean> {
  if (!togetherId) return true;
  const group = eq(releases.togetherId, togetherId);
  const all = await tx.$count(releases, group);
  const held = await tx
    .select({ id: releases.id })
    .from(releases)
    .where(group)
    .orderBy(asc(releases.id))
    .for('update', { skipLocked: true });
  return held.length === all;
}

/** Locks these releases. */
export async function holdAll(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx
    .select({ id: releases.id })
    .from(releases)
    .where(sql`${releases.id} = any(${sql.param([...ids])}::uuid[])`)
    .orderBy(asc(releases.id))
    .for('update');
}

/** The other languages of a story, as they stand. */
export async function othersOfStory(tx: Tx, release: ReleaseRow): Promise<ReleaseRow[]> {
  const rows = await tx
    .select()
    .from(releases)
    .where(eq(releases.storyId, release.storyId))
    .orderBy(asc(releases.id));
  return rows.filter(({ id }) => id !== release.id);
}

/** Those a release is scheduled together with. */
export async function othersTogether(tx: Tx, release: ReleaseRow): Promise<ReleaseRow[]> {
  if (!release.togetherId) return [];
  const rows = await tx
    .select()
    .from(releases)
    .where(eq(releases.togetherId, release.togetherId))
    .orderBy(asc(releases.id));
  return rows.filter(({ id }) => id !== release.id);
}
