import type { z } from 'zod';
import type { Actor } from '../members/roles.ts';
import { mustArrange, withTask, writeTask } from './hold.ts';
import { priorityInput } from './input.ts';

/**
 * Says how much a release presses.
 * @throws {Forbidden} 'needs_editor'
 */
export function setPriority(actor: Actor, input: z.input<typeof priorityInput>): Promise<void> {
  const { releaseId, priority } = priorityInput.parse(input);
  return withTask(actor, releaseId, async (tx, { release, row }) => {
    mustArrange(actor, release);
    if ((row?.priority ?? 'normal') === priority) return null;
    await writeTask(tx, releaseId, { priority });
    return { kind: 'task.priority_set', payload: { priority } };
  });
}
