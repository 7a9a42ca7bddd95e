import { and, inArray } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { releases } from '#db/schema/releases.ts';
import type { EventView } from '../../events/queries.ts';
import type { Actor } from '../../members/roles.ts';
import { seenBy } from './visible.ts';

/** Events as somebody may know them: a copy does not tell what it was made from to whoever may not see that. */
export async function withoutHiddenSources(viewer: Actor, events: EventView[]): Promise<EventView[]> {
  const sources = events.flatMap(({ kind, payload }) =>
    kind === 'release.duplicated' ? [String(payload.sourceId)] : [],
  );
  if (sources.length === 0) return events;
  const rows = await db()
    .select({ id: releases.id })
    .from(releases)
    .where(and(inArray(releases.id, [...new Set(sources)]), seenBy(viewer)));
  const seen = new Set(rows.map(({ id }) => id));
  return events.map((event) =>
    event.kind === 'release.duplicated' && !seen.has(String(event.payload.sourceId))
      ? { ...event, payload: { source: 'hidden' } }
      : event,
  );
}
