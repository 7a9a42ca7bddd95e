CREATE TABLE "banners" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"site_key" text,
	"tone" text NOT NULL,
	"words" jsonb NOT NULL,
	"links" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"starts_wall" text NOT NULL,
	"ends_wall" text NOT NULL,
	"zone" text NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid,
	CONSTRAINT "banners_tone" CHECK ("banners"."tone" in ('emergency', 'notice', 'information')),
	CONSTRAINT "banners_span" CHECK ("banners"."starts_at" < "banners"."ends_at"),
	CONSTRAINT "banners_words" CHECK ("banners"."words" <> '{}'::jsonb)
);
--> statement-breakpoint
CREATE TABLE "features" (
	"site_key" text NOT NULL,
	"language" text NOT NULL,
	"release_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"last_day" text,
	CONSTRAINT "features_site_key_language_release_id_pk" PRIMARY KEY("site_key","language","release_id"),
	CONSTRAINT "features_day" CHECK ("features"."last_day" ~ '^\d{4}-\d{2}-\d{2}$')
);
--> statement-breakpoint
CREATE TABLE "syndications" (
	"site_key" text NOT NULL,
	"release_id" uuid NOT NULL,
	"state" text NOT NULL,
	"by" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "syndications_site_key_release_id_pk" PRIMARY KEY("site_key","release_id"),
	CONSTRAINT "syndications_state" CHECK ("syndications"."state" in ('agreed', 'declined', 'ended'))
);
--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "links" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "legal" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "accent" text DEFAULT 'blue' NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "old_after" integer DEFAULT 3;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "contacts" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "banners" ADD CONSTRAINT "banners_site_key_sites_key_fk" FOREIGN KEY ("site_key") REFERENCES "public"."sites"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "banners" ADD CONSTRAINT "banners_made_by_members_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "banners" ADD CONSTRAINT "banners_ended_by_members_id_fk" FOREIGN KEY ("ended_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "features" ADD CONSTRAINT "features_site_key_sites_key_fk" FOREIGN KEY ("site_key") REFERENCES "public"."sites"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "features" ADD CONSTRAINT "features_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "syndications" ADD CONSTRAINT "syndications_site_key_sites_key_fk" FOREIGN KEY ("site_key") REFERENCES "public"."sites"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "syndications" ADD CONSTRAINT "syndications_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "syndications" ADD CONSTRAINT "syndications_by_members_id_fk" FOREIGN KEY ("by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "banners_standing" ON "banners" USING btree ("ends_at") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "features_place" ON "features" USING btree ("site_key","language","place");--> statement-breakpoint
CREATE INDEX "syndications_release" ON "syndications" USING btree ("release_id");--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_accent" CHECK ("sites"."accent" in ('blue', 'sea', 'forest', 'plum', 'slate'));--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_old_after" CHECK ("sites"."old_after" between 1 and 50);--> statement-breakpoint

-- 1. A site says more of itself to readers.
create or replace view published_sites as
  select key, name, languages, country, hostnames, time_zone, tagline, links, legal, accent, old_after from sites;
--> statement-breakpoint

-- 2. A banner stands from its start to its end by this clock, and comes down by itself.
create view published_banners as
  select id, site_key, tone, words, links, starts_at, ends_at
  from banners
  where ended_at is null and starts_at <= now() and now() < ends_at;
--> statement-breakpoint

-- 3. What a site lists of another: live releases of global reach that it agreed to. Their own page stays at home.
alter view listings_due rename to listings_at_home;
--> statement-breakpoint
create view listings_due as
  select * from listings_at_home
  union all
  select y.site_key, h.release_id, h.edition_id, h.story_id, h.home_key, h.slug, h.language, h.live, h.kind, h.published_at,
         h.withdrawn_at, h.corrected, h.countries,
         array['in:' || y.site_key || '/' || h.language,
           to_char(h.published_at at time zone t.time_zone, '"year:"YYYY'),
           to_char(h.published_at at time zone t.time_zone, '"month:"YYYY-MM')]
           || array(select k from unnest(h.keys) k where k !~ '^(in|year|month):') as keys,
         h.headline, h.standfirst, h.opening, h.said, h.headline_words, h.words
  from listings_at_home h
  join syndications y on y.release_id = h.release_id and y.state = 'agreed' and y.site_key <> h.home_key
  join sites t on t.key = y.site_key
  join editions e on e.id = h.edition_id and e.details->>'reach' = 'global';
--> statement-breakpoint
create function keep_syndicated() returns trigger language plpgsql as $$
begin
  perform list_release(coalesce(new.release_id, old.release_id));
  return null;
end $$;
--> statement-breakpoint
create trigger syndications_listed after insert or update or delete on syndications
  for each row execute function keep_syndicated();
--> statement-breakpoint
create or replace function keep_site_listed() returns trigger language plpgsql as $$
begin
  perform list_release(release_id)
  from (select distinct release_id from listings where home_key = new.key or site_key = new.key) listed;
  return null;
end $$;
--> statement-breakpoint

-- 4. What a front page begins with: what is live there and was not withdrawn, until its last day by the site's clocks.
create view published_features as
  select f.site_key, f.language, f.release_id, f.place
  from features f
  join sites t on t.key = f.site_key
  join listings l on l.site_key = f.site_key and l.release_id = f.release_id and l.language = f.language and l.live = 'published'
  where f.last_day is null or to_char(now() at time zone t.time_zone, 'YYYY-MM-DD') <= f.last_day;
--> statement-breakpoint

-- 5. Contacts that a site shows to journalists, without the numbers that stay on the desk.
create view published_contacts as
  select t.key as site_key, c.place::integer as place, r.id, r.data->'office' as office, r.data->'name' as name,
         r.data->'role' as role, r.data->>'email' as email,
         coalesce((select jsonb_agg(jsonb_build_object('number', p->'number', 'note', p->'note'))
           from jsonb_array_elements(r.data->'phones') p where p->>'public' = 'true'), '[]') as phones
  from sites t
  cross join unnest(t.contacts) with ordinality c (id, place)
  join records r on r.id = c.id and r.kind = 'contact' and r.retired_at is null
    and (r.site_key is null or r.site_key = t.key)
  where coalesce(r.data->>'from', '') <= to_char(now() at time zone t.time_zone, 'YYYY-MM-DD')
    and coalesce(r.data->>'until', '9999') >= to_char(now() at time zone t.time_zone, 'YYYY-MM-DD');
--> statement-breakpoint
grant select on published_banners, published_features, published_contacts to newsroom_reader;
