import { sql } from 'drizzle-orm';
import { db } from '#db/client.ts';

/** The releases whose place in readers' lists is not what their live edition says, by id. Looks at all of them. */
export async function listingsAmiss(): Promise<string[]> {
  const rows = await db().execute<{ id: string }>(sql`
    select distinct coalesce(l.release_id, d.release_id) as id
    from listings l
    full join listings_due d on d.site_key = l.site_key and d.release_id = l.release_id
    where (l.edition_id, l.story_id, l.home_key, l.slug, l.language, l.live, l.kind, l.published_at, l.withdrawn_at,
           l.corrected, l.keys)
      is distinct from (d.edition_id, d.story_id, d.home_key, d.slug, d.language, d.live, d.kind, d.published_at, d.withdrawn_at,
           d.corrected, d.keys)`);
  return rows.map(({ id }) => id);
}

/** Lists releases anew from what is live of them. */
export async function listAgain(releaseIds: readonly string[]): Promise<void> {
  for (const id of releaseIds) await db().execute(sql`select list_release(${id}::uuid)`);
}
