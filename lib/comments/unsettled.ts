import { and, eq, isNull, sql } from 'drizzle-orm';
import { db, type Tx } from '#db/client.ts';
import { threads } from '#db/schema/comments.ts';

/** How much of what was said is not settled, and how much of that stands in the way. */
export type Unsettled = { open: number; blocking: number };

/** Counts the threads of a release that are not settled. */
export async function countUnsettled(tx: Pick<Tx, 'select'>, releaseId: string): Promise<Unsettled> {
  const [row] = await tx
    .select({
      open: sql<string>`count(*) filter (where not ${threads.blocking})`,
      blocking: sql<string>`count(*) filter (where ${threads.blocking})`,
    })
    .from(threads)
    .where(and(eq(threads.releaseId, releaseId), isNull(threads.resolvedAt)));
  return { open: Number(row?.open ?? 0), blocking: Number(row?.blocking ?? 0) };
}

/** The same for a page. The caller has found the release. */
export const readUnsettled = (release: { id: string }): Promise<Unsettled> =>
  countUnsettled(db(), release.id);
