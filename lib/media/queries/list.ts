import { and, arrayContains, desc, eq, gte, ilike, inArray, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { type AssetRow, assets } from '#db/schema/media.ts';
import { seesAll } from '../../consents/policy.ts';
import { foldCase } from '../../documents/import/fold.ts';
import type { Language } from '../../languages.ts';
import type { Actor } from '../../members/roles.ts';
import { siteKeysOf } from '../../sites/queries.ts';
import type { FileConsent, FileFilters } from '../input.ts';
import { consentOf, gapsOf, isDrafted, isLive } from './standing.ts';

/** How many files a page of the library shows. */
export const A_PAGE = 48;

/** A file as a list shows it. `thumb`: the name of a small drawing, null for what is no picture or not drawn yet. */
export type FileLine = Pick<
  AssetRow,
  'id' | 'siteKey' | 'kind' | 'state' | 'title' | 'place' | 'takenOn' | 'type' | 'bytes' | 'tags' | 'version'
> & {
  thumb: string | null;
  consent: FileConsent | null;
  gaps: Language[];
  live: boolean;
  draft: boolean;
  newer: boolean;
};

const THUMB = sql<string | null>`(select r.name from renditions r
  where r.asset_id = assets.id and r.cut = '' and r.format in ('webp', 'jpeg', 'png')
  order by r.width < 320, r.width, r.format desc limit 1)`;

/** What a list shows of each file, as columns. */
export const LINE = {
  id: assets.id,
  siteKey: assets.siteKey,
  kind: assets.kind,
  state: assets.state,
  title: assets.title,
  place: assets.place,
  takenOn: assets.takenOn,
  type: assets.type,
  bytes: assets.bytes,
  tags: assets.tags,
  version: assets.version,
  thumb: THUMB,
  consent: consentOf,
  gaps: sql<Language[]>`${gapsOf}`,
  live: isLive.mapWith(Boolean),
  draft: isDrafted.mapWith(Boolean),
  newer: sql<boolean>`exists (select from assets n where n.replaces_id = assets.id and n.deleted_at is null)`,
};

/**
 * A page of the library, the newest first: files of the viewer's sites that were not deleted. `next` is where the following
 * page begins, for the filter `after`.
 */
export async function listFiles(
  viewer: Actor,
  filters: FileFilters,
): Promise<{ lines: FileLine[]; next: string | null }> {
  const rows = await db()
    .select({ ...LINE, at: sql<string>`(extract(epoch from assets.created_at) * 1000000)::bigint` })
    .from(assets)
    .where(and(seenFiles(viewer), ...asked(viewer, filters)))
    .orderBy(desc(assets.createdAt), desc(assets.id))
    .limit(A_PAGE + 1);
  const page = rows.slice(0, A_PAGE);
  const last = rows.length > A_PAGE ? page.at(-1) : undefined;
  return { lines: page.map(({ at: _, ...line }) => line), next: last ? `${last.at}.${last.id}` : null };
}

/** Only files that were not deleted, of sites the viewer has a role on. */
export function seenFiles(viewer: Actor): SQL | undefined {
  const keys = siteKeysOf(viewer);
  const theirs = keys === null ? undefined : keys.length > 0 ? inArray(assets.siteKey, keys) : sql`false`;
  return and(isNull(assets.deletedAt), theirs);
}

function asked(viewer: Actor, filters: FileFilters): (SQL | undefined)[] {
  const { q, person, place, from, to, terms, consent, kind, tag, usage, gap, site, after } = filters;
  const [at, id] = after?.split('.') ?? [];
  return [
    ...foldCase(q ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => sql`position(${word} in assets.words) > 0`),
    person ? shows(viewer, person) : undefined,
    place ? ilike(assets.place, like(place)) : undefined,
    from ? gte(assets.takenOn, from) : undefined,
    to ? lte(assets.takenOn, to) : undefined,
    terms ? eq(assets.terms, terms) : undefined,
    consent ? sql`${consentOf} = ${consent}` : undefined,
    kind ? eq(assets.kind, kind) : undefined,
    tag ? arrayContains(assets.tags, [tag.toLowerCase()]) : undefined,
    usage === 'live' ? isLive : undefined,
    usage === 'draft' ? isDrafted : undefined,
    usage === 'unused' ? sql`not ${isLive} and not ${isDrafted}` : undefined,
    gap ? sql`${gap} = any (${gapsOf})` : undefined,
    site ? eq(assets.siteKey, site) : undefined,
    at && id
      ? sql`(assets.created_at, assets.id) < (timestamptz 'epoch' + ${at}::bigint * interval '1 microsecond', ${id}::uuid)`
      : undefined,
  ];
}

// By what is seen of somebody, or by the code name of a record the viewer may see.
function shows(viewer: Actor, person: string): SQL {
  const words = like(person);
  const keys = siteKeysOf(viewer);
  const everywhere = viewer.grants.filter(({ site }) => seesAll(viewer, site)).map(({ site }) => site);
  const all =
    keys === null && everywhere.includes('*') ? sql`true` : sql`c.site_key = any (${param(everywhere)})`;
  return sql`exists (select from asset_people p
    left join consents c on c.id = p.consent_id left join stories s on s.id = c.story_id
    where p.asset_id = assets.id and (p.seen_as ilike ${words}
      or (c.code_name ilike ${words} and (${all} or c.created_by = ${viewer.id} or s.created_by = ${viewer.id}))))`;
}

const param = (keys: string[]) =>
  sql`array[${sql.join([...keys.map((key) => sql`${key}`), sql`''`], sql`, `)}]::text[]`;
const like = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

/** A gallery: the files that share a tag. */
export type Gallery = { tag: string; count: number; thumbs: string[] };

/** The tags of the files somebody may see, those with the most files first. */
export async function listGalleries(viewer: Actor): Promise<Gallery[]> {
  const rows = await db()
    .select({
      tag: sql<string>`tag`,
      count: sql<number>`count(*)::int`,
      thumbs: sql<
        string[]
      >`(array_agg(${THUMB} order by assets.created_at desc) filter (where ${THUMB} is not null))[1:3]`,
    })
    .from(assets)
    .innerJoin(sql`unnest(assets.tags) tag`, sql`true`)
    .where(seenFiles(viewer))
    .groupBy(sql`tag`)
    .orderBy(sql`count(*) desc`, sql`tag`)
    .limit(300);
  return rows.map((row) => ({ ...row, thumbs: row.thumbs ?? [] }));
}
