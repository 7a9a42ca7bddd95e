import { and, desc, eq, gt, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import { editions, revisions } from '#db/schema/releases.ts';
import type { Actor } from '../../members/roles.ts';
import { GROUND } from '../revision.ts';
import { compareVersions, type PartView, type Version } from './compared.ts';
import { compareDetails, type DetailChange } from './details.ts';
import type { DeskRelease } from './release.ts';
import { listApprovals } from './revisions.ts';

/** What a text can be compared with. */
export const BASES = ['mine', 'live', 'first'] as const;
export type Base = (typeof BASES)[number];

/** How a review is asked for in an address; anything unreadable counts as not given. */
export const reviewInput = z.object({
  since: z.enum(BASES).optional().catch(undefined),
  show: z.enum(['changes', 'whole']).optional().catch(undefined),
});

type Basis = Version & { base: Base; revision: number; at: Date };

/** What a reviewer reads: the text beside what changed, and who signed it. */
export type Review = {
  /** What it is compared with; null when there is nothing older. */
  basis: { base: Base; revision: number; at: Date } | null;
  /** What else it could be compared with. */
  bases: Base[];
  parts: PartView[];
  details: DetailChange[];
  approvals: Awaited<ReturnType<typeof listApprovals>>;
};

/**
 * Compares the working text with what the reviewer saw last, else with what is live, else with the first draft.
 * The caller has found the release.
 */
export async function readReview(viewer: Actor, release: DeskRelease, since?: Base): Promise<Review> {
  const found = (
    await Promise.all([lastReviewed(viewer, release), liveText(release), firstDraft(release)])
  ).filter((basis) => basis !== null);
  const basis = found.find(({ base }) => base === since) ?? found[0] ?? null;
  const [parts, approvals, details] = await Promise.all([
    compareVersions(release, basis, release),
    release.revision ? listApprovals(release.revision.id) : [],
    release.edition ? compareDetails(release.edition.id, release.details) : [],
  ]);
  return {
    basis: basis && { base: basis.base, revision: basis.revision, at: basis.at },
    bases: found.map(({ base }) => base),
    parts,
    details,
    approvals,
  };
}

// The newest revision this member approved or sent back, if the text has moved on since.
async function lastReviewed(viewer: Actor, release: DeskRelease): Promise<Basis | null> {
  const reviewed = db()
    .select({ number: events.payload })
    .from(events)
    .where(
      and(
        eq(events.releaseId, release.id),
        eq(events.actorId, viewer.id),
        inArray(events.kind, ['release.approved', 'release.sent_back']),
      ),
    )
    .orderBy(desc(events.seq))
    .limit(1);
  const [last] = await reviewed;
  const number = Number(last?.number.revision ?? 0);
  const basis = number > 0 ? await revisionAs('mine', eq(revisions.number, number), release) : null;
  return basis && basis.docVersion < release.docVersion ? basis : null;
}

async function liveText(release: DeskRelease): Promise<Basis | null> {
  if (!release.edition) return null;
  const [row] = await db()
    .select({
      doc: editions.doc,
      docVersion: revisions.docVersion,
      revision: revisions.number,
      at: editions.publishedAt,
    })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, editions.revisionId))
    .where(eq(editions.id, release.edition.id));
  return row ? { base: 'live', ...row } : null;
}

function firstDraft(release: DeskRelease): Promise<Basis | null> {
  return revisionAs('first', undefined, release);
}

async function revisionAs(
  base: Base,
  which: ReturnType<typeof eq> | undefined,
  release: DeskRelease,
): Promise<Basis | null> {
  const [row] = await db()
    .select({
      doc: revisions.doc,
      docVersion: revisions.docVersion,
      revision: revisions.number,
      at: revisions.createdAt,
    })
    .from(revisions)
    .where(and(eq(revisions.releaseId, release.id), gt(revisions.number, GROUND), which))
    .orderBy(revisions.number)
    .limit(1);
  return row ? { base, ...row } : null;
}
