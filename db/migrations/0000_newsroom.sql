CREATE TABLE "mails" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"key" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"language" text NOT NULL,
	"site_key" text,
	"state" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "mails_once" UNIQUE("key","recipient"),
	CONSTRAINT "mails_state" CHECK ("mails"."state" in ('kept', 'waiting', 'sent', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "events" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"site_key" text,
	"story_id" uuid,
	"release_id" uuid,
	"doc_version" integer,
	"payload" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"previous_hash" text DEFAULT '' NOT NULL,
	"hash" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"site_key" text NOT NULL,
	"sha256" text NOT NULL,
	"release_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"report" jsonb NOT NULL,
	"imported_by" uuid NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "imports_site_key_sha256_pk" PRIMARY KEY("site_key","sha256")
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"grants" jsonb NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "member_roles" (
	"member_id" uuid NOT NULL,
	"site_key" text NOT NULL,
	"role" text NOT NULL,
	"language" text DEFAULT '' NOT NULL,
	CONSTRAINT "member_roles_member_id_site_key_role_language_pk" PRIMARY KEY("member_id","site_key","role","language"),
	CONSTRAINT "member_roles_role" CHECK ("member_roles"."role" in ('writer', 'translator', 'editor', 'publisher', 'protection', 'admin', 'auditor'))
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"language" text DEFAULT 'en' NOT NULL,
	"theme" text DEFAULT 'system' NOT NULL,
	"password_hash" text,
	"auth_epoch" integer DEFAULT 1 NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"auth_epoch" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"absolute_expires_at" timestamp with time zone NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "throttles" (
	"key" text NOT NULL,
	"window_start" timestamp with time zone NOT NULL,
	"tries" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "throttles_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "approvals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"release_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"step" text NOT NULL,
	"member_id" uuid NOT NULL,
	"comment" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "editions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"release_id" uuid NOT NULL,
	"major" integer NOT NULL,
	"minor" integer DEFAULT 0 NOT NULL,
	"revision_id" uuid NOT NULL,
	"doc" jsonb NOT NULL,
	"headline" text NOT NULL,
	"standfirst" text NOT NULL,
	"details" jsonb NOT NULL,
	"about" text NOT NULL,
	"correction_note" text,
	"reviewed" boolean NOT NULL,
	"sha256" text NOT NULL,
	"published_by" uuid NOT NULL,
	"published_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "editions_number" UNIQUE("release_id","major","minor"),
	CONSTRAINT "editions_own" UNIQUE("id","release_id"),
	CONSTRAINT "editions_sha256" CHECK ("editions"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "story_references" (
	"prefix" text NOT NULL,
	"year" integer NOT NULL,
	"last" bigint NOT NULL,
	CONSTRAINT "story_references_prefix_year_pk" PRIMARY KEY("prefix","year")
);
--> statement-breakpoint
CREATE TABLE "release_steps" (
	"release_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"step" jsonb NOT NULL,
	"member_id" uuid NOT NULL,
	"client_id" text NOT NULL,
	"batch_key" uuid NOT NULL,
	"schema_version" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "release_steps_release_id_version_pk" PRIMARY KEY("release_id","version")
);
--> statement-breakpoint
CREATE TABLE "releases" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"story_id" uuid NOT NULL,
	"site_key" text NOT NULL,
	"language" text NOT NULL,
	"work" text DEFAULT 'draft' NOT NULL,
	"live" text DEFAULT 'none' NOT NULL,
	"state_version" integer DEFAULT 1 NOT NULL,
	"doc" jsonb NOT NULL,
	"doc_version" integer DEFAULT 0 NOT NULL,
	"schema_version" integer NOT NULL,
	"headline" text DEFAULT '' NOT NULL,
	"words" integer DEFAULT 0 NOT NULL,
	"work_base_version" integer DEFAULT 0 NOT NULL,
	"slug" text,
	"submitted_by" uuid,
	"submitted_at" timestamp with time zone,
	"review_revision_id" uuid,
	"returned_reason" text,
	"correction_note" text,
	"live_edition_id" uuid,
	"first_published_at" timestamp with time zone,
	"forced_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"withdrawal_text" text,
	"unpublished_reason" text,
	"merged_into" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "releases_story_language" UNIQUE("story_id","language"),
	CONSTRAINT "releases_language" CHECK ("releases"."language" in ('en', 'fr', 'es', 'ar')),
	CONSTRAINT "releases_work" CHECK ("releases"."work" in ('none', 'draft', 'in_review', 'changes_requested', 'approved', 'scheduled')),
	CONSTRAINT "releases_live" CHECK ("releases"."live" in ('none', 'published', 'withdrawn', 'unpublished', 'recalled')),
	CONSTRAINT "releases_live_edition" CHECK (("releases"."live" = 'none') = ("releases"."live_edition_id" is null)),
	CONSTRAINT "releases_review_revision" CHECK ("releases"."work" not in ('in_review', 'approved', 'scheduled') or "releases"."review_revision_id" is not null),
	CONSTRAINT "releases_withdrawal" CHECK ("releases"."live" <> 'withdrawn' or ("releases"."withdrawn_at" is not null and "releases"."withdrawal_text" is not null)),
	CONSTRAINT "releases_unpublished" CHECK ("releases"."live" <> 'unpublished' or "releases"."unpublished_reason" is not null),
	CONSTRAINT "releases_merged" CHECK (("releases"."unpublished_reason" is distinct from 'merged') or ("releases"."merged_into" is not null and "releases"."merged_into" <> "releases"."id"))
);
--> statement-breakpoint
CREATE TABLE "revisions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"release_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"doc_version" integer NOT NULL,
	"schema_version" integer NOT NULL,
	"doc" jsonb NOT NULL,
	"sha256" text NOT NULL,
	"authors" uuid[] NOT NULL,
	"why" text NOT NULL,
	"label" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "revisions_number" UNIQUE("release_id","number"),
	CONSTRAINT "revisions_own" UNIQUE("id","release_id"),
	CONSTRAINT "revisions_sha256" CHECK ("revisions"."sha256" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "slugs" (
	"site_key" text NOT NULL,
	"language" text NOT NULL,
	"slug" text NOT NULL,
	"release_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "slugs_site_key_language_slug_pk" PRIMARY KEY("site_key","language","slug")
);
--> statement-breakpoint
CREATE TABLE "step_batches" (
	"release_id" uuid NOT NULL,
	"key" uuid NOT NULL,
	"body_sha256" text NOT NULL,
	"from_version" integer NOT NULL,
	"to_version" integer NOT NULL,
	"member_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "step_batches_release_id_key_pk" PRIMARY KEY("release_id","key")
);
--> statement-breakpoint
CREATE TABLE "stories" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"site_key" text NOT NULL,
	"reference" text NOT NULL,
	"kind" text NOT NULL,
	"reach" text NOT NULL,
	"countries" text[] DEFAULT '{}' NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"sdgs" integer[] DEFAULT '{}' NOT NULL,
	"embargo_at" timestamp with time zone,
	"details_version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stories_reference_unique" UNIQUE("reference"),
	CONSTRAINT "stories_kind" CHECK ("stories"."kind" in ('press_release', 'statement', 'briefing_note', 'media_advisory', 'story', 'appeal')),
	CONSTRAINT "stories_reach" CHECK ("stories"."reach" in ('global', 'local'))
);
--> statement-breakpoint
CREATE TABLE "sites" (
	"key" text PRIMARY KEY NOT NULL,
	"name" jsonb NOT NULL,
	"languages" text[] NOT NULL,
	"country" text,
	"prefix" text NOT NULL,
	"hostnames" text[] DEFAULT '{}' NOT NULL,
	"time_zone" text NOT NULL,
	"about" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"tagline" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_site_key_sites_key_fk" FOREIGN KEY ("site_key") REFERENCES "public"."sites"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_imported_by_members_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_members_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_roles" ADD CONSTRAINT "member_roles_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_revision_own" FOREIGN KEY ("revision_id","release_id") REFERENCES "public"."revisions"("id","release_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_published_by_members_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "editions" ADD CONSTRAINT "editions_revision_own" FOREIGN KEY ("revision_id","release_id") REFERENCES "public"."revisions"("id","release_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_steps" ADD CONSTRAINT "release_steps_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_steps" ADD CONSTRAINT "release_steps_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_site_key_sites_key_fk" FOREIGN KEY ("site_key") REFERENCES "public"."sites"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_submitted_by_members_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_forced_by_members_id_fk" FOREIGN KEY ("forced_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_merged_into_releases_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_updated_by_members_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_review_revision_own" FOREIGN KEY ("review_revision_id","id") REFERENCES "public"."revisions"("id","release_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_live_edition_own" FOREIGN KEY ("live_edition_id","id") REFERENCES "public"."editions"("id","release_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slugs" ADD CONSTRAINT "slugs_site_key_sites_key_fk" FOREIGN KEY ("site_key") REFERENCES "public"."sites"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slugs" ADD CONSTRAINT "slugs_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step_batches" ADD CONSTRAINT "step_batches_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "step_batches" ADD CONSTRAINT "step_batches_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_site_key_sites_key_fk" FOREIGN KEY ("site_key") REFERENCES "public"."sites"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mails_waiting" ON "mails" USING btree ("created_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "events_release" ON "events" USING btree ("release_id","seq" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "events_site" ON "events" USING btree ("site_key","seq" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "members_email" ON "members" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "sessions_member" ON "sessions" USING btree ("member_id");--> statement-breakpoint
CREATE INDEX "approvals_release" ON "approvals" USING btree ("release_id");--> statement-breakpoint
CREATE INDEX "releases_desk" ON "releases" USING btree ("site_key","work","updated_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "releases_updated" ON "releases" USING btree ("updated_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "releases_public" ON "releases" USING btree ("site_key","language","first_published_at" DESC NULLS LAST) WHERE live in ('published', 'withdrawn');--> statement-breakpoint
CREATE INDEX "slugs_release" ON "slugs" USING btree ("release_id");