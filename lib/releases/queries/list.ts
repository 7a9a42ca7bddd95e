import { and, desc, eq, ilike, inArray, ne, notInArray, or, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { db } from '#db/client.ts';
import { memberRoles, members } from '#db/schema/members.ts';
import { releases, stories } from '#db/schema/releases.ts';
import { askedWords } from '../../asked.ts';
import { LANGUAGES } from '../../languages.ts';
import { type Actor, EVERY_SITE } from '../../members/roles.ts';
import { siteKeysOf } from '../../sites/queries.ts';
import { lastTouched, type ReleaseLine, selectLines } from './rows.ts';
import { seenBy } from './visible.ts';

/** What the list can be narrowed to: a piece of work, what readers see, or drafts that were put aside. */
export const LISTED_STATES = [
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'scheduled',
  'embargoed',
  'published',
  'withdrawn',
  'unpublished',
  'recalled',
  'discarded',
] as const;
export type ListedState = (typeof LISTED_STATES)[number];

/** Filters as they stand in an address; anything unreadable counts as not given. */
export const listFilters = z.object({
  state: z.enum(LISTED_STATES).optional().catch(undefined),
  site: askedWords(40).optional().catch(undefined),
  lang: z.enum(LANGUAGES).optional().catch(undefined),
  author: z.uuid().optional().catch(undefined),
  q: askedWords(200).optional().catch(undefined),
  after: z
    .string()
    .regex(/^\d{1,16},[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .optional()
    .catch(undefined),
});
export type ListFilters = z.output<typeof listFilters>;

const PAGE = 50;
const REFERENCE = /^[a-z]{2,8}-\d{4}-\d+$/i;

/** The viewer's releases, last touched first, fifty at a time. `next` is the `after` of the following page. */
export async function listReleases(
  viewer: Actor,
  filters: ListFilters,
): Promise<{ lines: ReleaseLine[]; next: string | null }> {
  const where = and(
    seenBy(viewer),
    inState(filters.state),
    filters.site ? eq(releases.siteKey, filters.site) : undefined,
    filters.lang ? eq(releases.language, filters.lang) : undefined,
    filters.author ? eq(releases.createdBy, filters.author) : undefined,
    filters.q ? speaksOf(filters.q) : undefined,
    filters.after ? after(filters.after) : undefined,
  );
  const found = await selectLines(where, [lastTouched, desc(releases.id)], PAGE + 1);
  const lines = found.slice(0, PAGE);
  const last = lines.at(-1);
  return { lines, next: found.length > PAGE && last ? `${last.place},${last.id}` : null };
}

/** Everybody who may write on a site the viewer may see, by name: who "started by" can be asked for. */
export async function listAuthors(viewer: Actor): Promise<{ id: string; name: string }[]> {
  const keys = siteKeysOf(viewer);
  if (keys?.length === 0) return [];
  const here = keys === null ? undefined : inArray(memberRoles.siteKey, [...keys, EVERY_SITE]);
  const writing = notInArray(memberRoles.role, ['protection', 'auditor']);
  return db()
    .selectDistinct({ id: members.id, name: members.name })
    .from(members)
    .innerJoin(memberRoles, and(eq(memberRoles.memberId, members.id), writing, here))
    .orderBy(members.name, members.id)
    .limit(500);
}

function inState(state: ListedState | undefined): SQL | undefined {
  switch (state) {
    case undefined:
      return or(ne(releases.work, 'none'), ne(releases.live, 'none'));
    case 'discarded':
      return and(eq(releases.work, 'none'), eq(releases.live, 'none'));
    case 'published':
    case 'withdrawn':
    case 'unpublished':
    case 'recalled':
      return eq(releases.live, state);
    case 'draft':
    case 'in_review':
    case 'changes_requested':
    case 'approved':
    case 'scheduled':
    case 'embargoed':
      return eq(releases.work, state);
  }
}

// Words of the headline, or a whole reference.
function speaksOf(text: string): SQL | undefined {
  if (REFERENCE.test(text)) {
    return inArray(
      releases.storyId,
      db().select({ id: stories.id }).from(stories).where(eq(stories.reference, text.toUpperCase())),
    );
  }
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return ilike(releases.headline, pattern);
}

function after(place: string): SQL {
  const [instant, id] = place.split(',');
  return sql`(${releases.updatedAt}, ${releases.id}) < (timestamptz 'epoch' + ${instant}::bigint * interval '1 microsecond', ${id}::uuid)`;
}
