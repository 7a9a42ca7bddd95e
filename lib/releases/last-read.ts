import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import type { Actor } from '../members/roles.ts';

/** The text somebody read last: its version in the log, and its revision when that was one, else 0. */
export type Read = { docVersion: number; at: Date; revision: number };

/** What a member read last of a release. Approving, sending back and saying so count as having read the text as it was then. */
export async function lastRead(
  tx: Pick<Tx, 'select'>,
  viewer: Actor,
  releaseId: string,
): Promise<Read | null> {
  const [last] = await tx
    .select({ docVersion: events.docVersion, at: events.at, payload: events.payload })
    .from(events)
    .where(
      and(
        eq(events.releaseId, releaseId),
        eq(events.actorId, viewer.id),
        inArray(events.kind, [
          'release.approved',
          'release.step_approved',
          'release.sent_back',
          'release.read',
        ]),
        isNotNull(events.docVersion),
      ),
    )
    .orderBy(desc(events.seq))
    .limit(1);
  return last?.docVersion == null
    ? null
    : { docVersion: last.docVersion, at: last.at, revision: Number(last.payload.revision ?? 0) };
}
