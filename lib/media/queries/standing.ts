import { type SQL, sql } from 'drizzle-orm';
import type { FileConsent } from '../input.ts';

/** How long before its end a record is called one that ends soon, in days. */
const SOON = 30;

/**
 * Whether everybody on a file agreed to be shown on the site, in any language and story: the worst of its people. Null for
 * what shows nobody who could be recognised.
 */
export const consentOf: SQL<FileConsent | null> = sql`case
  when assets.shows is null then case when assets.kind in ('picture', 'film') then 'unsaid' end
  when assets.shows = 'recognisable' then (
    select case
      when count(*) = 0 or bool_or(p.consent_id is null) then 'missing'
      when bool_or(c.withdrawn_at is not null) then 'withdrawn'
      when bool_or(c.expires_on < current_date) then 'expired'
      when bool_or(c.minor and not (c.assent and c.cleared_at is not null)) then 'waits'
      when bool_or(not ('picture' = any (c.covers) and 'site' = any (c.channels))) then 'lacking'
      when bool_or(c.expires_on <= current_date + ${sql.raw(String(SOON))}) then 'expiring'
      else 'valid' end
    from asset_people p left join consents c on c.id = p.consent_id where p.asset_id = assets.id)
  end`;

/** The languages of its site in which something is still to be said of a file. */
export const gapsOf: SQL<string[]> = sql`array(
  select l.language from sites s, unnest(s.languages) with ordinality l (language, at)
  left join asset_words w on w.asset_id = assets.id and w.language = l.language
  where s.key = assets.site_key and case
    when assets.kind = 'picture' then coalesce(w.alt, '') = '' or coalesce(w.caption, '') = ''
    when assets.kind in ('sound', 'film') then coalesce(w.caption, '') = '' or coalesce(w.transcript, '') = ''
    else coalesce(w.caption, '') = '' end
  order by l.at)`;

/** Whether readers see a file in a live edition, or a withdrawn one that stays readable. */
export const isLive: SQL<boolean> = sql`exists (
  select from edition_assets e join releases r on r.live_edition_id = e.edition_id
  where e.asset_id = assets.id and r.live in ('published', 'withdrawn'))`;

/** The files that open drafts name, read once for all of a list. */
export const DRAFTED = sql`select distinct (named #>> '{}')::uuid from releases r,
  jsonb_path_query(r.doc, 'strict $.**.asset ? (@.type() == "string")') named where r.work <> 'none'`;

/** Whether an open draft names a file. */
export const isDrafted: SQL<boolean> = sql`assets.id in (${DRAFTED})`;
