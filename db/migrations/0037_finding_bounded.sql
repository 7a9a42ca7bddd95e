DROP INDEX "listings_found";--> statement-breakpoint
ALTER TABLE "changes" ADD COLUMN "live" text;--> statement-breakpoint

-- 1. Which words of a text stand side by side, as numbers below 2^20: a phrase stands only where all its pairs do. Two pairs
--    may share a number, so the words themselves are still compared. Dear to compute: never a filter, always an index.
create function pairs_of(words tsvector) returns integer[] language sql immutable strict parallel safe cost 5000 as $$
  with said as materialized (select lexeme, at from unnest(words), unnest(positions) at)
  select coalesce(array_agg(distinct hashtext(a.lexeme || ' ' || b.lexeme) & 1048575), '{}')
  from said a join said b on b.at = a.at + 1
$$;
--> statement-breakpoint
-- The pairs of folded words that stand one after the other, as a question.
create function asked_pairs(language text, words text) returns integer[] language sql immutable strict parallel safe as $$
  select pairs_of(to_tsvector(search_config(language), stemmable(language, words)))
$$;
--> statement-breakpoint
CREATE INDEX "listings_found" ON "listings" USING gin ("keys","words","headline_words",pairs_of("words")) WITH (fastupdate=false);--> statement-breakpoint

-- 2. A change says what became of its listing, so that what was taken away is found among many without looking at each.
update changes c set live = l.live from listings l where l.site_key = c.site_key and l.release_id = c.release_id;
--> statement-breakpoint
CREATE INDEX "changes_removed" ON "changes" USING btree ("site_key","language","seq") WHERE "changes"."live" is distinct from 'published';--> statement-breakpoint
ALTER TABLE "changes" ADD CONSTRAINT "changes_live" CHECK ("changes"."live" in ('published', 'withdrawn'));--> statement-breakpoint
create or replace function keep_changes() returns trigger language plpgsql as $$
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
  insert into changes (site_key, release_id, language, seq, changed_at, live)
    select place.site_key, place.release_id, place.language, coalesce(max(last.seq), 0) + 1,
           greatest(clock_timestamp(), max(last.changed_at)),
           (select l.live from listings l where l.site_key = place.site_key and l.release_id = place.release_id)
    from (select seq, changed_at from changes order by seq desc limit 1) last
    on conflict (site_key, release_id) do update
      set seq = excluded.seq, changed_at = excluded.changed_at, language = excluded.language, live = excluded.live;
  return null;
end $$;
--> statement-breakpoint
create or replace view published_changes as select site_key, release_id, language, seq, changed_at, live from changes;
