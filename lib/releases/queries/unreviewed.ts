import { and, asc, desc, eq, gte, inArray, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { db } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import { releases } from '#db/schema/releases.ts';
import { askedWords } from '../../asked.ts';
import { Forbidden } from '../../errors.ts';
import type { Language } from '../../languages.ts';
import { type Actor, atLeast, EVERY_SITE } from '../../members/roles.ts';
import { asAtLeast } from './visible.ts';

/** What became of an edition nobody had reviewed: it waits, somebody read it, a reviewed one came after it, or readers lost it. */
export const STANDINGS = ['waiting', 'reviewed', 'replaced', 'gone'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What the report can be narrowed to, days in UTC; anything unreadable counts as not given. */
export const unreviewedFilters = z.object({
  site: askedWords(40).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  standing: z.enum(STANDINGS).optional().catch(undefined),
  before: z.coerce.number().int().positive().optional().catch(undefined),
});
export type UnreviewedFilters = z.output<typeof unreviewedFilters>;

/** An edition that went out without review: who, when, why, and what became of it. */
export type UnreviewedLine = {
  seq: number;
  at: Date;
  by: string;
  siteKey: string;
  edition: string;
  /** Empty for a minor fix. */
  reason: string;
  how: 'forced' | 'minor_fix';
  standing: Standing;
  /** Who reviewed it, or put out the reviewed edition after it, when, and what they said. */
  after: { by: string; at: Date; comment: string; edition: string } | null;
  release: { id: string; headline: string; language: Language };
};

/** How many editions went out, how many of them without review, what became of those, and the median wait in seconds. */
export type UnreviewedTally = {
  editions: number;
  unreviewed: number;
  standings: Record<Standing, number>;
  medianSeconds: number | null;
};

const PAGE = 100;
const later = alias(events, 'later');

/**
 * What went out without review where the viewer publishes, administers or audits, newest first, counted over all that is
 * asked for. `next` is the `before` of the following page.
 * @throws {Forbidden} 'needs_publisher' for everybody else
 */
export async function listUnreviewed(
  viewer: Actor,
  filters: UnreviewedFilters,
): Promise<{ lines: UnreviewedLine[]; next: number | null; tally: UnreviewedTally }> {
  if (!mayReadUnreviewed(viewer)) throw new Forbidden('needs_publisher');
  const here = and(seenByWatcher(viewer), within(filters));
  const all = forcedOnes(here);
  const [rows, counted, [published]] = await Promise.all([
    db()
      .with(all)
      .select()
      .from(all)
      .where(
        and(
          filters.standing ? eq(all.standing, filters.standing) : undefined,
          filters.before ? lt(all.seq, filters.before) : undefined,
        ),
      )
      .orderBy(desc(all.seq))
      .limit(PAGE + 1),
    db()
      .with(all)
      .select({
        standing: all.standing,
        count: sql<number>`count(*)::int`,
        median: sql<
          number | null
        >`(percentile_cont(0.5) within group (order by extract(epoch from ${all.afterAt} - ${all.at})))::float8`,
      })
      .from(all)
      .groupBy(all.standing),
    db()
      .select({ count: sql<number>`count(*)::int` })
      .from(events)
      .innerJoin(releases, eq(releases.id, events.releaseId))
      .where(and(isPublication, here)),
  ]);
  const standings = Object.fromEntries(
    STANDINGS.map((name) => [name, counted.find(({ standing }) => standing === name)?.count ?? 0]),
  ) as Record<Standing, number>;
  return {
    lines: rows.slice(0, PAGE).map(lineOf),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.seq ?? null) : null,
    tally: {
      editions: published?.count ?? 0,
      unreviewed: counted.reduce((sum, { count }) => sum + count, 0),
      standings,
      medianSeconds: counted.find(({ standing }) => standing === 'reviewed')?.median ?? null,
    },
  };
}

// Those who publish, administer or audit anywhere.
const mayReadUnreviewed = (viewer: Actor): boolean =>
  !viewer.disabled && viewer.grants.some(({ role }) => role === 'auditor' || atLeast([role], 'publisher'));

function seenByWatcher(viewer: Actor): SQL | undefined {
  const audited = viewer.grants.filter(({ role }) => role === 'auditor').map(({ site }) => site);
  if (audited.includes(EVERY_SITE)) return undefined;
  return or(asAtLeast(viewer, 'publisher'), inArray(releases.siteKey, audited));
}

const within = ({ site, from, to }: UnreviewedFilters): SQL | undefined =>
  and(
    site ? eq(releases.siteKey, site) : undefined,
    from ? gte(events.at, new Date(`${from}T00:00:00Z`)) : undefined,
    to ? lte(events.at, new Date(`${to}T23:59:59.999Z`)) : undefined,
  );

// Said with the words of the index, or it could not be walked.
const isPublication = sql`${events.kind} in ('release.published', 'release.force_published', 'release.minor_published')`;
const isForced = sql`(${events.kind} in ('release.force_published', 'release.minor_published') and ${events.payload}->>'reviewed' is distinct from 'yes')`;
const isReviewedSince = sql`(${later.kind} in ('release.reviewed_afterwards', 'release.published') or (${later.kind} = 'release.minor_published' and ${later.payload}->>'reviewed' = 'yes'))`;

// Each with what ended its wait first: somebody’s eyes, or an edition that had been reviewed.
function forcedOnes(here: SQL | undefined) {
  const end = db()
    .select({
      kind: later.kind,
      at: later.at,
      by: later.actorName,
      payload: later.payload,
    })
    .from(later)
    .where(and(eq(later.releaseId, events.releaseId), sql`${later.seq} > ${events.seq}`, isReviewedSince))
    .orderBy(asc(later.seq))
    .limit(1)
    .as('ended');
  return db()
    .$with('forced_ones')
    .as(
      db()
        .select({
          seq: events.seq,
          at: sql<Date>`${events.at}`.mapWith(events.at).as('forced_at'),
          kind: sql<string>`${events.kind}`.as('forced_kind'),
          by: sql<string>`${events.actorName}`.as('forced_by_name'),
          edition: sql<string>`coalesce(${events.payload}->>'edition', '')`.as('forced_edition'),
          reason: sql<string>`coalesce(${events.payload}->>'text', '')`.as('forced_reason'),
          standing: sql<Standing>`case
            when ${end.kind} = 'release.reviewed_afterwards' then 'reviewed'
            when ${end.kind} is not null then 'replaced'
            when ${releases.live} = 'published' then 'waiting' else 'gone' end`.as('standing'),
          afterAt: sql<Date | null>`${end.at}`.mapWith(events.at).as('after_at'),
          afterBy: sql<string | null>`${end.by}`.as('after_by'),
          afterComment: sql<string | null>`${end.payload}->>'comment'`.as('after_comment'),
          afterEdition: sql<string | null>`${end.payload}->>'edition'`.as('after_edition'),
          releaseId: sql<string>`${releases.id}`.as('forced_release_id'),
          headline: releases.headline,
          language: releases.language,
          siteKey: releases.siteKey,
        })
        .from(events)
        .innerJoin(releases, eq(releases.id, events.releaseId))
        .leftJoinLateral(end, sql`true`)
        .where(and(isPublication, isForced, here)),
    );
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];
const rowsOf = (all: ReturnType<typeof forcedOnes>) => db().with(all).select().from(all);

function lineOf(row: Row): UnreviewedLine {
  const { seq, at, by, siteKey, edition, reason, standing, headline, language } = row;
  return {
    seq,
    at,
    by,
    siteKey,
    edition,
    reason,
    how: row.kind === 'release.force_published' ? 'forced' : 'minor_fix',
    standing,
    after: row.afterAt && {
      by: row.afterBy ?? '',
      at: row.afterAt,
      comment: row.afterComment ?? '',
      edition: row.afterEdition ?? '',
    },
    release: { id: row.releaseId, headline, language },
  };
}
