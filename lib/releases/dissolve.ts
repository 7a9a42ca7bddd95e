import type { Tx } from '#db/client.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { type Held, holdForNewsroom } from './find.ts';
import { othersTogether } from './hold-others.ts';
import { move, tellOthersLater } from './perform.ts';

/**
 * Takes the date away from those a release is scheduled together with, and tells their people: all go out together, or
 * none. `actor` is null when the newsroom does it itself.
 */
export async function dissolve(tx: Tx, actor: Actor | null, release: Held): Promise<void> {
  for (const { id } of await othersTogether(tx, release)) {
    const other = await holdForNewsroom(tx, id);
    const at = other.publishAt?.toISOString() ?? '';
    await move(tx, other, { work: 'approved', live: other.live });
    const outcome = { kind: 'release.unscheduled', payload: { at } } as const;
    const seq = await record(tx, actor, outcome.kind, outcome.payload, { release: other });
    await tellOthersLater(tx, actor, other, seq, outcome);
  }
}
