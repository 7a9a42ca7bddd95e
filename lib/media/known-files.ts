import { and, inArray, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { assets, assetWords, cuts } from '#db/schema/media.ts';
import { sites } from '#db/schema/sites.ts';
import type { Language } from '../languages.ts';
import type { Known } from './lacks.ts';

/** The release whose text is asked about. */
export type Whose = { siteKey: string; language: Language; storyId: string };

/** A file as it is known, with the parts of it that are drawn. */
export type KnownFile = Omit<Known, 'drawn'> & { cuts: Set<string> };

/** The files a text may take: those of its own site, and of the one that is the whole Organization's. */
export const isFor = (
  siteKey: string,
): SQL => sql`${assets.deletedAt} is null and (${assets.siteKey} = ${siteKey}
  or exists (select from ${sites} where ${sites.key} = ${assets.siteKey} and ${sites.country} is null))`;

/** What is asked of files before readers may be shown them; one that is not there, or not for the site, is left out. */
export async function knownFiles(
  from: Pick<Tx, 'select'>,
  { siteKey, language, storyId }: Whose,
  ids: readonly string[],
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
    .where(and(inArray(assets.id, [...ids]), isFor(siteKey)));
  return new Map(rows.map(({ id, drawnCuts, ...file }) => [id, { ...file, cuts: new Set(drawnCuts) }]));
}
