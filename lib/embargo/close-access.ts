import { and, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { accessLinks } from '#db/schema/access.ts';
import { Conflict } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdRelease } from '../releases/find.ts';
import { mustBeAllowed } from '../releases/perform.ts';
import { closeAccessInput } from './input.ts';

/**
 * Closes one link: whoever reads by it gets nothing more from the next look on.
 * @throws {Conflict} 'access_over' when it is closed already
 */
export function closeAccess(actor: Actor, input: z.input<typeof closeAccessInput>): Promise<void> {
  const { releaseId, linkId } = closeAccessInput.parse(input);
  return inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    mustBeAllowed(actor, 'close_access', release);
    const [link] = await tx
      .update(accessLinks)
      .set({ closedAt: sql`now()`, closedBy: actor.id })
      .where(
        and(eq(accessLinks.id, linkId), eq(accessLinks.releaseId, releaseId), isNull(accessLinks.closedAt)),
      )
      .returning();
    if (!link) throw new Conflict('access_over');
    await record(tx, actor, 'access.closed', { linkId, name: link.name }, { release });
  });
}
