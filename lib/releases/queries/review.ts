import { and, eq, gt } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '#db/client.ts';
import { editions, revisions } from '#db/schema/releases.ts';
import { withoutComments } from '../../documents/working.ts';
import type { Actor } from '../../members/roles.ts';
import { lastRead, type Read } from '../last-read.ts';
import { GROUND } from '../revision.ts';
import { compareVersions, type PartView, type Version } from './compared.ts';
import { compareDetails, type DetailChange } from './details.ts';
import type { DeskRelease } from './release.ts';
import { listApprovals } from './revisions.ts';
import { readVersion } from './version.ts';

/** What a text can be compared with. */
export const BASES = ['mine', 'live', 'first'] as const;
export type Base = (typeof BASES)[number];

/** How a review is asked for in an address; anything unreadable counts as not given. */
export const reviewInput = z.object({
  since: z.enum(BASES).optional().catch(undefined),
  show: z.enum(['changes', 'whole']).optional().catch(undefined),
});

type Basis = Version & {
  base: Base;
  /** As an address names it. */
  name: string;
  revision: number | null;
  at: Date;
};

/** What a reviewer reads: the text beside what changed, and who signed it. */
export type Review = {
  /** What it is compared with; null when there is nothing older. */
  basis: Omit<Basis, 'doc' | 'docVersion'> | null;
  /** What else it could be compared with. */
  bases: Base[];
  parts: PartView[];
  details: DetailChange[];
  approvals: Awaited<ReturnType<typeof listApprovals>>;
  /** When this member last said that they have read the text as it is now, by a word or by an act. */
  readAt: Date | null;
};

/**
 * Compares the working text with what the reviewer saw last, else with what is live, else with the first draft.
 * The caller has found the release.
 */
export async function readReview(viewer: Actor, release: DeskRelease, since?: Base): Promise<Review> {
  const last = await lastRead(db(), viewer, release.id);
  const found = (await Promise.all([seenBy(last, release), liveText(release), firstDraft(release)])).filter(
    (basis) => basis !== null,
  );
  const basis = found.find(({ base }) => base === since) ?? found[0] ?? null;
  const before = basis && (await readVersion(release, basis.name));
  const now = { ...release, doc: withoutComments(release.doc) };
  const [parts, approvals] = await Promise.all([
    compareVersions(release, before, now),
    release.revision ? listApprovals(release.revision.id) : [],
  ]);
  return {
    basis,
    bases: found.map(({ base }) => base),
    parts,
    details: before ? compareDetails(before.details, release.details) : [],
    approvals,
    readAt: last && last.docVersion >= release.docVersion ? last.at : null,
  };
}

/** What a member can compare the text with at one press, as an address names it: what they read last, what is live. */
export async function readBases(
  viewer: Actor,
  release: DeskRelease,
): Promise<{ base: 'mine' | 'live'; name: string }[]> {
  const last = await lastRead(db(), viewer, release.id);
  return [
    ...(last && last.docVersion < release.docVersion ? [{ base: 'mine' as const, name: nameOf(last) }] : []),
    ...(release.edition ? [{ base: 'live' as const, name: `e${release.edition.number}` }] : []),
  ];
}

const nameOf = ({ revision, docVersion }: Read) => (revision > 0 ? `r${revision}` : `v${docVersion}`);

// Only if the text has moved on since.
async function seenBy(last: Read | null, release: DeskRelease): Promise<Basis | null> {
  if (!last || last.docVersion >= release.docVersion) return null;
  const version = await readVersion(release, nameOf(last));
  return version && { ...version, base: 'mine', revision: last.revision || null, at: last.at };
}

async function liveText(release: DeskRelease): Promise<Basis | null> {
  if (!release.edition) return null;
  const [row] = await db()
    .select({ revision: revisions.number })
    .from(editions)
    .innerJoin(revisions, eq(revisions.id, editions.revisionId))
    .where(eq(editions.id, release.edition.id));
  const version = await readVersion(release, `e${release.edition.number}`);
  return version && { ...version, base: 'live', revision: row?.revision ?? null };
}

async function firstDraft(release: DeskRelease): Promise<Basis | null> {
  const [row] = await db()
    .select({ number: revisions.number })
    .from(revisions)
    .where(and(eq(revisions.releaseId, release.id), gt(revisions.number, GROUND)))
    .orderBy(revisions.number)
    .limit(1);
  const version = row ? await readVersion(release, `r${row.number}`) : null;
  return version && { ...version, base: 'first', revision: row?.number ?? null };
}
