import { and, asc, eq, gte, inArray, lt, ne, type SQL, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { assignments } from '#db/schema/assignments.ts';
import { releases } from '#db/schema/releases.ts';
import { sites } from '#db/schema/sites.ts';
import type { Language } from '../languages.ts';
import { type Actor, atLeast, rolesOn } from '../members/roles.ts';
import { seenBy } from '../releases/queries/visible.ts';
import type { ItemKind } from './input.ts';

export type CalendarItem = {
  kind: ItemKind;
  at: Date;
  /** How it was said: "2026-11-24T06:00" in a zone; null for what simply happened. */
  wall: string | null;
  zone: string | null;
  releaseId: string;
  stateVersion: number;
  headline: string;
  language: Language;
  site: { key: string; name: Partial<Record<Language, string>>; timeZone: string };
  /** Whether the viewer may choose another moment, as far as their role goes. */
  mayMove: boolean;
};

type Wanted = { from: Date; to: Date; site?: string | undefined };

const MOST = 1000;

/** What is planned, due and published on the sites a viewer may see, from one instant until before another, in order. */
export async function readCalendar(viewer: Actor, { from, to, site }: Wanted): Promise<CalendarItem[]> {
  const here = and(seenBy(viewer), site ? eq(releases.siteKey, site) : undefined);
  const within = (moment: SQL) =>
    and(
      gte(moment, sql`${from.toISOString()}::timestamptz`),
      lt(moment, sql`${to.toISOString()}::timestamptz`),
    );
  const [planned, published, due] = await Promise.all([
    select(
      sql`${releases.publishAt}`,
      and(here, inArray(releases.work, ['scheduled', 'embargoed']), within(sql`${releases.publishAt}`)),
    ),
    select(
      sql`${releases.firstPublishedAt}`,
      and(
        here,
        inArray(releases.live, ['published', 'withdrawn']),
        within(sql`${releases.firstPublishedAt}`),
      ),
    ),
    select(
      sql`${assignments.dueAt}`,
      and(here, ne(releases.work, 'none'), within(sql`${assignments.dueAt}`)),
    ),
  ]);
  return [
    ...planned.map((row) => itemOf(viewer, row, row.work === 'embargoed' ? 'embargoed' : 'scheduled')),
    ...published.map((row) => itemOf(viewer, row, 'published')),
    ...due.map((row) => itemOf(viewer, row, 'due')),
  ].toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

type Row = Awaited<ReturnType<typeof select>>[number];

function select(moment: SQL, where: SQL | undefined) {
  return db()
    .select({
      releaseId: releases.id,
      stateVersion: releases.stateVersion,
      work: releases.work,
      headline: releases.headline,
      language: releases.language,
      createdBy: releases.createdBy,
      submittedBy: releases.submittedBy,
      site: { key: sites.key, name: sites.name, timeZone: sites.timeZone },
      at: sql<string>`${moment}`,
      publish: { wall: releases.publishWall, zone: releases.publishZone },
      due: { wall: assignments.dueWall, zone: assignments.dueZone },
    })
    .from(releases)
    .innerJoin(sites, eq(sites.key, releases.siteKey))
    .leftJoin(assignments, eq(assignments.releaseId, releases.id))
    .where(where)
    .orderBy(asc(moment))
    .limit(MOST);
}

function itemOf(viewer: Actor, row: Row, kind: ItemKind): CalendarItem {
  const { releaseId, stateVersion, headline, language, site } = row;
  const said = kind === 'due' ? row.due : kind === 'published' ? null : row.publish;
  return {
    ...{ kind, releaseId, stateVersion, headline, language, site },
    at: new Date(row.at),
    wall: said?.wall ?? null,
    zone: said?.zone ?? null,
    mayMove: mayMove(viewer, row, kind),
  };
}

function mayMove(viewer: Actor, { site, language, createdBy, submittedBy }: Row, kind: ItemKind): boolean {
  const roles = rolesOn(viewer, site.key, language);
  if (kind === 'published') return false;
  if (kind !== 'due') return atLeast(roles, 'publisher');
  return atLeast(roles, 'editor') || [createdBy, submittedBy].includes(viewer.id);
}
