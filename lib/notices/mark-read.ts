import { and, eq, isNull, lte, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { notices } from '#db/schema/notices.ts';
import { ringIn } from '../documents/hub/wire.ts';
import type { Actor } from '../members/roles.ts';
import { markReadInput } from './input.ts';

/** Marks one of the member's notices as read, those of a release, or all that were there; their other pages hear of it. */
export function markNoticesRead(actor: Actor, input: z.input<typeof markReadInput>): Promise<void> {
  const { noticeId, releaseId, until } = markReadInput.parse(input);
  return inTransaction(async (tx) => {
    const read = await tx
      .update(notices)
      .set({ readAt: sql`now()` })
      .where(
        and(
          eq(notices.memberId, actor.id),
          isNull(notices.readAt),
          noticeId ? eq(notices.id, noticeId) : undefined,
          releaseId ? eq(notices.releaseId, releaseId) : undefined,
          until ? lte(notices.createdAt, new Date(until)) : undefined,
        ),
      )
      .returning({ id: notices.id });
    if (read.length) await ringIn(tx, [actor.id]);
  });
}
