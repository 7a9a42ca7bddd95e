import { eq, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction, type Tx } from '#db/client.ts';
import { translations } from '#db/schema/parity.ts';
import { type ReleaseRow, releases } from '#db/schema/releases.ts';
import { announce } from '../documents/hub.ts';
import { Conflict, Invalid } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdRelease } from '../releases/find.ts';
import { mustBeAllowed } from '../releases/perform.ts';
import { holdAgainstInput, nameSourceInput } from './input.ts';

/**
 * Says which language version of its story a release was translated from, or that it stands by itself. To change what is
 * said takes somebody who may sign: it decides what is held against what.
 * @throws {NotFound} 'release_unknown' · {Forbidden} with the policy's reason
 * @throws {Invalid} 'source_elsewhere' when it is no other version of the same story, or was itself translated from this one
 */
export async function nameSource(actor: Actor, input: z.input<typeof nameSourceInput>): Promise<void> {
  const { releaseId, sourceId } = nameSourceInput.parse(input);
  await inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    const before = await sourceIdOf(tx, releaseId);
    if (before === (sourceId || null)) return;
    mustBeAllowed(actor, before ? 'dismiss_block' : 'dismiss', release);
    const source = sourceId ? await otherVersion(tx, release, sourceId) : null;
    await tx.delete(translations).where(eq(translations.releaseId, releaseId));
    if (source) await linkSource(tx, actor, releaseId, source);
    const payload = { sourceId: source?.id ?? '', language: source?.language ?? '' };
    await record(tx, actor, 'translation.source_named', payload, { release });
  });
  announce(releaseId);
}

/** Notes what a release was translated from, and that its text is the one that was translated. */
export async function linkSource(
  tx: Tx,
  actor: Pick<Actor, 'id'>,
  releaseId: string,
  source: Pick<ReleaseRow, 'id' | 'docVersion'>,
): Promise<void> {
  await tx
    .insert(translations)
    .values({ releaseId, sourceId: source.id, seenVersion: source.docVersion, seenBy: actor.id });
}

/**
 * Says that a translation was held against the text of its source as it was read, so that nobody is told any more that the
 * source has changed.
 * @throws {Conflict} 'source_changed' when the source moved on since · {Forbidden} with the policy's reason
 */
export async function holdAgainst(actor: Actor, input: z.input<typeof holdAgainstInput>): Promise<void> {
  const { releaseId, sourceVersion } = holdAgainstInput.parse(input);
  await inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'dismiss', release);
    const sourceId = await sourceIdOf(tx, releaseId);
    if (!sourceId) throw new Invalid('source_elsewhere');
    const [source] = await tx.select().from(releases).where(eq(releases.id, sourceId));
    if (source?.docVersion !== sourceVersion) throw new Conflict('source_changed');
    await tx
      .update(translations)
      .set({ seenVersion: sourceVersion, seenBy: actor.id, seenAt: sql`now()` })
      .where(eq(translations.releaseId, releaseId));
    await record(tx, actor, 'translation.held_against', { sourceId, language: source.language }, { release });
  });
  announce(releaseId);
}

async function sourceIdOf(tx: Tx, releaseId: string): Promise<string | null> {
  const [row] = await tx.select().from(translations).where(eq(translations.releaseId, releaseId));
  return row?.sourceId ?? null;
}

async function otherVersion(tx: Tx, release: ReleaseRow, sourceId: string): Promise<ReleaseRow> {
  const [source] = await tx.select().from(releases).where(eq(releases.id, sourceId));
  const isTheSame = !source || source.id === release.id || source.storyId !== release.storyId;
  if (isTheSame || (await sourceIdOf(tx, sourceId)) === release.id) throw new Invalid('source_elsewhere');
  return source;
}
