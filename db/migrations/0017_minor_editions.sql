ALTER TABLE "editions" ADD COLUMN "dated_at" timestamp with time zone;--> statement-breakpoint
-- Readers are shown the date of the last edition that was not a minor one.
create or replace view published_releases as
  select r.id, r.story_id, r.site_key, r.language, r.slug, r.live, r.first_published_at, r.withdrawn_at, r.withdrawal_text,
         s.reference, e.id as edition_id, e.major, e.minor, e.doc, e.headline, e.standfirst, e.details, e.about,
         e.correction_note, e.sha256, coalesce(e.dated_at, e.published_at) as published_at
  from releases r
  join editions e on e.id = r.live_edition_id
  join stories s on s.id = r.story_id
  where r.live in ('published', 'withdrawn');
