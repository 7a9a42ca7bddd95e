import type { z } from 'zod';
import type { Actor } from '../members/roles.ts';
import { moveEmbargo } from '../releases/move-embargo.ts';
import { reschedule } from '../releases/reschedule.ts';
import { setDeadline } from '../tasks/set-deadline.ts';
import { moveItemInput } from './input.ts';

/** Gives what stands in the calendar another moment, by the verb there is for it, under its rules. */
export async function moveItem(actor: Actor, input: z.input<typeof moveItemInput>): Promise<void> {
  const { kind, seen, ...plan } = moveItemInput.parse(input);
  switch (kind) {
    case 'scheduled':
      await reschedule(actor, { seen, ...plan });
      return;
    case 'embargoed':
      await moveEmbargo(actor, { seen, ...plan });
      return;
    case 'due':
      await setDeadline(actor, plan);
  }
}
