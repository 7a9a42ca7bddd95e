import type { Tx } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import type { EventKind, EventPayloads } from './kinds.ts';

/** What an event is about. A release brings its story and site with it. */
export type About = {
  release?: { id: string; storyId: string; siteKey: string; docVersion: number };
  siteKey?: string;
};

/**
 * Writes one event in the verb's own transaction; the database chains it to the one before.
 * @returns the event's number, which only ever grows
 */
export async function record<K extends EventKind>(
  tx: Tx,
  actor: { id: string; name: string } | null,
  kind: K,
  payload: EventPayloads[K],
  about: About = {},
): Promise<number> {
  const [row] = await tx
    .insert(events)
    .values({
      kind,
      actorId: actor?.id ?? null,
      actorName: actor?.name ?? '',
      siteKey: about.release?.siteKey ?? about.siteKey ?? null,
      storyId: about.release?.storyId ?? null,
      releaseId: about.release?.id ?? null,
      docVersion: about.release?.docVersion ?? null,
      payload,
    })
    .returning({ seq: events.seq });
  if (!row) throw new Error(`event ${kind} was not recorded`);
  return row.seq;
}
