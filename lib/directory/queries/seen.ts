import { inArray, isNull, or } from 'drizzle-orm';
import { records } from '#db/schema/records.ts';
import type { Actor } from '../../members/roles.ts';
import { siteKeysOf } from '../../sites/queries.ts';

/** The records a member may see, as a condition: everybody's, and those of the sites they have a role on. */
export function seenBy(viewer: Actor) {
  const keys = siteKeysOf(viewer);
  return keys === null ? undefined : or(isNull(records.siteKey), inArray(records.siteKey, keys));
}
