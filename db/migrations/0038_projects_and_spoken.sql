ALTER TABLE "stories" ADD COLUMN "projects" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint

-- 1. What projects are called, for those that something readers see is about. Of the others they learn nothing.
create view published_projects as
  select r.id, r.data->>'code' as code, r.data->'name' as name
  from records r
  where r.kind = 'project' and exists (select from listing_keys k where k.key = 'project:' || r.id);
--> statement-breakpoint
grant select on published_projects to newsroom_reader;
--> statement-breakpoint
-- 2. The languages in which journalists may call, by their ISO 639 codes.
create or replace view published_contacts as
  select t.key as site_key, c.place::integer as place, r.id, r.data->'office' as office, r.data->'name' as name,
         r.data->'role' as role, r.data->>'email' as email,
         coalesce((select jsonb_agg(jsonb_build_object('number', p->'number', 'note', p->'note'))
           from jsonb_array_elements(r.data->'phones') p where p->>'public' = 'true'), '[]') as phones,
         coalesce(r.data->'spoken', '[]') as spoken
  from sites t
  cross join unnest(t.contacts) with ordinality c (id, place)
  join records r on r.id = c.id and r.kind = 'contact' and r.retired_at is null
    and (r.site_key is null or r.site_key = t.key)
  where coalesce(r.data->>'from', '') <= to_char(now() at time zone t.time_zone, 'YYYY-MM-DD')
    and coalesce(r.data->>'until', '9999') >= to_char(now() at time zone t.time_zone, 'YYYY-MM-DD');
