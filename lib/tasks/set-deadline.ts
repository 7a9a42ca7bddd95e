import type { z } from 'zod';
import type { Actor } from '../members/roles.ts';
import { planFor } from '../releases/plan.ts';
import { type Done, mustArrange, withTask, writeTask } from './hold.ts';
import { deadlineInput } from './input.ts';

type Due = Done<'task.due_set' | 'task.due_cleared'>;

/**
 * Says by when a release must be through its review, or that there is no such time any more. Somebody else is told
 * once if it passes.
 * @throws {Forbidden} 'needs_editor' · {Invalid} as `planFor`
 */
export function setDeadline(actor: Actor, input: z.input<typeof deadlineInput>): Promise<void> {
  const { releaseId, ...plan } = deadlineInput.parse(input);
  return withTask(actor, releaseId, async (tx, { release, row }): Promise<Due> => {
    mustArrange(actor, release);
    if (plan.day === '') {
      if (!row?.dueAt) return null;
      await writeTask(tx, releaseId, { dueAt: null, dueWall: null, dueZone: null, escalatedAt: null });
      return { kind: 'task.due_cleared', payload: {} };
    }
    const { publishAt: dueAt, publishWall: dueWall } = await planFor(tx, plan);
    await writeTask(tx, releaseId, { dueAt, dueWall, dueZone: plan.zone, escalatedAt: null });
    return { kind: 'task.due_set', payload: { at: dueAt.toISOString(), wall: dueWall, zone: plan.zone } };
  });
}
