import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '#db/client.ts';
import { askedNumber } from '../../asked.ts';
import { type EventView, timelineOf } from '../../events/queries.ts';
import { compareVersions, type PartView } from './compared.ts';
import type { DeskRelease } from './release.ts';
import { listRevisions, type RevisionLine, readRevision } from './revisions.ts';

/** Which two revisions to compare, as an address names them; anything unreadable counts as not given. */
export const historyInput = z.object({
  from: askedNumber.optional().catch(undefined),
  to: askedNumber.optional().catch(undefined),
});

/** Edits of one sitting: nobody paused longer than half an hour. */
export type Sitting = { from: Date; to: Date; steps: number; names: string[] };

export type TimelineEntry =
  | { at: Date; event: EventView; sitting?: undefined }
  | { at: Date; event?: undefined; sitting: Sitting };

/** What happened to a release, newest first: its events, and between them the sittings in which it was written. */
export async function readTimeline(release: DeskRelease): Promise<TimelineEntry[]> {
  const [events, sittings] = await Promise.all([timelineOf(release), listSittings(release.id)]);
  return [
    ...events.map((event) => ({ at: event.at, event })),
    ...sittings.map((sitting) => ({ at: sitting.to, sitting })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** The revisions of a release and, when two are named, what changed from one to the other. */
export async function readRevisions(
  release: DeskRelease,
  { from, to }: z.output<typeof historyInput>,
): Promise<{ revisions: RevisionLine[]; compared: { from: number; to: number; parts: PartView[] } | null }> {
  const revisions = await listRevisions(release.id);
  if (!from || !to || from === to) return { revisions, compared: null };
  const [older, newer] = await Promise.all([
    readRevision(release.id, Math.min(from, to)),
    readRevision(release.id, Math.max(from, to)),
  ]);
  if (!older || !newer) return { revisions, compared: null };
  const parts = await compareVersions(release, older, newer);
  return { revisions, compared: { from: older.number, to: newer.number, parts } };
}

async function listSittings(releaseId: string): Promise<Sitting[]> {
  const rows = await db().execute<{ from: string; to: string; steps: string; names: string[] }>(sql`
    with timed as (
      select member_id, created_at,
        case when created_at - lag(created_at) over (order by version) < interval '30 minutes' then 0 else 1 end as begins
      from release_steps where release_id = ${releaseId}
    ), sat as (
      select member_id, created_at, sum(begins) over (order by created_at rows unbounded preceding) as sitting from timed
    )
    select min(s.created_at) as "from", max(s.created_at) as "to", count(*) as steps,
      array_agg(distinct m.name order by m.name) as names
    from sat s join members m on m.id = s.member_id
    group by s.sitting order by max(s.created_at) desc limit 200`);
  return [...rows].map((row) => ({
    from: new Date(row.from),
    to: new Date(row.to),
    steps: Number(row.steps),
    names: row.names,
  }));
}
