import { and, eq, gt, ne } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { releaseSteps } from '#db/schema/releases.ts';
import type { Held } from './find.ts';

/**
 * Whether the text is another one than at a version of its document, by whoever it was or by anybody but `except`.
 * Comments that came in meanwhile change nothing of it.
 */
export async function hasChangedSince(
  tx: Tx,
  release: Held,
  version: number,
  { except }: { except?: string } = {},
): Promise<boolean> {
  if (version > release.docVersion) return true;
  const changed = await tx
    .select({ version: releaseSteps.version })
    .from(releaseSteps)
    .where(
      and(
        eq(releaseSteps.releaseId, release.id),
        gt(releaseSteps.version, version),
        eq(releaseSteps.annotates, false),
        except ? ne(releaseSteps.memberId, except) : undefined,
      ),
    )
    .limit(1);
  return changed.length > 0;
}
