import type { Tx } from '#db/client.ts';
import { cuts } from '#db/schema/media.ts';
import { enqueue } from '#lib/jobs/enqueue.ts';

/** Asks for a part of a picture in every size, in the verb's own transaction. What was asked before is not asked twice. */
export async function wantCut(tx: Tx, assetId: string, cut: string): Promise<void> {
  const asked = await tx.insert(cuts).values({ assetId, cut }).onConflictDoNothing().returning();
  if (asked.length) await enqueue(tx, 'pictures', { assetId });
}
