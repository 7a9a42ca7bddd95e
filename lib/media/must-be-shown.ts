import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { assets, cuts, editionAssets } from '#db/schema/media.ts';
import type { NodeJson } from '../documents/parse.ts';
import { asRejected } from '../documents/suggestions/settle.ts';
import { RuleBroken } from '../errors.ts';
import type { Whose } from './known-files.ts';
import { mediaProblems } from './problems.ts';

import { usedIn } from './used.ts';

type Held = Whose & { doc: NodeJson };

/**
 * What a text shows may be shown to readers, as far as an act needs it: a picture that is still being drawn keeps nothing
 * from being reviewed. What nobody wanted drawn yet is wanted from now on.
 * @throws {RuleBroken} 'not_ready' with the codes of what is missing
 */
export async function filesMustBeReady(tx: Tx, release: Held, act: string): Promise<void> {
  await wantDrawn(tx, release.doc);
  const waiting = act !== 'submit' && act !== 'approve';
  const problems = await mediaProblems(tx, release, release.doc, { waiting });
  const missing = problems.filter(({ weight }) => weight === 'must').map(({ code }) => code);
  if (missing.length > 0) throw new RuleBroken('not_ready', { missing: missing.join(' ') });
}

/**
 * Freezes which files an edition shows, whatever way led here: by hand, by the clock, by bringing it back.
 * @throws {RuleBroken} the first of the codes of LACKS, with how many files it is true of
 */
export async function freezeFiles(
  tx: Tx,
  release: Whose,
  edition: { id: string; doc: NodeJson; minor: number },
): Promise<void> {
  const used = usedIn(edition.doc);
  if (used.length === 0) return;
  // a minor edition brings no new file: what is over is shown by none, and must not keep back a number to call
  const problems = edition.minor === 0 ? await mediaProblems(tx, release, edition.doc) : [];
  for (const { code, count } of problems) throw new RuleBroken(code, { count });
  const posters = await postersOf(
    tx,
    used.map(({ assetId }) => assetId),
  );
  const rows = [...used, ...posters.map((assetId) => ({ assetId, cut: '' }))];
  await tx
    .insert(editionAssets)
    .values(rows.map(({ assetId, cut }) => ({ editionId: edition.id, assetId, cut })))
    .onConflictDoNothing();
}

// What a reader sees of a film before it is played belongs to it.
async function postersOf(tx: Tx, ids: string[]): Promise<string[]> {
  const rows = await tx
    .select({ posterId: assets.posterId })
    .from(assets)
    .where(and(inArray(assets.id, ids), eq(assets.kind, 'film'), isNotNull(assets.posterId)));
  return rows.flatMap(({ posterId }) => posterId ?? []);
}

async function wantDrawn(tx: Tx, doc: NodeJson): Promise<void> {
  const wanted = usedIn(asRejected(doc)).filter(({ as }) => as === 'image');
  if (wanted.length === 0) return;
  const there = await tx
    .select({ id: assets.id })
    .from(assets)
    .where(
      and(
        inArray(
          assets.id,
          wanted.map(({ assetId }) => assetId),
        ),
        isNull(assets.deletedAt),
        eq(assets.kind, 'picture'),
      ),
    );
  const rows = wanted.filter(({ assetId }) => there.some(({ id }) => id === assetId));
  if (rows.length > 0)
    await tx
      .insert(cuts)
      .values(rows.map(({ assetId, cut }) => ({ assetId, cut })))
      .onConflictDoNothing();
}
