CREATE TABLE "pulls" (
	"edition_id" uuid NOT NULL,
	"asset_id" uuid NOT NULL,
	"pulled_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pulls_edition_id_asset_id_pk" PRIMARY KEY("edition_id","asset_id")
);
--> statement-breakpoint
ALTER TABLE "pulls" ADD CONSTRAINT "pulls_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulls" ADD CONSTRAINT "pulls_asset_id_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."assets"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint

-- 1. The files of an edition are what they were when it was made.
create trigger edition_assets_keep before update or delete on edition_assets for each row execute function refuse_change();
--> statement-breakpoint
create trigger edition_assets_keep_all before truncate on edition_assets for each statement execute function refuse_change();
--> statement-breakpoint

-- 2. Whether everybody who can be recognised on a file agreed to be shown on the site, in a language, in a story.
--    lib/consents/state.ts says the same in the application. It reads more than whoever asks may read.
create function shows_with_consent(which uuid, spoken text, told uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select (a.shows is not null or a.kind not in ('picture', 'film'))
    and (a.shows is distinct from 'recognisable' or exists (select from asset_people p where p.asset_id = a.id))
    and not exists (
      select from asset_people p
      left join consents c on c.id = p.consent_id
      where p.asset_id = a.id and not coalesce(
        c.withdrawn_at is null
          and (c.expires_on is null or c.expires_on >= current_date)
          and (not c.minor or (c.assent and c.cleared_at is not null))
          and 'picture' = any (c.covers) and 'site' = any (c.channels) and spoken = any (c.languages)
          and (c.story_id is null or c.story_id = told), false))
  from assets a where a.id = which
$$;
--> statement-breakpoint
create function may_be_shown(which uuid, spoken text, told uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select a.state = 'ready' and a.deleted_at is null and (a.terms_until is null or a.terms_until >= current_date)
    and shows_with_consent(a.id, spoken, told)
  from assets a where a.id = which
$$;
--> statement-breakpoint

-- 3. What readers are shown with a release, and nothing else of the library.
create view published_media as
  select r.id as release_id, m.asset_id, m.cut, a.kind, a.width, a.height, a.copyright, a.terms, a.accessible, a.poster_id,
         coalesce(w.transcript, '') as transcript,
         coalesce((select jsonb_agg(jsonb_build_object('format', d.format, 'width', d.width, 'height', d.height,
             'bytes', d.bytes, 'type', d.type, 'name', d.name) order by d.format, d.width)
           from renditions d where d.asset_id = m.asset_id and d.cut = m.cut), '[]') as renditions
  from releases r
  join edition_assets m on m.edition_id = r.live_edition_id
  join assets a on a.id = m.asset_id
  left join asset_words w on w.asset_id = a.id and w.language = r.language
  where r.live = 'published' and may_be_shown(m.asset_id, r.language, r.story_id);
--> statement-breakpoint
create view published_files as
  select d.name, d.type, d.bytes, d.format, m.asset_id, r.id as release_id
  from renditions d
  join edition_assets m on m.asset_id = d.asset_id and m.cut = d.cut
  join editions e on e.id = m.edition_id
  join releases r on r.id = e.release_id and r.live_edition_id = e.id
  where r.live = 'published' and may_be_shown(m.asset_id, r.language, r.story_id);
--> statement-breakpoint
-- What some edition was shown with: who asks for a file that is gone is told where its text stands, or stood.
create view published_file_places as
  select d.name, r.site_key, r.language, r.slug, e.published_at
  from renditions d
  join edition_assets m on m.asset_id = d.asset_id and m.cut = d.cut
  join editions e on e.id = m.edition_id
  join releases r on r.id = e.release_id
  where r.live <> 'none';
--> statement-breakpoint
grant select on published_media, published_files, published_file_places to newsroom_reader;
--> statement-breakpoint

-- 4. Nobody finds a text by what is said of its pictures: those words go with the picture.
create or replace function said_in(part jsonb, facts jsonb) returns text language sql immutable parallel safe as $$
  select btrim(coalesce(string_agg(case node->>'type'
    when 'text' then node->>'text'
    when 'fact' then facts->>(node->'attrs'->>'key')
    when 'quote' then concat_ws(' ', E'\n', node->'attrs'->>'speaker', node->'attrs'->>'title', node->'attrs'->>'organisation')
    when 'keyFigure' then concat_ws(' ', E'\n', node->'attrs'->>'value', node->'attrs'->>'unit', node->'attrs'->>'label')
    when 'embed' then concat_ws(' ', E'\n', node->'attrs'->>'title', node->'attrs'->>'fallback')
    else E'\n'
  end, '' order by at), ''), E' \n')
  from jsonb_path_query(part, 'strict $.** ? (@.type == "text" || @.type == "fact" || @.type == "quote" ||
    @.type == "keyFigure" || @.type == "embed" || @.type == "paragraph" ||
    @.type == "heading" || @.type == "tableRow" || @.type == "tableCell" || @.type == "tableHeader")')
    with ordinality as nodes(node, at)
$$;
--> statement-breakpoint
select list_release(l.release_id)
from (
  select distinct l.release_id from listings l join editions e on e.id = l.edition_id
  where e.doc @? '$.** ? (@.type == "image" || @.type == "file")'
) l;
--> statement-breakpoint
set constraints listings_changed immediate;
--> statement-breakpoint
set constraints listings_changed deferred;
