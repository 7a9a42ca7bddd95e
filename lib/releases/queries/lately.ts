import { type EventView, timelineOf } from '../../events/queries.ts';
import type { Actor } from '../../members/roles.ts';
import { NO_ACTS } from '../perform.ts';
import type { DeskRelease } from './release.ts';
import { withoutHiddenSources } from './sources.ts';

const LOOKED_AT = 20;
const SAID = 5;

/** The last acts on a release, newest first: what moved it, for somebody who was about to act. The caller has found it. */
export async function readLately(
  viewer: Actor,
  release: Pick<DeskRelease, 'id' | 'storyId'>,
): Promise<EventView[]> {
  const events = await timelineOf(release, { kinds: ['release.'], limit: LOOKED_AT });
  const acts = events.filter(({ kind }) => !NO_ACTS.includes(kind)).slice(0, SAID);
  return withoutHiddenSources(viewer, acts);
}
