import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { db } from '#db/client.ts';
import { accessLinks, accessOpenings } from '#db/schema/access.ts';
import { members } from '#db/schema/members.ts';
import { outsideReviews } from '#db/schema/reviews.ts';
import { type Person, peopleOn } from '../members/people.ts';
import type { Actor } from '../members/roles.ts';
import { readRelease } from '../releases/queries/release.ts';

/** A link to a text under embargo as the desk shows it; the link itself is shown to nobody. */
export type LinkView = {
  id: string;
  name: string;
  email: string | null;
  zone: string;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date | null;
  closedAt: Date | null;
  closedBy: string | null;
  /** Whether it opens anything now. */
  isOpen: boolean;
  /** When it was followed without being opened, newest first. */
  seen: Date[];
  /** When it was opened, newest first, and from which network. */
  read: { at: Date; network: string }[];
};

/**
 * Who can read a release now: the people of the desk, those who were given a link, and those outside who are asked to
 * approve it.
 * @throws {NotFound} 'release_unknown'
 */
export async function readWhoCanRead(
  viewer: Actor,
  releaseId: string,
): Promise<{ people: Person[]; links: LinkView[]; asked: AskedOutside[] }> {
  const release = await readRelease(viewer, releaseId);
  const [people, links, asked] = await Promise.all([
    db().transaction((tx) => peopleOn(tx, release.site.key)),
    linksOf(releaseId, release.work === 'embargoed'),
    askedOutside(releaseId, release.work === 'none' || release.work === 'draft'),
  ]);
  return { people, links, asked };
}

/** Somebody without an account whose link to approve one exact text still opens it. */
export type AskedOutside = { id: string; name: string; organisation: string; email: string; until: Date };

function askedOutside(releaseId: string, onlyAnswered: boolean): Promise<AskedOutside[]> {
  return db()
    .select({
      id: outsideReviews.id,
      name: outsideReviews.name,
      organisation: outsideReviews.organisation,
      email: outsideReviews.email,
      until: outsideReviews.expiresAt,
    })
    .from(outsideReviews)
    .where(
      and(
        eq(outsideReviews.releaseId, releaseId),
        isNull(outsideReviews.revokedAt),
        gt(outsideReviews.expiresAt, sql`now()`),
        onlyAnswered ? isNotNull(outsideReviews.answeredAt) : undefined,
      ),
    )
    .orderBy(asc(outsideReviews.askedAt));
}

const MOST_OPENINGS = 2_000;
const giver = alias(members, 'giver');
const closer = alias(members, 'closer');

async function linksOf(releaseId: string, embargoed: boolean): Promise<LinkView[]> {
  const rows = await db()
    .select({ link: accessLinks, createdBy: giver.name, closedBy: closer.name })
    .from(accessLinks)
    .innerJoin(giver, eq(giver.id, accessLinks.createdBy))
    .leftJoin(closer, eq(closer.id, accessLinks.closedBy))
    .where(eq(accessLinks.releaseId, releaseId))
    .orderBy(asc(accessLinks.createdAt));
  const ids = rows.map(({ link }) => link.id);
  const openings =
    ids.length === 0
      ? []
      : await db()
          .select()
          .from(accessOpenings)
          .where(inArray(accessOpenings.linkId, ids))
          .orderBy(desc(accessOpenings.id))
          .limit(MOST_OPENINGS);
  const now = new Date();
  return rows.map(({ link, createdBy, closedBy }) => {
    const own = openings.filter(({ linkId }) => linkId === link.id);
    return {
      id: link.id,
      name: link.name,
      email: link.email,
      zone: link.zone,
      createdBy,
      createdAt: link.createdAt,
      expiresAt: link.expiresAt,
      closedAt: link.closedAt,
      closedBy,
      isOpen: embargoed && !link.closedAt && (!link.expiresAt || link.expiresAt > now),
      seen: own.filter(({ kind }) => kind === 'seen').map(({ at }) => at),
      read: own.filter(({ kind }) => kind === 'read').map(({ at, network }) => ({ at, network })),
    };
  });
}
