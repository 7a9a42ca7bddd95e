CREATE TABLE "changes" (
	"site_key" text NOT NULL,
	"release_id" uuid NOT NULL,
	"language" text NOT NULL,
	"seq" bigint NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "changes_site_key_release_id_pk" PRIMARY KEY("site_key","release_id"),
	CONSTRAINT "changes_seq" UNIQUE("seq")
);
--> statement-breakpoint
CREATE TABLE "hub_pings" (
	"site_key" text NOT NULL,
	"language" text NOT NULL,
	"seq" bigint DEFAULT 0 NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"next_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "hub_pings_site_key_language_pk" PRIMARY KEY("site_key","language")
);
--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_site_key_sites_key_fk" FOREIGN KEY ("site_key") REFERENCES "public"."sites"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hub_pings" ADD CONSTRAINT "hub_pings_site_key_sites_key_fk" FOREIGN KEY ("site_key") REFERENCES "public"."sites"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "changes_site" ON "changes" USING btree ("site_key","seq");--> statement-breakpoint
CREATE INDEX "changes_language" ON "changes" USING btree ("site_key","language","seq");--> statement-breakpoint
CREATE INDEX "changes_release" ON "changes" USING btree ("release_id");--> statement-breakpoint
CREATE INDEX "changes_when" ON "changes" USING btree ("changed_at","seq");--> statement-breakpoint

-- 1. What changes for readers is numbered at the commit, one transaction after the other: the lock is held until the number
--    can be seen, so nobody who has read up to a number finds a smaller one later. A clock that was set back goes on.
create function keep_changes() returns trigger language plpgsql as $$
declare
  place listings;
begin
  if tg_op = 'DELETE' then
    place := old;
    -- listed anew in the same transaction: that is the change
    if exists (select from listings l where l.site_key = old.site_key and l.release_id = old.release_id) then
      return null;
    end if;
  else
    place := new;
  end if;
  perform pg_advisory_xact_lock(hashtext('newsroom.changes'));
  insert into changes (site_key, release_id, language, seq, changed_at)
    select place.site_key, place.release_id, place.language, coalesce(max(last.seq), 0) + 1,
           greatest(clock_timestamp(), max(last.changed_at))
    from (select seq, changed_at from changes order by seq desc limit 1) last
    on conflict (site_key, release_id) do update
      set seq = excluded.seq, changed_at = excluded.changed_at, language = excluded.language;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger listings_changed after insert or update or delete on listings
  deferrable initially deferred for each row execute function keep_changes();
--> statement-breakpoint

-- 2. What readers see or saw already, in the order in which it changed.
insert into changes (site_key, release_id, language, seq, changed_at)
  select site_key, release_id, language, row_number() over (order by changed_at, release_id, site_key), changed_at
  from (
    select l.site_key, l.release_id, l.language, greatest(e.published_at, l.withdrawn_at) as changed_at
    from listings l join editions e on e.id = l.edition_id
    union all
    select r.site_key, r.id, r.language, r.updated_at from releases r where r.live in ('unpublished', 'recalled')
  ) was;
--> statement-breakpoint

-- 3. Readers learn of what was taken away only that it is gone.
create view published_changes as
  select c.site_key, c.release_id, c.language, c.seq, c.changed_at, l.live
  from changes c
  left join listings l on l.site_key = c.site_key and l.release_id = c.release_id;
--> statement-breakpoint
create view published_translations as
  select t.release_id, t.source_id
  from translations t
  join releases r on r.id = t.release_id and r.live in ('published', 'withdrawn')
  join releases s on s.id = t.source_id and s.live in ('published', 'withdrawn');
--> statement-breakpoint
grant select on published_changes, published_translations to newsroom_reader;
