import { eq, sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { type RedirectRow, redirects } from '#db/schema/addresses.ts';
import { sites } from '#db/schema/sites.ts';
import { flatten } from './flatten.ts';
import { fullPath } from './place.ts';
import type { Newsroom } from './read-address.ts';

/** No site has more redirects than this. */
export const MOST_REDIRECTS = 20_000;

const fromOf = ({ siteKey, fromPath }: Pick<RedirectRow, 'siteKey' | 'fromPath'>) =>
  fullPath({ siteKey, path: fromPath });

/** Every site and where it answers. */
export function newsroomIn(tx: Tx): Promise<Newsroom> {
  return tx.select({ key: sites.key, hostnames: sites.hostnames, languages: sites.languages }).from(sites);
}

/** All redirects of the newsroom, by the whole path they lead from; nobody else makes or takes one until the verb ends. */
export async function holdRedirects(tx: Tx): Promise<Map<string, RedirectRow>> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('redirects'))`);
  const rows = await tx.select().from(redirects);
  return new Map(rows.map((row) => [fromOf(row), row]));
}

/** Of some paths on a site those at which a release is or was: there readers are told what became of it. */
export async function takenByReleases(
  tx: Tx,
  siteKey: string,
  paths: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.execute<{ path: string }>(sql`
    select path from jsonb_array_elements_text(${JSON.stringify(paths)}::text::jsonb) path
    join published_addresses a on a.site_key = ${siteKey} and path = '/' || a.language || '/news/' || a.slug`);
  return new Set(rows.map(({ path }) => path));
}

/** Leads each redirect that leads to another one straight to its end. @returns how many that were */
export async function straighten(tx: Tx, actor: { id: string }): Promise<number> {
  const all = await tx.select().from(redirects);
  const { ends } = flatten(new Map(all.map((row) => [fromOf(row), row.toPath])));
  const crooked = all.filter((row) => ends.has(fromOf(row)) && ends.get(fromOf(row)) !== row.toPath);
  for (const row of crooked) {
    await tx
      .update(redirects)
      .set({
        toPath: ends.get(fromOf(row)),
        version: row.version + 1,
        updatedBy: actor.id,
        updatedAt: sql`now()`,
      })
      .where(eq(redirects.id, row.id));
  }
  return crooked.length;
}
