import { and, desc, eq, gt, isNull, sql } from 'drizzle-orm';
import { db, inTransaction, type Tx } from '#db/client.ts';
import { accessLinks, accessOpenings } from '#db/schema/access.ts';
import { addressPrefix } from '../auth/address-prefix.ts';
import { NotFound } from '../errors.ts';
import { findLink } from './find-link.ts';
import { passFor } from './pass.ts';

/** What stands behind a link before its holder presses "Read": who they are and until when, nothing of the text. */
export type Behind = Awaited<ReturnType<typeof findLink>>;

/**
 * Notes that a link was followed, at most once an hour: mail scanners follow links too, so this is no reading yet.
 * @param address the visitor's network address
 */
export async function noteSeen(linkId: string, address: string): Promise<void> {
  const recent = await db()
    .select({ id: accessOpenings.id })
    .from(accessOpenings)
    .where(
      and(
        eq(accessOpenings.linkId, linkId),
        eq(accessOpenings.kind, 'seen'),
        gt(accessOpenings.at, sql`now() - interval '1 hour'`),
      ),
    )
    .limit(1);
  if (recent.length > 0) return;
  await db()
    .insert(accessOpenings)
    .values({ linkId, kind: 'seen', network: addressPrefix(address) });
}

/**
 * Opens a link: notes who opened it when and which text they got, and gives the pass that shows it to this browser.
 * Closing the link or taking the text back at the same moment comes before or after, never in between.
 * @throws {NotFound} 'access_over'
 */
export function openAccess(token: string, address: string): Promise<{ pass: string }> {
  return inTransaction(async (tx) => {
    const found = await findLink(tx, token);
    if (!found) throw new NotFound('access_over');
    await tx.execute(sql`select 1 from releases where id = ${found.release.id} for share`);
    await tx.execute(sql`select 1 from access_links where id = ${found.link.id} for share`);
    const still = await findLink(tx, token, eq(accessLinks.id, found.link.id));
    if (still?.release.work !== 'embargoed') throw new NotFound('access_over');
    const opened = {
      linkId: still.link.id,
      kind: 'read' as const,
      revisionId: still.release.reviewRevisionId,
      network: addressPrefix(address),
    };
    const [opening] =
      (await recently(tx, opened)) ??
      (await tx.insert(accessOpenings).values(opened).returning({ id: accessOpenings.id }));
    if (!opening) throw new Error('the opening was not noted');
    return { pass: passFor(opening.id, still.link.tokenHash) };
  });
}

// Whoever presses again within a minute, from the same network, opens the same text once.
async function recently(
  tx: Tx,
  { linkId, revisionId, network }: { linkId: string; revisionId: string | null; network: string },
): Promise<{ id: number }[] | null> {
  const found = await tx
    .select({ id: accessOpenings.id })
    .from(accessOpenings)
    .where(
      and(
        eq(accessOpenings.linkId, linkId),
        eq(accessOpenings.kind, 'read'),
        eq(accessOpenings.network, network),
        revisionId ? eq(accessOpenings.revisionId, revisionId) : isNull(accessOpenings.revisionId),
        gt(accessOpenings.at, sql`now() - interval '1 minute'`),
      ),
    )
    .orderBy(desc(accessOpenings.id))
    .limit(1);
  return found.length > 0 ? found : null;
}
