import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { lots } from '#db/lots.ts';
import { comments, suggestions, threads } from '#db/schema/comments.ts';
import type { Tracked } from './blocks.ts';

/**
 * Notes whose the changes and comments of a file are. Who changed and said something in it need not be a member: the one
 * who brings the file stands for them, their name and time are kept in words. `version` is what the threads are at.
 */
export async function keepTracked(
  tx: Pick<Tx, 'insert'>,
  actor: { id: string },
  releaseId: string,
  { changes, threads: talks }: Tracked,
  version = 0,
): Promise<void> {
  for (const lot of lots(changes))
    await tx
      .insert(suggestions)
      .values(lot.map((one) => ({ releaseId, id: one.id, memberId: actor.id, ...said(one) })));
  const placed = talks.map((talk, at) => ({ ...talk, at }));
  for (const lot of lots(placed))
    await tx.insert(threads).values(
      lot.map(({ id, quote, resolved, at }) => ({
        id,
        releaseId,
        quote,
        version,
        startedBy: actor.id,
        // The order of the file.
        startedAt: sql`now() + ${at} * interval '1 millisecond'`,
        ...(resolved ? { resolvedBy: actor.id, resolvedAt: sql`now()` } : {}),
      })),
    );
  const spoken = talks.flatMap(({ id, comments: all }) => all.map((one, at) => ({ id, one, at })));
  for (const lot of lots(spoken))
    await tx.insert(comments).values(
      lot.map(({ id, one, at }) => ({
        id: randomUUID(),
        threadId: id,
        memberId: actor.id,
        words: one.words,
        // The order of a conversation is that of its times.
        createdAt: sql`now() + ${at} * interval '1 millisecond'`,
        ...said(one),
      })),
    );
}

const said = ({ by, at }: { by: string; at: string | null }) => ({
  saidBy: by || null,
  saidAt: at ? new Date(at) : null,
});
