import { inArray, sql } from 'drizzle-orm';
import { db, type Tx } from '#db/client.ts';
import { assets, assetWords, cuts } from '#db/schema/media.ts';
import { sites } from '#db/schema/sites.ts';
import type { NodeJson } from '../documents/parse.ts';
import { asRejected } from '../documents/suggestions/settle.ts';
import type { Language } from '../languages.ts';
import type { Problem } from '../releases/readiness.ts';
import { type Known, LACKS, lacksOfFile, type MediaLack } from './lacks.ts';
import { usedIn } from './used.ts';

/** The release whose text is asked about. */
export type Whose = { siteKey: string; language: Language; storyId: string };

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

type KnownFile = Omit<Known, 'drawn'> & { cuts: Set<string> };

// A text takes files of its own site, and of the one that is the whole Organization's.
async function knownFiles(
  from: Pick<Tx, 'select'>,
  { siteKey, language, storyId }: Whose,
  ids: string[],
): Promise<Map<string, KnownFile>> {
  const rows = await from
    .select({
      id: assets.id,
      kind: assets.kind,
      state: assets.state,
      shows: assets.shows,
      terms: assets.terms,
      termsEnded: sql<boolean>`coalesce(${assets.termsUntil} < current_date, false)`,
      agreed: sql<boolean>`shows_with_consent(${assets.id}, ${language}, ${storyId})`,
      transcript: sql<string>`coalesce((select ${assetWords.transcript} from ${assetWords}
        where ${assetWords.assetId} = ${assets.id} and ${assetWords.language} = ${language}), '')`,
      hasPoster: sql<boolean>`${assets.posterId} is not null`,
      drawnCuts: sql<string[]>`array(select ${cuts.cut} from ${cuts}
        where ${cuts.assetId} = ${assets.id} and ${cuts.drawnAt} is not null)`,
    })
    .from(assets)
    .where(
      sql`${inArray(assets.id, ids)} and ${assets.deletedAt} is null and (${assets.siteKey} = ${siteKey}
        or exists (select from ${sites} where ${sites.key} = ${assets.siteKey} and ${sites.country} is null))`,
    );
  return new Map(rows.map(({ id, drawnCuts, ...file }) => [id, { ...file, cuts: new Set(drawnCuts) }]));
}
