import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '#db/client.ts';
import { editions, releases } from '#db/schema/releases.ts';
import { liveChecks, liveFindings } from '#db/schema/style.ts';
import { askedWords } from '../../asked.ts';
import type { Params, Severity } from '../../checks/engine/rule.ts';
import { LANGUAGES, type Language } from '../../languages.ts';
import type { Actor } from '../../members/roles.ts';
import { seenBy } from '../../releases/queries/visible.ts';
import { canLookAtLive } from '../policy.ts';

/** What the report can be narrowed to and ordered by; anything unreadable counts as not given. */
export const reportFilters = z.object({
  site: askedWords(40).optional().catch(undefined),
  lang: z.enum(LANGUAGES).optional().catch(undefined),
  by: z.enum(['found', 'left', 'live']).catch('found').default('found'),
});
export type ReportFilters = z.output<typeof reportFilters>;

/**
 * What became of a rule. `found`: texts it was found in when somebody submitted, approved or published them in the last
 * ninety days; `left`: how often somebody let it stand; `live` and `places`: releases, and places in them, in what readers see.
 */
export type RuleCount = { rule: string; found: number; left: number; live: number; places: number };

/** How often rules were found and let stand in the releases a member may see. */
export async function countRules(viewer: Actor, { site, lang, by }: ReportFilters): Promise<RuleCount[]> {
  const where = and(
    seenBy(viewer),
    site ? eq(releases.siteKey, site) : undefined,
    lang ? eq(releases.language, lang) : undefined,
    sql`true`,
  );
  const rows = await db().execute<Record<keyof RuleCount, string>>(sql`
    with mine as (select ${releases.id} as id, ${releases.live} as live from ${releases} where ${where}),
    acts as (
      select f ->> 'rule' as rule, count(distinct c.revision_id) as found
      from revision_checks c join mine on mine.id = c.release_id, jsonb_array_elements(c.findings) f
      where c.checked_at > now() - interval '90 days'
      group by 1),
    stands as (
      select d.rule, count(*) as lefts from dismissals d join mine on mine.id = d.release_id
      where d.undone_at is null group by 1),
    seen as (
      select l.rule, count(distinct l.release_id) as releases, sum(l.count) as places
      from live_findings l join mine on mine.id = l.release_id and mine.live = 'published' group by 1)
    select rule, coalesce(found, 0) as found, coalesce(lefts, 0) as left, coalesce(releases, 0) as live, coalesce(places, 0) as places
    from acts full join stands using (rule) full join seen using (rule)`);
  const counts = rows.map(({ rule, found, left, live, places }) => ({
    rule,
    found: Number(found),
    left: Number(left),
    live: Number(live),
    places: Number(places),
  }));
  return counts.sort(
    (a, b) => b[by] - a[by] || b.found - a.found || b.live - a.live || (a.rule < b.rule ? -1 : 1),
  );
}

/** What is wrong in what readers see of a release, and was not found before. */
export type FreshRelease = {
  releaseId: string;
  headline: string;
  language: Language;
  siteKey: string;
  since: Date;
  /** Whether the viewer may say that they have looked. */
  manages: boolean;
  findings: { rule: string; severity: Severity; text: string; say: string; params: Params; count: number }[];
};

const MOST = 100;

/** Releases whose readers see something wrong that nobody has looked at yet, newest first. */
export async function listFresh(viewer: Actor): Promise<FreshRelease[]> {
  const rows = await db()
    .select({
      releaseId: releases.id,
      headline: editions.headline,
      language: releases.language,
      siteKey: releases.siteKey,
      since: liveChecks.freshSince,
    })
    .from(liveChecks)
    .innerJoin(releases, eq(releases.id, liveChecks.releaseId))
    .innerJoin(editions, eq(editions.id, releases.liveEditionId))
    .where(and(isFresh, seenBy(viewer)))
    .orderBy(desc(liveChecks.freshSince))
    .limit(MOST);
  if (rows.length === 0) return [];
  const found = await db()
    .select()
    .from(liveFindings)
    .where(
      and(
        inArray(
          liveFindings.releaseId,
          rows.map(({ releaseId }) => releaseId),
        ),
        inArray(liveFindings.severity, ['block', 'error']),
      ),
    );
  return rows.map(({ since, ...row }) => ({
    ...row,
    since: since ?? new Date(),
    manages: canLookAtLive(viewer, row).allowed,
    findings: found.filter((one) => one.releaseId === row.releaseId && since !== null && one.since >= since),
  }));
}

/** How far the nightly reading has come: when it last read, and how many releases it has read. */
export async function lastReading(viewer: Actor): Promise<{ at: Date | null; count: number }> {
  const [row] = await db()
    .select({ at: sql<string | null>`max(${liveChecks.checkedAt})`, count: sql<string>`count(*)` })
    .from(liveChecks)
    .innerJoin(releases, eq(releases.id, liveChecks.releaseId))
    .where(and(seenBy(viewer), eq(releases.live, 'published')));
  return { at: row?.at ? new Date(row.at) : null, count: Number(row?.count ?? 0) };
}

/** Releases nobody has looked at since. */
export const isFresh = and(eq(releases.live, 'published'), isNotNull(liveChecks.freshSince));
