import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { releases, revisions, stories } from '#db/schema/releases.ts';
import { type OutsideReviewRow, outsideOpenings, outsideReviews } from '#db/schema/reviews.ts';
import { factsOn } from '../../directory/queries/facts.ts';
import { summaryOf } from '../../documents/plain-text.ts';
import { asRejected } from '../../documents/suggestions/settle.ts';
import { headlineOf, standfirstOf } from '../../documents/text.ts';
import { withCleanPictures } from '../../media/on-desk.ts';
import { readUserAgent } from '../../members/user-agent.ts';
import type { ReleaseView } from '../../releases/view.ts';
import { aboutOf } from '../../sites/about.ts';
import { findSite } from '../../sites/public.ts';
import { findOutside } from './find.ts';

/** What the holder of a link sees: who asks, about what, until when, the text itself, and what they answered. */
export type OutsideView = {
  asked: Pick<
    OutsideReviewRow,
    'id' | 'name' | 'language' | 'note' | 'expiresAt' | 'answer' | 'answeredAt' | 'words'
  >;
  by: string;
  revision: number;
  timeZone: string;
  view: ReleaseView;
};

/** What stands behind a link; null when it opens nothing, whatever the reason. Changes nothing. */
export async function readOutside(token: string): Promise<OutsideView | null> {
  const asked = await findOutside(db(), token);
  if (!asked) return null;
  const [row] = await db()
    .select({ release: releases, story: stories, revision: revisions, by: members.name })
    .from(releases)
    .innerJoin(stories, eq(stories.id, releases.storyId))
    .innerJoin(revisions, eq(revisions.id, asked.revisionId))
    .innerJoin(members, eq(members.id, asked.askedBy))
    .where(eq(releases.id, asked.releaseId));
  const site = row && (await findSite(row.release.siteKey, row.release.language));
  if (!row || !site) return null;
  const { release, story, revision } = row;
  const { language } = release;
  const doc = await withCleanPictures(asRejected(revision.doc), language, `/approve/${token}/media/`);
  return {
    asked,
    by: row.by,
    revision: revision.number,
    timeZone: site.timeZone,
    view: {
      id: release.id,
      // nothing on the page leads anywhere else
      site: { ...site, languages: [language] },
      language,
      kind: story.kind,
      reference: story.reference,
      version: '',
      doc,
      about: await aboutOf(release.siteKey, language),
      facts: await factsOn(language),
      countries: story.countries,
      topics: story.topics,
      publishedAt: null,
      updatedAt: null,
      corrections: [],
      withdrawal: null,
      headline: headlineOf(doc),
      summary: standfirstOf(doc) || summaryOf(doc, language, 200),
      versions: [],
      textHref: null,
      address: '',
      readAlso: [],
    },
  };
}

/** Whether a link works. */
export const opensSomething = async (token: string): Promise<boolean> =>
  (await findOutside(db(), token)) !== null;

/** Notes that a link was opened, once a minute at most for one program: scanners of mails open links too. */
export async function noteOpening(outsideId: string, userAgent: string): Promise<void> {
  const { browser, system } = readUserAgent(userAgent);
  const agent = [browser, system].filter(Boolean).join(', ');
  const lately = and(
    eq(outsideOpenings.outsideId, outsideId),
    eq(outsideOpenings.agent, agent),
    gt(outsideOpenings.at, sql`now() - interval '1 minute'`),
  );
  if ((await db().$count(outsideOpenings, lately)) > 0) return;
  await db().insert(outsideOpenings).values({ outsideId, agent });
}

/** Somebody who was asked about a release by a link, as the desk shows it. */
export type OutsideLine = Pick<
  OutsideReviewRow,
  | 'id'
  | 'name'
  | 'organisation'
  | 'email'
  | 'stepId'
  | 'askedAt'
  | 'expiresAt'
  | 'revokedAt'
  | 'answer'
  | 'answeredAt'
  | 'words'
> & {
  by: string;
  revision: number;
  /** Who took the link back, null when nobody did. */
  revokedBy: string | null;
  isExpired: boolean;
  openings: { count: number; last: Date | null };
};

/** Everybody who was asked about a release by a link, newest first. The caller has found the release. */
export async function listOutside(releaseId: string): Promise<OutsideLine[]> {
  const rows = await db()
    .select({
      row: outsideReviews,
      by: members.name,
      revision: revisions.number,
      revokedBy: sql<string | null>`(select m.name from members m where m.id = ${outsideReviews.revokedBy})`,
      isExpired: sql<boolean>`${outsideReviews.expiresAt} <= now()`,
      count: sql<number>`(select count(*)::int from outside_openings o where o.outside_id = ${outsideReviews.id})`,
      last: sql<
        string | null
      >`(select max(o.at) from outside_openings o where o.outside_id = ${outsideReviews.id})`,
    })
    .from(outsideReviews)
    .innerJoin(members, eq(members.id, outsideReviews.askedBy))
    .innerJoin(revisions, eq(revisions.id, outsideReviews.revisionId))
    .where(eq(outsideReviews.releaseId, releaseId))
    .orderBy(desc(outsideReviews.askedAt))
    .limit(50);
  return rows.map(({ row, count, last, ...rest }) => {
    const { tokenHash: _secret, ...shown } = row;
    return { ...shown, ...rest, openings: { count, last: last ? new Date(last) : null } };
  });
}
