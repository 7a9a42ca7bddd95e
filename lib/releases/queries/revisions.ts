import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { approvals, editions, revisions } from '#db/schema/releases.ts';
import { outsideReviews } from '#db/schema/reviews.ts';
import { editionNumber } from '../edition.ts';
import { GROUND } from '../revision.ts';
import { namesOf } from './compared.ts';

/** A snapshot of a release's document, without the document. */
export type RevisionLine = {
  id: string;
  number: number;
  docVersion: number;
  sha256: string;
  why: string;
  label: string | null;
  createdBy: string;
  createdAt: Date;
  authors: string[];
  /** The editions that were made of it. */
  editions: { number: string; at: Date }[];
};

/** The revisions of a release, newest first, with their authors by name. The caller has found the release. */
export async function listRevisions(releaseId: string): Promise<RevisionLine[]> {
  const rows = await db()
    .select({
      id: revisions.id,
      number: revisions.number,
      docVersion: revisions.docVersion,
      sha256: revisions.sha256,
      why: revisions.why,
      label: revisions.label,
      createdBy: members.name,
      createdAt: revisions.createdAt,
      authors: revisions.authors,
    })
    .from(revisions)
    .innerJoin(members, eq(members.id, revisions.createdBy))
    .where(and(eq(revisions.releaseId, releaseId), gt(revisions.number, GROUND)))
    .orderBy(desc(revisions.number))
    .limit(500);
  const [names, made] = await Promise.all([
    namesOf(rows.flatMap(({ authors }) => authors)),
    editionsOf(releaseId),
  ]);
  return rows.map((row) => ({
    ...row,
    authors: row.authors.map((id) => names.get(id) ?? ''),
    editions: made.filter(({ revisionId }) => revisionId === row.id),
  }));
}

/** Who signed a revision, and what they said; by the name they gave when they have no account. */
export function listApprovals(revisionId: string) {
  return db()
    .select({
      name: sql<string>`coalesce(${members.name}, ${outsideReviews.name})`,
      at: approvals.createdAt,
      comment: approvals.comment,
      step: approvals.step,
    })
    .from(approvals)
    .leftJoin(members, eq(members.id, approvals.memberId))
    .leftJoin(outsideReviews, eq(outsideReviews.id, approvals.outsideId))
    .where(eq(approvals.revisionId, revisionId))
    .orderBy(approvals.createdAt);
}

async function editionsOf(releaseId: string) {
  const rows = await db()
    .select({
      revisionId: editions.revisionId,
      major: editions.major,
      minor: editions.minor,
      at: editions.publishedAt,
    })
    .from(editions)
    .where(eq(editions.releaseId, releaseId))
    .orderBy(desc(editions.major), desc(editions.minor));
  return rows.map((row) => ({ revisionId: row.revisionId, number: editionNumber(row), at: row.at }));
}
