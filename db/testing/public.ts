import { randomBytes } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { type ReleaseRow, releases } from '#db/schema/releases.ts';
import { approve } from '#lib/releases/approve.ts';
import { publish } from '#lib/releases/publish.ts';
import { startEdition } from '#lib/releases/start-edition.ts';
import { submit } from '#lib/releases/submit.ts';
import { type Cast, reload, seen, shown, write } from './factories.ts';

/** New work on a published release by Amal: what readers see stays as it is. */
export async function rewritten(cast: Cast, release: ReleaseRow, words: string): Promise<ReleaseRow> {
  await startEdition(cast.amal, seen(release));
  await write(cast.amal, release, { words });
  return reload(release);
}

/** A published release that Amal corrects, Tomás signs and Claire puts out with a note. */
export async function corrected(
  cast: Cast,
  release: ReleaseRow,
  { words, note }: { words: string; note: string },
): Promise<ReleaseRow> {
  const open = await rewritten(cast, release, words);
  await submit(cast.amal, seen(open));
  await approve(cast.tomas, shown(await reload(release)));
  await publish(cast.claire, { ...seen(await reload(release)), correction: note });
  return reload(release);
}

/** Moves the first publication of a release to another time. */
export async function publishedOn(release: ReleaseRow, at: string): Promise<ReleaseRow> {
  await db()
    .update(releases)
    .set({ firstPublishedAt: new Date(at) })
    .where(eq(releases.id, release.id));
  return reload(release);
}

/** Puts a release into a state that no verb leads to yet. */
export async function forced(
  release: ReleaseRow,
  state: Partial<Pick<ReleaseRow, 'work' | 'live'>>,
): Promise<ReleaseRow> {
  await db()
    .update(releases)
    .set({ ...state, stateVersion: sql`state_version + 1` as unknown as number, updatedAt: new Date() })
    .where(eq(releases.id, release.id));
  return reload(release);
}

/** A word that occurs nowhere else, to be looked for where it must not be. */
export const canary = (name: string): string => `${name}${randomBytes(6).toString('hex')}`;
