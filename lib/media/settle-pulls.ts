import { sql } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { holdForNewsroom } from '../releases/find.ts';

type Changed = { release_id: string; count: number };

/**
 * Notes which files of live editions readers are no longer shown, or are shown again: the database takes them away by itself
 * at every look, here it is written down, and whoever follows feeds, the API or the keys of caches learns that the release
 * changed. Nothing is noted twice. Returns how many releases lost a file.
 * @param of only the files on which somebody is seen who gave this consent; all without it
 */
export async function settlePulls(
  tx: Tx,
  actor: Actor | null,
  of: { consentId?: string } = {},
): Promise<number> {
  const { consentId } = of;
  const own = consentId
    ? sql`m.asset_id in (select p.asset_id from asset_people p where p.consent_id = ${consentId})`
    : sql`(a.terms_until is not null or a.deleted_at is not null or a.state <> 'ready' or a.shows is null
        or exists (select from asset_people p where p.asset_id = m.asset_id) or a.shows = 'recognisable')`;
  const pulled = await tx.execute<Changed>(sql`
    with gone as (
      insert into pulls (edition_id, asset_id)
      select distinct m.edition_id, m.asset_id
      from edition_assets m
      join assets a on a.id = m.asset_id
      join editions e on e.id = m.edition_id
      join releases r on r.id = e.release_id and r.live_edition_id = e.id and r.live = 'published'
      where ${own} and not may_be_shown(m.asset_id, r.language, r.story_id)
        and not exists (select from pulls p where p.edition_id = m.edition_id and p.asset_id = m.asset_id)
      on conflict do nothing
      returning edition_id
    )
    select e.release_id, count(*)::int as count from gone join editions e on e.id = gone.edition_id group by 1 order by 1`);
  const back = await tx.execute<Changed>(sql`
    with shown as (
      delete from pulls p using editions e, releases r
      where e.id = p.edition_id and r.id = e.release_id and r.live_edition_id = e.id
        and may_be_shown(p.asset_id, r.language, r.story_id)
      returning p.edition_id
    )
    select e.release_id, count(*)::int as count from shown join editions e on e.id = shown.edition_id group by 1`);
  for (const { release_id, count } of pulled) {
    const release = await holdForNewsroom(tx, release_id);
    await record(tx, actor, 'release.files_pulled', { count }, { release });
  }
  // listed as it was: that is what numbers a change for readers
  for (const { release_id } of [...pulled, ...back])
    await tx.execute(sql`update listings set edition_id = edition_id where release_id = ${release_id}`);
  return pulled.length;
}
