import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { Forbidden, Invalid } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { tell } from '../notices/tell.ts';
import { deputyOf, mustArrange, reviewersOf, withTask, writeTask } from './hold.ts';
import { giveInput } from './input.ts';

/**
 * Gives a review to somebody who may sign it, who hears of it; to their deputy while they are away. Without a member
 * nobody holds it any more: that also whoever holds it may do.
 * @throws {Forbidden} 'needs_editor' · {Invalid} 'not_a_reviewer' when they could not sign it
 */
export function give(actor: Actor, input: z.input<typeof giveInput>): Promise<void> {
  const { releaseId, memberId } = giveInput.parse(input);
  return withTask(actor, releaseId, async (tx, { release, row }) => {
    if (memberId !== '' || row?.holderId !== actor.id) mustArrange(actor, release);
    if (memberId === '') {
      if (!row?.holderId) return null;
      await writeTask(tx, releaseId, { holderId: null, givenBy: null, heldSince: null });
      return { kind: 'task.handed_back', payload: {} };
    }
    if (release.work !== 'in_review') throw new Forbidden('not_in_this_state');
    const able = await reviewersOf(tx, release);
    const deputy = await deputyOf(tx, memberId);
    const holder = able.find(({ id }) => id === deputy) ?? able.find(({ id }) => id === memberId);
    if (!holder) throw new Invalid('not_a_reviewer', { memberId: ['not_a_reviewer'] });
    if (row?.holderId === holder.id) return null;
    await writeTask(tx, releaseId, {
      holderId: holder.id,
      givenBy: actor.id,
      heldSince: sql`now()` as unknown as Date,
    });
    const seq = await record(
      tx,
      actor,
      'task.given',
      { memberId: holder.id, name: holder.name },
      { release },
    );
    await tell(tx, {
      kind: 'release.assigned',
      key: `event ${seq}`,
      actor,
      release,
      named: [holder.id],
      ...(row?.dueAt && row.dueZone ? { moment: { at: row.dueAt.toISOString(), zone: row.dueZone } } : {}),
    });
    return null;
  });
}
