import { and, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import { inTransaction } from '#db/client.ts';
import { type AssetRow, assetPeople, assets } from '#db/schema/media.ts';
import { RuleBroken } from '../errors.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdFile, writeFile } from './hold-file.ts';
import { deleteFileInput } from './input.ts';
import { canDeleteFile } from './policy.ts';
import { usesOfFile } from './uses.ts';

/**
 * Deletes a file that nothing uses; its bytes go with it at the next round. Of the people on it nothing is kept.
 * @throws as `holdFile` · {Forbidden} 'needs_editor' · {RuleBroken} 'file_used' with how many drafts and live editions use it,
 * 'file_is_poster'
 */
export async function deleteFile(actor: Actor, input: z.input<typeof deleteFileInput>): Promise<AssetRow> {
  const { sure: _, ...asked } = deleteFileInput.parse(input);
  return inTransaction(async (tx) => {
    const file = await holdFile(tx, actor, asked, canDeleteFile);
    const uses = await usesOfFile(tx, file.id);
    if (uses.length > 0) throw new RuleBroken('file_used', { count: uses.length });
    const films = await tx.$count(assets, and(eq(assets.posterId, file.id), isNull(assets.deletedAt)));
    if (films > 0) throw new RuleBroken('file_is_poster', { count: films });
    await tx.delete(assetPeople).where(eq(assetPeople.assetId, file.id));
    const row = await writeFile(tx, actor, file, { deletedAt: new Date() });
    await tx.update(assets).set({ replacesId: null }).where(eq(assets.replacesId, file.id));
    await record(tx, actor, 'file.deleted', { assetId: file.id }, { siteKey: file.siteKey });
    return row;
  });
}
