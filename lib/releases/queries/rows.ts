import { eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '#db/client.ts';
import { assignments } from '#db/schema/assignments.ts';
import { members } from '#db/schema/members.ts';
import { releases, stories } from '#db/schema/releases.ts';
import { sites } from '#db/schema/sites.ts';

export const creator = alias(members, 'creator');
export const updater = alias(members, 'updater');
export const submitter = alias(members, 'submitter');
export const holder = alias(members, 'holder');
export const forcer = alias(members, 'forcer');
export const locker = alias(members, 'locker');

/** The order of the desk's lists; said as the indexes have it, or they could not be walked. */
export const lastTouched = sql`${releases.updatedAt} desc nulls last`;

/** What one line of a list or queue shows. */
export type ReleaseLine = Awaited<ReturnType<typeof selectLines>>[number];

/** Releases as lines of a list, in an order and at most so many. */
export function selectLines(where: SQL | undefined, order: SQL[], limit: number) {
  return db()
    .select({
      id: releases.id,
      headline: releases.headline,
      language: releases.language,
      work: releases.work,
      live: releases.live,
      words: releases.words,
      site: { key: sites.key, name: sites.name, timeZone: sites.timeZone },
      reference: stories.reference,
      kind: stories.kind,
      reach: stories.reach,
      createdBy: creator.name,
      updatedBy: updater.name,
      updatedAt: releases.updatedAt,
      /** The same instant in microseconds since 1970, for the next page: a Date would drop three digits. */
      place: sql<string>`(extract(epoch from ${releases.updatedAt}) * 1000000)::bigint::text`,
      submittedBy: submitter.name,
      submittedAt: releases.submittedAt,
      returnedReason: releases.returnedReason,
      forcedBy: releases.forcedBy,
      publishAt: releases.publishAt,
      publishFailedAt: releases.publishFailedAt,
      firstPublishedAt: releases.firstPublishedAt,
      withdrawnAt: releases.withdrawnAt,
      stateVersion: releases.stateVersion,
      /** Who reads it now, by when, and how much it presses. */
      holderId: assignments.holderId,
      holder: holder.name,
      dueAt: assignments.dueAt,
      dueZone: assignments.dueZone,
      priority: assignments.priority,
    })
    .from(releases)
    .innerJoin(stories, eq(stories.id, releases.storyId))
    .innerJoin(sites, eq(sites.key, releases.siteKey))
    .innerJoin(creator, eq(creator.id, releases.createdBy))
    .innerJoin(updater, eq(updater.id, releases.updatedBy))
    .leftJoin(assignments, eq(assignments.releaseId, releases.id))
    .leftJoin(holder, eq(holder.id, assignments.holderId))
    .leftJoin(submitter, eq(submitter.id, releases.submittedBy))
    .where(where)
    .orderBy(...order)
    .limit(limit);
}
