import { and, desc, eq, ilike, inArray, or, sql } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '#db/client.ts';
import { assets, assetWords, renditions } from '#db/schema/media.ts';
import { canBeKept } from '../asked.ts';
import type { DeskRelease } from '../releases/queries/release.ts';
import { isFor, knownFiles } from './known-files.ts';
import { lacksOfFile, type MediaLack } from './lacks.ts';
import { ASSET_KINDS, type AssetKind, type AssetState, WHOLE } from './vocabulary.ts';

const MOST = 60;
/** How wide the column of a text is at least drawn, in pixels. */
const COLUMN = 640;

/** A file of the library as the text that may take it shows it. */
export type MediaChoice = {
  id: string;
  kind: AssetKind;
  title: string;
  state: AssetState;
  type: string;
  bytes: number;
  width: number | null;
  height: number | null;
  /** The name of a small drawing, to look at on the desk; null for what is no picture, or is not drawn yet. */
  thumb: string | null;
  /** The name of one that fills the column of a text. */
  view: string | null;
  /** What readers' phones load of it at each width, in bytes; the whole picture, narrowest first. */
  weights: { width: number; bytes: number }[];
  alt: string;
  caption: string;
  credit: string;
  /** The file that replaces it; null: it is the newest. */
  newer: string | null;
  /** What keeps it out of a release as it is now. */
  lacks: MediaLack[];
};

/** What is looked for among the files; anything unreadable counts as not given. */
export const mediaAsked = z.object({
  q: z.string().trim().max(80).refine(canBeKept).default('').catch(''),
  kinds: z
    .string()
    .transform((text) => ASSET_KINDS.filter((kind) => text.split(',').includes(kind)))
    .default([])
    .catch([]),
  ids: z
    .string()
    .max(8000)
    .transform((text) => text.split(',').filter((id) => z.uuid().safeParse(id).success))
    .default([])
    .catch([]),
});

/**
 * The files a release may take, the newest first: those of its site and of everybody's that are not replaced; or exactly those of `ids`, which
 * its text names. The caller has found the release.
 */
export async function mediaFor(
  release: Pick<DeskRelease, 'storyId' | 'language'> & { site: { key: string } },
  asked: z.input<typeof mediaAsked>,
): Promise<MediaChoice[]> {
  const { q, kinds, ids } = mediaAsked.parse(asked);
  const newer = sql<string | null>`(select n.id from assets n
    where n.replaces_id = ${assets.id} and n.deleted_at is null and n.state <> 'refused'
    order by n.created_at desc limit 1)`;
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await db()
    .select({
      file: assets,
      words: assetWords,
      newer,
    })
    .from(assets)
    .leftJoin(assetWords, and(eq(assetWords.assetId, assets.id), eq(assetWords.language, release.language)))
    .where(
      and(
        isFor(release.site.key),
        kinds.length > 0 ? inArray(assets.kind, kinds) : undefined,
        ids.length > 0
          ? inArray(assets.id, ids)
          : and(
              sql`${assets.state} <> 'refused' and ${newer} is null`,
              q
                ? or(
                    ilike(assets.title, like),
                    ilike(assets.place, like),
                    sql`${assets.tags} @> array[${q}]::text[]`,
                    sql`exists (select from asset_words w where w.asset_id = ${assets.id}
                      and (w.alt ilike ${like} or w.caption ilike ${like}))`,
                  )
                : undefined,
            ),
      ),
    )
    .orderBy(desc(assets.createdAt), assets.id)
    .limit(MOST);
  const found = rows.map(({ file }) => file.id);
  const whose = { siteKey: release.site.key, language: release.language, storyId: release.storyId };
  const [drawn, known] = await Promise.all([drawingsOf(found), knownFiles(db(), whose, found)]);
  return rows.map(({ file, words, newer }) => {
    const stands = known.get(file.id);
    const all = drawn.filter(({ assetId }) => assetId === file.id);
    const shown = all.filter(({ format }) => format === 'webp');
    return {
      id: file.id,
      kind: file.kind,
      title: file.title,
      state: file.state,
      type: file.type,
      bytes: file.bytes,
      width: file.width,
      height: file.height,
      thumb: shown[0]?.name ?? null,
      view: (shown.find(({ width }) => width >= COLUMN) ?? shown.at(-1))?.name ?? null,
      weights: all.filter(({ format }) => format === 'avif').map(({ width, bytes }) => ({ width, bytes })),
      alt: words?.alt ?? '',
      caption: words?.caption ?? '',
      credit: file.credit,
      newer,
      lacks: lacksOfFile(
        stands ? { ...stands, drawn: file.kind !== 'picture' || stands.cuts.has(WHOLE) } : null,
        file.kind === 'picture' ? 'image' : 'file',
      ),
    };
  });
}

function drawingsOf(ids: readonly string[]) {
  return ids.length === 0
    ? []
    : db()
        .select()
        .from(renditions)
        .where(and(inArray(renditions.assetId, [...ids]), eq(renditions.cut, WHOLE)))
        .orderBy(renditions.width, renditions.format);
}
