import { db, type Tx } from '#db/client.ts';
import type { NodeJson } from '../documents/parse.ts';
import { asRejected } from '../documents/suggestions/settle.ts';
import type { Language } from '../languages.ts';
import type { Problem } from '../releases/readiness.ts';
import { knownFiles, type Whose } from './known-files.ts';
import { LACKS, lacksOfFile, type MediaLack } from './lacks.ts';
import { usedIn } from './used.ts';

/**
 * What the files of a text lack before readers may be shown it, a line each with how many lack it. A picture that is
 * still being drawn stands in the way of publication only: `waiting` says whether that is what is asked.
 */
export async function mediaProblems(
  from: Pick<Tx, 'select'>,
  whose: Whose,
  working: NodeJson,
  { waiting = true } = {},
): Promise<Problem[]> {
  const used = usedIn(asRejected(working));
  if (used.length === 0) return [];
  const known = await knownFiles(from, whose, [...new Set(used.map(({ assetId }) => assetId))]);
  const counts = new Map<MediaLack, number>();
  for (const { assetId, cut, as } of used) {
    const file = known.get(assetId);
    const drawn = file?.kind !== 'picture' || file.cuts.has(cut);
    for (const lack of lacksOfFile(file ? { ...file, drawn } : null, as))
      counts.set(lack, (counts.get(lack) ?? 0) + 1);
  }
  return LACKS.flatMap((code) => {
    const count = counts.get(code);
    const weight = code === 'media_processing' && !waiting ? 'should' : 'must';
    return count ? [{ code, weight, count }] : [];
  });
}

/** The same for a page of the desk, before anybody submits. The caller has found the release. */
export const readMediaProblems = (release: {
  site: { key: string };
  language: Language;
  storyId: string;
  doc: NodeJson;
}): Promise<Problem[]> =>
  mediaProblems(db(), { ...release, siteKey: release.site.key }, release.doc, { waiting: false });
