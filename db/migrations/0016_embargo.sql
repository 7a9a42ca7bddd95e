CREATE TABLE "access_links" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"release_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"language" text NOT NULL,
	"zone" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"closed_by" uuid,
	CONSTRAINT "access_links_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "access_openings" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "access_openings_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"link_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"revision_id" uuid,
	"network" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "access_openings_kind" CHECK ("access_openings"."kind" in ('seen', 'read'))
);
--> statement-breakpoint
CREATE TABLE "concerns" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"release_id" uuid NOT NULL,
	"cause_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"said_by" uuid NOT NULL,
	"said_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_by" uuid,
	"settled_at" timestamp with time zone,
	CONSTRAINT "concerns_kind" CHECK ("concerns"."kind" in ('correction', 'withdrawal', 'recall'))
);
--> statement-breakpoint
ALTER TABLE "releases" DROP CONSTRAINT "releases_work";--> statement-breakpoint
ALTER TABLE "releases" DROP CONSTRAINT "releases_review_revision";--> statement-breakpoint
ALTER TABLE "releases" DROP CONSTRAINT "releases_schedule";--> statement-breakpoint
DROP INDEX "releases_due";--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "together_id" uuid;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "removal_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "removal_wall" text;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "removal_zone" text;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "removal_zone_data" text;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "removal_by" uuid;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "removal_kind" text;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "removal_text" text;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "review_on" date;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "review_reminded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "access_links" ADD CONSTRAINT "access_links_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_links" ADD CONSTRAINT "access_links_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_links" ADD CONSTRAINT "access_links_closed_by_members_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_openings" ADD CONSTRAINT "access_openings_link_id_access_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."access_links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "access_openings" ADD CONSTRAINT "access_openings_revision_id_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concerns" ADD CONSTRAINT "concerns_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concerns" ADD CONSTRAINT "concerns_cause_id_releases_id_fk" FOREIGN KEY ("cause_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concerns" ADD CONSTRAINT "concerns_said_by_members_id_fk" FOREIGN KEY ("said_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "concerns" ADD CONSTRAINT "concerns_settled_by_members_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "access_links_release" ON "access_links" USING btree ("release_id","created_at");--> statement-breakpoint
CREATE INDEX "access_openings_link" ON "access_openings" USING btree ("link_id","at");--> statement-breakpoint
CREATE INDEX "concerns_release" ON "concerns" USING btree ("release_id");--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_removal_by_members_id_fk" FOREIGN KEY ("removal_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "releases_removal_due" ON "releases" USING btree ("removal_at") WHERE removal_at is not null;--> statement-breakpoint
CREATE INDEX "releases_review_due" ON "releases" USING btree ("review_on") WHERE review_on is not null;--> statement-breakpoint
CREATE INDEX "releases_due" ON "releases" USING btree ("publish_at") WHERE work in ('scheduled', 'embargoed');--> statement-breakpoint
ALTER TABLE "stories" DROP COLUMN "embargo_at";--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_embargo" CHECK ("releases"."work" <> 'embargoed' or "releases"."live" = 'none');--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_together" CHECK ("releases"."together_id" is null or "releases"."work" = 'scheduled');--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_removal" CHECK (num_nulls("releases"."removal_at", "releases"."removal_wall", "releases"."removal_zone", "releases"."removal_zone_data", "releases"."removal_by", "releases"."removal_kind", "releases"."removal_text") in (0, 7) and ("releases"."removal_at" is null or "releases"."live" = 'published'));--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_work" CHECK ("releases"."work" in ('none', 'draft', 'in_review', 'changes_requested', 'approved', 'scheduled', 'embargoed'));--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_review_revision" CHECK ("releases"."work" not in ('in_review', 'approved', 'scheduled', 'embargoed') or "releases"."review_revision_id" is not null);--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_schedule" CHECK (("releases"."work" in ('scheduled', 'embargoed')) = ("releases"."publish_at" is not null) and num_nulls("releases"."publish_at", "releases"."publish_wall", "releases"."publish_zone", "releases"."publish_zone_data", "releases"."scheduled_by") in (0, 5) and num_nulls("releases"."publish_failure", "releases"."publish_failed_at") in (0, 2));--> statement-breakpoint

-- Who opened what is not unsaid.
create trigger access_openings_keep before update or delete on access_openings for each row execute function refuse_change();
--> statement-breakpoint
create trigger access_openings_keep_all before truncate on access_openings for each statement execute function refuse_change();
--> statement-breakpoint

-- An embargo is the story's: its languages share one instant, and none of them is public before.
create function check_embargo() returns trigger language plpgsql as $$
begin
  if new.work = 'embargoed' and exists (
    select 1 from releases where story_id = new.story_id and work = 'embargoed' and publish_at is distinct from new.publish_at
  ) then
    raise exception 'the languages of a story share one embargo' using errcode = 'check_violation';
  end if;
  if new.live = 'published' and exists (
    select 1 from releases where story_id = new.story_id and work = 'embargoed' and publish_at > now()
  ) then
    raise exception 'the story is under embargo' using errcode = 'check_violation';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger releases_embargo_shared after insert or update of work, live, publish_at on releases
  deferrable initially deferred for each row
  when (new.work = 'embargoed' or new.live = 'published') execute function check_embargo();
