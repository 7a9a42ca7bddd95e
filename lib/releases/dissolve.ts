import type { Tx } from '#db/client.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { type Held, holdForNewsroom } from './find.ts';
import { othersTogether } from './hold-others.ts';
import { move } from './perform.ts';

/** Takes the date away from those a release is scheduled together with: all go out together, or none. */
export async function dissolve(tx: Tx, actor: Actor, release: Held): Promise<void> {
  for (const { id } of await othersTogether(tx, release)) {
    const other = await holdForNewsroom(tx, id);
    const at = other.publishAt?.toISOString() ?? '';
    await move(tx, other, { work: 'approved', live: other.live });
    await record(tx, actor, 'release.unscheduled', { at }, { release: other });
  }
}
