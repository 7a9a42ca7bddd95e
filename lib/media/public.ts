import { inArray } from 'drizzle-orm';
import { readers } from '#db/client.ts';
import { publishedMedia } from '#db/schema/published.ts';
import type { NodeJson } from '../documents/parse.ts';
import { keyOfUse, placePictures, type Showing } from './place-pictures.ts';
import { plainDrawing } from './shown.ts';
import { usedIn } from './used.ts';

type Live = { id: string; siteKey: string; language: string; doc: NodeJson };

/**
 * Live releases with the documents readers are shown: their files in place, without those that may not be shown now.
 * @param base where files are had: a path for pages, an address for what is read elsewhere
 */
export async function withPictures<R extends Live>(releases: readonly R[], base = '/media/'): Promise<R[]> {
  const own = releases.filter(({ doc }) => usedIn(doc).length > 0).map(({ id }) => id);
  const rows =
    own.length === 0
      ? []
      : await readers().select().from(publishedMedia).where(inArray(publishedMedia.releaseId, own));
  return releases.map((release) => {
    const { siteKey, language } = release;
    const mine = rows.filter(({ releaseId }) => releaseId === release.id);
    const showing: Showing = new Map(
      mine.map(({ kind, renditions, posterId, transcript, copyright, accessible, ...use }) => {
        const poster = mine.find((it) => it.assetId === posterId);
        return [
          keyOfUse(use),
          {
            ...{ kind, base, drawings: renditions, transcript, copyright, accessible: accessible === true },
            poster: poster ? plainDrawing({ drawings: poster.renditions }) : null,
            ask: `${base.replace(/media\/$/, '')}${siteKey}/${language}/contacts`,
          },
        ];
      }),
    );
    return { ...release, doc: placePictures(release.doc, showing) };
  });
}
