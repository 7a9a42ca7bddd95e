ALTER TABLE "editions" ADD COLUMN "restored" boolean DEFAULT false NOT NULL;--> statement-breakpoint

-- Editions of before say by their event that they brought a release back.
alter table editions disable trigger editions_keep;
--> statement-breakpoint
update editions set restored = true
  where id in (select (payload->>'editionId')::uuid from events where kind = 'release.restored');
--> statement-breakpoint
alter table editions enable trigger editions_keep;
--> statement-breakpoint
create or replace view published_corrections as
  select e.release_id, e.major, e.minor, e.correction_note, e.published_at, e.restored
  from editions e
  join releases r on r.id = e.release_id
  where r.live in ('published', 'withdrawn') and e.correction_note is not null;
