import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { type AssetRow, assets } from '#db/schema/media.ts';
import { members } from '#db/schema/members.ts';
import { Conflict, NotFound } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { assertStillMember } from '../members/still-member.ts';
import { refuse } from '../releases/perform.ts';
import type { Answer } from '../releases/policy.ts';
import { canAddFiles } from './policy.ts';
import { keepWords } from './words-of.ts';

/** A file and the version its page showed. */
export type SeenFile = { assetId: string; seen: number };

/**
 * Holds a file for somebody who changes it.
 * @throws {NotFound} 'file_unknown' · {Forbidden} with the policy's reason · {Conflict} 'file_changed' with who
 */
export async function holdFile(
  tx: Tx,
  actor: Actor,
  { assetId, seen }: SeenFile,
  may: (actor: Actor, file: AssetRow) => Answer = (who, file) => canAddFiles(who, file.siteKey),
): Promise<AssetRow> {
  await assertStillMember(tx, actor);
  const [file] = await tx
    .select()
    .from(assets)
    .where(and(eq(assets.id, assetId), isNull(assets.deletedAt)))
    .for('update');
  if (!file) throw new NotFound('file_unknown');
  const answer = may(actor, file);
  if (!answer.allowed && answer.kind === 'hidden') throw new NotFound('file_unknown');
  refuse(answer);
  if (file.version !== seen) {
    const [by] = await tx.select({ name: members.name }).from(members).where(eq(members.id, file.updatedBy));
    throw new Conflict('file_changed', { who: by?.name ?? '' });
  }
  return file;
}

/** Writes a change of a held file as its next version. */
export async function writeFile(
  tx: Tx,
  actor: Actor,
  before: AssetRow,
  change: Partial<AssetRow> = {},
): Promise<AssetRow> {
  const [row] = await tx
    .update(assets)
    .set({ ...change, version: before.version + 1, updatedBy: actor.id, updatedAt: sql`now()` })
    .where(eq(assets.id, before.id))
    .returning();
  if (!row) throw new Error('the file was not changed');
  await keepWords(tx, row.id);
  return row;
}
