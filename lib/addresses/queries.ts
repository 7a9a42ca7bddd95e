import { and, asc, desc, eq, gt, sql } from 'drizzle-orm';
import { db } from '#db/client.ts';
import { type MissedAddressRow, missedAddresses, redirects } from '#db/schema/addresses.ts';
import { members } from '#db/schema/members.ts';
import { writeCsv } from '../directory/csv/write-csv.ts';
import { NotFound } from '../errors.ts';
import type { Actor } from '../members/roles.ts';
import { refuse } from '../releases/perform.ts';
import { listSites, type SiteView } from '../sites/queries.ts';
import type { RedirectFilters } from './input.ts';
import { fullPath } from './place.ts';
import { canSeeRedirects } from './policy.ts';

const PAGE = 100;

/** A redirect in the list; `from` and `to` are whole paths of the newsroom. */
export type RedirectLine = {
  id: string;
  version: number;
  path: string;
  from: string;
  to: string;
  updatedAt: Date;
  by: string;
};

/** The sites whose redirects a member may see. */
export async function listSitesWithRedirects(viewer: Actor): Promise<SiteView[]> {
  return (await listSites(viewer)).filter(({ key }) => canSeeRedirects(viewer, key).allowed);
}

/** A site's redirects by the path they lead from, a page of them. `next`: the `after` of the next page. */
export async function listRedirects(
  viewer: Actor,
  siteKey: string,
  { q, after }: Pick<RedirectFilters, 'q' | 'after'>,
): Promise<{ lines: RedirectLine[]; next: string | null }> {
  mustSee(viewer, siteKey);
  const like = `%${(q ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await db()
    .select({
      id: redirects.id,
      version: redirects.version,
      path: redirects.fromPath,
      to: redirects.toPath,
      updatedAt: redirects.updatedAt,
      by: members.name,
    })
    .from(redirects)
    .innerJoin(members, eq(members.id, redirects.updatedBy))
    .where(
      and(
        eq(redirects.siteKey, siteKey),
        q ? sql`(${redirects.fromPath} ilike ${like} or ${redirects.toPath} ilike ${like})` : undefined,
        after ? gt(redirects.fromPath, after) : undefined,
      ),
    )
    .orderBy(asc(redirects.fromPath))
    .limit(PAGE + 1);
  const lines = rows.slice(0, PAGE).map((row) => ({ ...row, from: fullPath({ siteKey, path: row.path }) }));
  return { lines, next: rows.length > PAGE ? (lines.at(-1)?.path ?? null) : null };
}

/** An address nobody has; the path is as on its site's own hostname. */
export type MissedLine = Pick<MissedAddressRow, 'path' | 'count' | 'referrer'> & { lastOn: Date };

/** What readers of a site asked for and nobody has, most asked first. */
export async function listMissed(viewer: Actor, siteKey: string): Promise<MissedLine[]> {
  mustSee(viewer, siteKey);
  const rows = await db()
    .select()
    .from(missedAddresses)
    .where(eq(missedAddresses.siteKey, siteKey))
    .orderBy(desc(missedAddresses.count), asc(missedAddresses.path))
    .limit(PAGE);
  return rows.map(({ path, count, referrer, lastOn }) => ({
    path,
    count,
    referrer,
    lastOn: new Date(lastOn),
  }));
}

/** A site's redirects as a CSV file that can be imported again. */
export async function exportRedirects(viewer: Actor, siteKey: string): Promise<string> {
  mustSee(viewer, siteKey);
  const rows = await db()
    .select({ from: redirects.fromPath, to: redirects.toPath })
    .from(redirects)
    .where(eq(redirects.siteKey, siteKey))
    .orderBy(asc(redirects.fromPath));
  return writeCsv([['from', 'to'], ...rows.map(({ from, to }) => [from, to])]);
}

function mustSee(viewer: Actor, siteKey: string): void {
  const may = canSeeRedirects(viewer, siteKey);
  if (!may.allowed && may.kind === 'hidden') throw new NotFound('site_unknown');
  refuse(may);
}
