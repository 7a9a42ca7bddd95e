import { buffer } from 'node:stream/consumers';
import { and, arrayContains, desc, eq, inArray } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { assets, assetWords, renditions } from '#db/schema/media.ts';
import { NotFound } from '../errors.ts';
import { translator } from '../i18n/translate.ts';
import { LANGUAGES, type Language } from '../languages.ts';
import type { Actor } from '../members/roles.ts';
import { storage } from '../storage/storage.ts';
import { renditionKey } from './keys.ts';
import { seenFiles } from './queries/list.ts';

import type { Part } from './zip.ts';

const MOST = 200;

/**
 * The files of a gallery for whoever may see them: of pictures the largest JPEG or PNG, of the rest the clean copy, and one
 * text with what is said of each, whose it is and what may be done with it.
 * @throws {NotFound} 'file_unknown' when there is none
 */
export async function galleryParts(
  viewer: Actor & { language: Language },
  tag: string,
): Promise<AsyncGenerator<Part>> {
  const files = await db()
    .select()
    .from(assets)
    .where(and(seenFiles(viewer), eq(assets.state, 'ready'), arrayContains(assets.tags, [tag.toLowerCase()])))
    .orderBy(desc(assets.createdAt), desc(assets.id))
    .limit(MOST);
  if (files.length === 0) throw new NotFound('file_unknown');
  const ids = files.map(({ id }) => id);
  const said = await db().select().from(assetWords).where(inArray(assetWords.assetId, ids));
  const drawn = await db()
    .select()
    .from(renditions)
    .where(
      and(
        inArray(renditions.assetId, ids),
        eq(renditions.cut, ''),
        inArray(renditions.format, ['jpeg', 'png', 'file']),
      ),
    )
    .orderBy(desc(renditions.width));
  const t = translator(viewer.language, 'media');
  const named = files.flatMap((file, at) => {
    const drawing = drawn.find(({ assetId }) => assetId === file.id);
    if (!drawing) return [];
    const number = String(at + 1).padStart(String(files.length).length, '0');
    return [{ file, drawing, name: `${number}.${drawing.name.split('.').at(-1)}` }];
  });
  const captions = named.map(({ file, name }) => {
    const words = LANGUAGES.flatMap((language) => {
      const own = said.find((one) => one.assetId === file.id && one.language === language);
      return own?.caption || own?.alt ? [`[${language}] ${own.caption || own.alt}`] : [];
    });
    return [
      name,
      ...words,
      file.credit && `${t('fields.credit')}: ${file.credit}`,
      file.copyright && `${t('fields.copyright')}: ${file.copyright}`,
      file.terms && `${t('fields.terms')}: ${t(`terms.${file.terms}`)}`,
    ]
      .filter(Boolean)
      .join('\n');
  });
  async function* parts(): AsyncGenerator<Part> {
    yield { name: `${t('zip.captions')}.txt`, bytes: Buffer.from(`\ufeff${captions.join('\n\n')}\n`) };
    for (const { drawing, name } of named) {
      const kept = await storage().get(renditionKey(drawing.name));
      if (kept) yield { name, bytes: await buffer(kept.stream) };
    }
  }
  return parts();
}
