import { and, eq, sql } from 'drizzle-orm';
import { inTransaction, type Tx } from '#db/client.ts';
import { type ThreadRow, threads } from '#db/schema/comments.ts';
import { releases } from '#db/schema/releases.ts';
import { announce } from '../documents/hub.ts';
import { NotFound } from '../errors.ts';
import type { EventKind, EventPayloads } from '../events/kinds.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { type Held, holdRelease } from '../releases/find.ts';
import { mustBeAllowed } from '../releases/perform.ts';

/** What is left behind: an event, or null when it had been said before. */
type Said<K extends EventKind> = { kind: K; payload: EventPayloads[K]; threadId: string } | null;

/** What a thread is at: the number that goes up with everything said about the release. */
export type Spoken = { version: number };

/**
 * The frame of everything said about a release: find, may, say, count, record, in one transaction; then tell.
 * @throws {NotFound} 'release_unknown' · {Forbidden} with the policy's reason
 */
export async function speak<K extends EventKind>(
  actor: Actor,
  releaseId: string,
  say: (tx: Tx, release: Held) => Promise<Said<K>>,
): Promise<Spoken> {
  const spoken = await inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'comment', release);
    const said = await say(tx, release);
    if (!said) return { version: release.threadsVersion };
    const version = release.threadsVersion + 1;
    await tx.update(releases).set({ threadsVersion: version }).where(eq(releases.id, release.id));
    await tx.update(threads).set({ version }).where(eq(threads.id, said.threadId));
    await record(tx, actor, said.kind, said.payload, { release });
    return { version };
  });
  announce(releaseId);
  return spoken;
}

/**
 * A thread of this release, locked.
 * @throws {NotFound} 'thread_unknown'
 */
export async function holdThread(tx: Tx, release: { id: string }, id: string): Promise<ThreadRow> {
  const [thread] = await tx
    .select()
    .from(threads)
    .where(and(eq(threads.id, id), eq(threads.releaseId, release.id)))
    .for('update');
  if (!thread) throw new NotFound('thread_unknown');
  return thread;
}

/** The moment of the transaction, by the database's clock. */
export const now = sql`now()` as unknown as Date;
