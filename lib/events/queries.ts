import { and, desc, eq, gte, inArray, like, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import { releases } from '#db/schema/releases.ts';
import { askedWords } from '../asked.ts';
import { Forbidden } from '../errors.ts';
import { LANGUAGES, type Language } from '../languages.ts';
import { type Actor, EVERY_SITE, type Role } from '../members/roles.ts';
import { withoutHiddenSources } from '../releases/queries/sources.ts';
import type { EventKind } from './kinds.ts';

/** Something that happened, with the release it happened to. */
export type EventView = {
  seq: number;
  at: Date;
  kind: EventKind;
  actorName: string;
  siteKey: string | null;
  docVersion: number | null;
  payload: Record<string, unknown>;
  release: { id: string; headline: string; language: Language } | null;
};

/** What events can be narrowed to; anything unreadable counts as not given. */
export const eventFilters = z.object({
  about: z.enum(['release', 'story', 'member']).optional().catch(undefined),
  site: askedWords(40).optional().catch(undefined),
  who: askedWords(160).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  lang: z.enum(LANGUAGES).optional().catch(undefined),
  before: z.coerce.number().int().positive().optional().catch(undefined),
});
export type EventFilters = z.output<typeof eventFilters>;

const PAGE = 100;
const WATCHERS: readonly Role[] = ['admin', 'auditor'];

/**
 * The events of the newsroom an administrator or auditor may see, newest first. `next` is the `before` of the next page.
 * @throws {Forbidden} 'needs_auditor' for everybody else
 */
export async function listEvents(
  viewer: Actor,
  filters: EventFilters,
): Promise<{ events: EventView[]; next: number | null }> {
  const watched = sitesWatchedBy(viewer);
  const found = await select(
    and(
      watched === null ? undefined : inArray(events.siteKey, watched),
      filters.about ? like(events.kind, `${filters.about}.%`) : undefined,
      filters.site ? eq(events.siteKey, filters.site) : undefined,
      filters.who ? sql`${events.actorName} ilike ${`%${escaped(filters.who)}%`}` : undefined,
      filters.from ? gte(events.at, new Date(`${filters.from}T00:00:00Z`)) : undefined,
      filters.to ? lte(events.at, new Date(`${filters.to}T23:59:59.999Z`)) : undefined,
      filters.lang ? eq(releases.language, filters.lang) : undefined,
      filters.before ? lt(events.seq, filters.before) : undefined,
    ),
    PAGE + 1,
  );
  const shown = await withoutHiddenSources(viewer, found.slice(0, PAGE));
  return { events: shown, next: found.length > PAGE ? (shown.at(-1)?.seq ?? null) : null };
}

/**
 * Checks the chain from the first event to the last: each carries the hash of the one before.
 * @returns the number of the first event that was changed or is missing its predecessor, or null when all is whole
 * @throws {Forbidden} 'needs_auditor'
 */
export async function firstBrokenEvent(viewer: Actor): Promise<number | null> {
  sitesWatchedBy(viewer);
  const [row] = await db().execute<{ seq: string | null }>(sql`select first_broken_event() as seq`);
  return row?.seq ? Number(row.seq) : null;
}

/** True when the member may see events of the newsroom. */
export function mayWatch(viewer: Actor): boolean {
  return !viewer.disabled && viewer.grants.some(({ role }) => WATCHERS.includes(role));
}

type TimelineFilters = {
  before?: Date | null;
  who?: string | null;
  /** How the kinds begin that are asked for. */
  kinds?: string[] | undefined;
  limit?: number;
};

/** What happened to a release and to the details of its story, newest first. The caller has found the release. */
export function timelineOf(
  release: { id: string; storyId: string },
  { before, who, kinds, limit = 200 }: TimelineFilters = {},
): Promise<EventView[]> {
  return select(
    and(
      or(
        eq(events.releaseId, release.id),
        and(eq(events.storyId, release.storyId), eq(events.kind, 'story.details_changed')),
      ),
      before ? lt(events.at, before) : undefined,
      who ? eq(events.actorName, who) : undefined,
      kinds ? or(...kinds.map((kind) => like(events.kind, `${escaped(kind)}%`))) : undefined,
    ),
    limit,
  );
}

function sitesWatchedBy(viewer: Actor): string[] | null {
  if (!mayWatch(viewer)) throw new Forbidden('needs_auditor');
  const sites = viewer.grants.filter(({ role }) => WATCHERS.includes(role)).map(({ site }) => site);
  return sites.includes(EVERY_SITE) ? null : sites;
}

async function select(where: SQL | undefined, limit: number): Promise<EventView[]> {
  const rows = await db()
    .select({
      seq: events.seq,
      at: events.at,
      kind: events.kind,
      actorName: events.actorName,
      siteKey: events.siteKey,
      docVersion: events.docVersion,
      payload: events.payload,
      release: { id: releases.id, headline: releases.headline, language: releases.language },
    })
    .from(events)
    .leftJoin(releases, eq(releases.id, events.releaseId))
    .where(where)
    .orderBy(desc(events.seq))
    .limit(limit);
  return rows.map((row) => ({ ...row, kind: row.kind as EventKind }));
}

const escaped = (text: string) => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
