import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { members } from '#db/schema/members.ts';
import { approvals, editions, revisions } from '#db/schema/releases.ts';
import type { NodeJson } from '../../documents/parse.ts';
import { GROUND } from '../revision.ts';

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
  edition: string | null;
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
  const [names, numbers] = await Promise.all([
    namesOf(rows.flatMap(({ authors }) => authors)),
    editionsOf(releaseId),
  ]);
  return rows.map((row) => ({
    ...row,
    authors: row.authors.map((id) => names.get(id) ?? ''),
    edition: numbers.get(row.id) ?? null,
  }));
}

/** The document of one revision of a release, or null. */
export async function readRevision(
  releaseId: string,
  number: number,
): Promise<{ id: string; number: number; doc: NodeJson; docVersion: number } | null> {
  const [row] = await db()
    .select({
      id: revisions.id,
      number: revisions.number,
      doc: revisions.doc,
      docVersion: revisions.docVersion,
    })
    .from(revisions)
    .where(and(eq(revisions.releaseId, releaseId), eq(revisions.number, number)));
  return row ?? null;
}

/** Who signed a revision, and what they said. */
export function listApprovals(revisionId: string) {
  return db()
    .select({ name: members.name, at: approvals.createdAt, comment: approvals.comment, step: approvals.step })
    .from(approvals)
    .innerJoin(members, eq(members.id, approvals.memberId))
    .where(eq(approvals.revisionId, revisionId))
    .orderBy(approvals.createdAt);
}

async function namesOf(ids: string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const rows = await db()
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(inArray(members.id, wanted));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function editionsOf(releaseId: string): Promise<Map<string, string>> {
  const rows = await db()
    .select({ revisionId: editions.revisionId, major: editions.major, minor: editions.minor })
    .from(editions)
    .where(eq(editions.releaseId, releaseId))
    .orderBy(editions.major, editions.minor);
  return new Map(
    rows.map(({ revisionId, major, minor }) => [revisionId, minor ? `${major}.${minor}` : String(major)]),
  );
}
