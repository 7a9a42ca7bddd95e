-- The About texts of the sites go to the directory; what was published keeps its own.
insert into records (kind, site_key, code, data, words)
  select 'about', s.key, a.key, jsonb_build_object('language', a.key, 'text', a.value), lower(a.value)
  from sites s, jsonb_each_text(s.about) a
  where a.value <> '' and not exists (
    select 1 from records r where r.kind = 'about' and r.site_key = s.key and r.code = a.key and r.retired_at is null);
--> statement-breakpoint
drop view published_sites;
--> statement-breakpoint
ALTER TABLE "sites" DROP COLUMN "about";
--> statement-breakpoint
create view published_sites as
  select key, name, languages, country, hostnames, time_zone, tagline from sites;
--> statement-breakpoint
-- Facts are true for everybody; one that was retired goes on being said where it stands.
create view published_facts as
  select data from records where kind = 'fact' order by retired_at nulls last;
--> statement-breakpoint
grant select on published_sites, published_facts to newsroom_reader;
