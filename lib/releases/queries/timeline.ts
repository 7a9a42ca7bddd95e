import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '#db/client.ts';
import { askedWords } from '../../asked.ts';
import { type EventView, timelineOf } from '../../events/queries.ts';
import type { Actor } from '../../members/roles.ts';
import type { DeskRelease } from './release.ts';
import { withoutHiddenSources } from './sources.ts';

/** What a timeline can be narrowed to. */
export const SHOWS = ['acts', 'edits', 'versions', 'comments', 'details'] as const;
export type Shown = (typeof SHOWS)[number];

/** How a timeline is asked for in an address; anything unreadable counts as not given. */
export const timelineInput = z.object({
  show: z.enum(SHOWS).optional().catch(undefined),
  who: askedWords(160).optional().catch(undefined),
  before: z.iso.datetime({ offset: true }).optional().catch(undefined),
});
export type TimelineAsked = z.output<typeof timelineInput>;

/**
 * Writing without a pause longer than half an hour and without an act in between, with everybody who wrote. The text
 * before it is version `begin` of the log, the text after it `end`.
 */
export type Sitting = {
  from: Date;
  to: Date;
  begin: number;
  end: number;
  people: { name: string; steps: number }[];
};

export type TimelineEntry =
  | { at: Date; event: EventView; sitting?: undefined }
  | { at: Date; event?: undefined; sitting: Sitting };

export type Timeline = { entries: TimelineEntry[]; next: string | null };

const PAGE = 50;
const AT_ONCE = 20;

/**
 * What happened to a release, newest first: its events, and between them the sittings in which it was written. `next` is
 * the `before` of the next page. The caller has found the release.
 */
export async function readTimeline(
  viewer: Actor,
  release: Pick<DeskRelease, 'id' | 'storyId'>,
  { show, who, before }: TimelineAsked = {},
  page = PAGE,
): Promise<Timeline> {
  const asked = { before: before ? new Date(before) : null, who: who ?? null };
  const [events, sittings] = await Promise.all([
    show === 'edits'
      ? []
      : timelineOf(release, { ...asked, kinds: show && KINDS[show], limit: page + AT_ONCE }).then((found) =>
          withoutHiddenSources(viewer, found),
        ),
    show && show !== 'edits' ? [] : listSittings(release.id, asked, page + AT_ONCE),
  ]);
  const all = [
    ...events.map((event) => ({ at: event.at, event })),
    ...sittings.map((sitting) => ({ at: sitting.to, sitting })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  // What happened in the same millisecond stays together: the next page begins before it.
  let end = Math.min(page, all.length);
  while (end < all.length && all[end]?.at.getTime() === all[end - 1]?.at.getTime()) end += 1;
  const entries = all.slice(0, end);
  return { entries, next: all.length > end ? (entries.at(-1)?.at.toISOString() ?? null) : null };
}

// The beginnings of the kinds of events that belong together.
const KINDS: Record<Exclude<Shown, 'edits'>, string[]> = {
  acts: ['release.'],
  versions: ['release.revision_saved', 'release.version_restored', 'release.published', 'release.restored'],
  comments: ['thread.', 'suggestion.', 'finding.'],
  details: ['story.details_changed', 'release.address_changed'],
};

/** The sittings of a release, newest first, before an instant and of one person when that is asked. */
export async function listSittings(
  releaseId: string,
  { before, who }: { before: Date | null; who: string | null },
  limit: number,
): Promise<Sitting[]> {
  const rows = await db().execute<{
    from: string;
    to: string;
    begin: string;
    end: string;
    people: { name: string; steps: number }[];
  }>(sql`
    with acts as (
      select distinct doc_version from events
      where release_id = ${releaseId} and kind like 'release.%' and kind <> 'release.read'
    ), timed as (
      select member_id, version, created_at,
        case when created_at - lag(created_at) over (order by version) < interval '30 minutes'
          and version - 1 not in (select doc_version from acts where doc_version is not null)
          then 0 else 1 end as begins
      from release_steps where release_id = ${releaseId} and not annotates
    ), sat as (
      select *, sum(begins) over (order by version rows unbounded preceding) as sitting from timed
    ), persons as (
      select s.sitting, m.name, count(*)::int as steps, min(s.created_at) as "from", max(s.created_at) as "to",
        min(s.version) - 1 as begin, max(s.version) as "end"
      from sat s join members m on m.id = s.member_id
      group by s.sitting, m.name
    )
    select min("from") as "from", max("to") as "to", min(begin) as begin, max("end") as "end",
      json_agg(json_build_object('name', name, 'steps', steps) order by steps desc, name) as people
    from persons group by sitting
    having (${before?.toISOString() ?? null}::timestamptz is null or max("to") < ${before?.toISOString() ?? null}::timestamptz)
      and (${who}::text is null or bool_or(name = ${who}::text))
    order by max("to") desc limit ${limit}`);
  return [...rows].map((row) => ({
    from: new Date(row.from),
    to: new Date(row.to),
    begin: Number(row.begin),
    end: Number(row.end),
    people: row.people,
  }));
}

/** Everybody who wrote in a release or did something to it, by name. */
export async function listPeople(release: Pick<DeskRelease, 'id' | 'storyId'>): Promise<string[]> {
  const rows = await db().execute<{ name: string }>(sql`
    select m.name from members m where m.id in (select member_id from release_steps where release_id = ${release.id})
    union
    select actor_name from events where release_id = ${release.id} and actor_name <> ''
    order by 1 limit 100`);
  return [...rows].map(({ name }) => name);
}
