import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { accessLinks } from '#db/schema/access.ts';
import { releases } from '#db/schema/releases.ts';
import { hashToken, isToken } from '../auth/token.ts';

/** The link of a token with its release, unless it was closed or has expired. Null for anything else. */
export async function findLink(tx: Pick<Tx, 'select'>, token: string, more?: SQL) {
  if (!isToken(token)) return null;
  const [found] = await tx
    .select({ link: accessLinks, release: releases })
    .from(accessLinks)
    .innerJoin(releases, eq(releases.id, accessLinks.releaseId))
    .where(
      and(
        eq(accessLinks.tokenHash, hashToken(token)),
        isNull(accessLinks.closedAt),
        or(isNull(accessLinks.expiresAt), sql`${accessLinks.expiresAt} > now()`),
        more,
      ),
    );
  return found ?? null;
}
