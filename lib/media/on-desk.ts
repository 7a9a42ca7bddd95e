import { and, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { assets, assetWords, renditions } from '#db/schema/media.ts';
import type { PublishedDrawing } from '#db/schema/published.ts';
import type { NodeJson } from '../documents/parse.ts';
import type { Language } from '../languages.ts';
import { keyOfUse, placePictures, type Showing } from './place-pictures.ts';
import { plainDrawing } from './shown.ts';
import { usedIn } from './used.ts';

/**
 * A text that is not public with its files in place: whatever of them is clean. The caller has found the release and says
 * through which door its reader gets them (`base`).
 */
export async function withCleanPictures(doc: NodeJson, language: Language, base: string): Promise<NodeJson> {
  const ids = [...new Set(usedIn(doc).map(({ assetId }) => assetId))];
  if (ids.length === 0) return doc;
  const usable = and(isNull(assets.deletedAt), ne(assets.state, 'refused'));
  const files = await db()
    .select({
      id: assets.id,
      kind: assets.kind,
      copyright: assets.copyright,
      accessible: assets.accessible,
      posterId: assets.posterId,
      transcript: sql<string>`coalesce((select ${assetWords.transcript} from ${assetWords}
        where ${assetWords.assetId} = ${assets.id} and ${assetWords.language} = ${language}), '')`,
    })
    .from(assets)
    .where(and(inArray(assets.id, ids), usable));
  const posters = files.flatMap(({ posterId }) => posterId ?? []);
  const drawn = await db()
    .select()
    .from(renditions)
    .where(or(inArray(renditions.assetId, [...ids, ...posters])));
  const drawingsOf = (assetId: string, cut: string): PublishedDrawing[] =>
    drawn
      .filter((it) => it.assetId === assetId && it.cut === cut)
      .map(({ assetId: _, cut: __, ...drawing }) => drawing);
  const showing: Showing = new Map(
    usedIn(doc).flatMap((use) => {
      const file = files.find(({ id }) => id === use.assetId);
      const drawings = drawingsOf(use.assetId, use.cut);
      if (!file || drawings.length === 0) return [];
      const { kind, copyright, accessible, posterId, transcript } = file;
      const poster = posterId ? plainDrawing({ drawings: drawingsOf(posterId, '') }) : null;
      const shown = {
        kind,
        base,
        drawings,
        poster,
        transcript,
        copyright,
        accessible: accessible === true,
        ask: '',
      };
      return [[keyOfUse(use), shown] as const];
    }),
  );
  return placePictures(doc, showing);
}
