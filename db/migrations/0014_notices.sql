CREATE TABLE "absences" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"deputy_id" uuid,
	"from_day" text NOT NULL,
	"last_day" text NOT NULL,
	"time_zone" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "absences_order" CHECK ("absences"."starts_at" < "absences"."ends_at"),
	CONSTRAINT "absences_deputy" CHECK ("absences"."deputy_id" is distinct from "absences"."member_id")
);
--> statement-breakpoint
CREATE TABLE "assignments" (
	"release_id" uuid PRIMARY KEY NOT NULL,
	"holder_id" uuid,
	"given_by" uuid,
	"held_since" timestamp with time zone,
	"due_at" timestamp with time zone,
	"due_wall" text,
	"due_zone" text,
	"priority" text DEFAULT 'normal' NOT NULL,
	"escalated_at" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assignments_priority" CHECK ("assignments"."priority" in ('normal', 'high', 'urgent')),
	CONSTRAINT "assignments_held" CHECK (num_nulls("assignments"."holder_id", "assignments"."given_by", "assignments"."held_since") in (0, 3)),
	CONSTRAINT "assignments_due" CHECK (num_nulls("assignments"."due_at", "assignments"."due_wall", "assignments"."due_zone") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "calendar_links" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opened_at" timestamp with time zone,
	CONSTRAINT "calendar_links_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "followings" (
	"release_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"stance" text NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "followings_release_id_member_id_pk" PRIMARY KEY("release_id","member_id"),
	CONSTRAINT "followings_stance" CHECK ("followings"."stance" in ('follow', 'mute'))
);
--> statement-breakpoint
CREATE TABLE "notice_settings" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"daily" boolean DEFAULT false NOT NULL,
	"quiet" text[] DEFAULT '{}' NOT NULL,
	"hour" integer DEFAULT 8 NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"digested_on" text,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notice_settings_hour" CHECK ("notice_settings"."hour" between 0 and 23)
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"because" text NOT NULL,
	"site_key" text,
	"release_id" uuid,
	"actor_id" uuid,
	"actor_name" text DEFAULT '' NOT NULL,
	"data" jsonb NOT NULL,
	"mail" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	"digested_at" timestamp with time zone,
	CONSTRAINT "notices_once" UNIQUE("key","member_id"),
	CONSTRAINT "notices_mail" CHECK ("notices"."mail" in ('none', 'at_once', 'daily'))
);
--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "absences" ADD CONSTRAINT "absences_deputy_id_members_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_holder_id_members_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_given_by_members_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_links" ADD CONSTRAINT "calendar_links_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "followings" ADD CONSTRAINT "followings_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "followings" ADD CONSTRAINT "followings_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_settings" ADD CONSTRAINT "notice_settings_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_actor_id_members_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "absences_deputy_of" ON "absences" USING btree ("deputy_id");--> statement-breakpoint
CREATE INDEX "assignments_holder" ON "assignments" USING btree ("holder_id");--> statement-breakpoint
CREATE INDEX "assignments_due_at" ON "assignments" USING btree ("due_at") WHERE escalated_at is null;--> statement-breakpoint
CREATE INDEX "notices_member" ON "notices" USING btree ("member_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("member_id") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "notices_daily" ON "notices" USING btree ("member_id","created_at") WHERE mail = 'daily' and digested_at is null;