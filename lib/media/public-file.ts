import { desc, eq } from 'drizzle-orm';
import { readers } from '#db/client.ts';
import {
  publishedFiles as files,
  publishedFilePlaces as places,
  publishedMedia,
} from '#db/schema/published.ts';
import type { Language } from '../languages.ts';
import { pathOf } from '../releases/address.ts';
import type { Sent } from './serve.ts';

/** What readers find under the name of a drawing: it, where the text is that it was shown with, or nothing. */
export type AtName =
  | { state: 'shown'; file: Sent; assetId: string; releaseIds: string[] }
  | { state: 'gone'; language: Language; href: string }
  | { state: 'missing' };

/** What readers find under a name now: asked of the database each time, so what was withdrawn is gone at the next look. */
export async function findFile(name: string): Promise<AtName> {
  const rows = await readers().select().from(files).where(eq(files.name, name)).limit(50);
  const [file] = rows;
  if (file)
    return {
      state: 'shown',
      file,
      assetId: file.assetId,
      releaseIds: [...new Set(rows.map((it) => it.releaseId))],
    };
  const [was] = await readers()
    .select()
    .from(places)
    .where(eq(places.name, name))
    .orderBy(desc(places.publishedAt))
    .limit(1);
  return was
    ? { state: 'gone', language: was.language, href: pathOf(was.siteKey, was.language, was.slug) }
    : { state: 'missing' };
}

const SAVING = 480;

/** The drawing to send a reader instead who asked for few data; null when it is small enough already. */
export async function findSmaller(name: string, releaseId: string): Promise<string | null> {
  const rows = await readers().select().from(publishedMedia).where(eq(publishedMedia.releaseId, releaseId));
  const all = rows.find(({ renditions }) => renditions.some((it) => it.name === name))?.renditions ?? [];
  const own = all.find((it) => it.name === name);
  if (!own || own.width <= SAVING) return null;
  const smaller = all.filter(({ format, width }) => format === own.format && width <= SAVING);
  return smaller.toSorted((a, b) => b.width - a.width)[0]?.name ?? null;
}
