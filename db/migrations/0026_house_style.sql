CREATE TABLE "house_terms" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"site_key" text,
	"language" text NOT NULL,
	"pattern" text NOT NULL,
	"except" text DEFAULT '' NOT NULL,
	"is_exact" boolean DEFAULT false NOT NULL,
	"severity" text NOT NULL,
	"message" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"link" text DEFAULT '' NOT NULL,
	"fix" text,
	"hits" text[] NOT NULL,
	"misses" text[] NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "house_terms_language" CHECK ("house_terms"."language" in ('en', 'fr', 'es', 'ar')),
	CONSTRAINT "house_terms_severity" CHECK ("house_terms"."severity" in ('block', 'error', 'warning', 'info')),
	CONSTRAINT "house_terms_pattern" CHECK (length("house_terms"."pattern") between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE "house_tunings" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"site_key" text,
	"rule" text NOT NULL,
	"severity" text,
	"why" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "house_tunings_rule" UNIQUE NULLS NOT DISTINCT("site_key","rule"),
	CONSTRAINT "house_tunings_severity" CHECK ("house_tunings"."severity" in ('block', 'error', 'warning', 'info', 'off'))
);
--> statement-breakpoint
CREATE TABLE "live_checks" (
	"release_id" uuid PRIMARY KEY NOT NULL,
	"edition_id" uuid NOT NULL,
	"checked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"fresh_since" timestamp with time zone,
	"seen_by" uuid,
	"seen_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "live_findings" (
	"release_id" uuid NOT NULL,
	"print" text NOT NULL,
	"rule" text NOT NULL,
	"severity" text NOT NULL,
	"count" integer NOT NULL,
	"text" text NOT NULL,
	"say" text NOT NULL,
	"params" jsonb NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "live_findings_release_id_print_pk" PRIMARY KEY("release_id","print"),
	CONSTRAINT "live_findings_severity" CHECK ("live_findings"."severity" in ('block', 'error', 'warning', 'info'))
);
--> statement-breakpoint
ALTER TABLE "house_terms" ADD CONSTRAINT "house_terms_site_key_sites_key_fk" FOREIGN KEY ("site_key") REFERENCES "public"."sites"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "house_terms" ADD CONSTRAINT "house_terms_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "house_terms" ADD CONSTRAINT "house_terms_updated_by_members_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "house_tunings" ADD CONSTRAINT "house_tunings_site_key_sites_key_fk" FOREIGN KEY ("site_key") REFERENCES "public"."sites"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "house_tunings" ADD CONSTRAINT "house_tunings_updated_by_members_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_checks" ADD CONSTRAINT "live_checks_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_checks" ADD CONSTRAINT "live_checks_seen_by_members_id_fk" FOREIGN KEY ("seen_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_checks" ADD CONSTRAINT "live_checks_edition_own" FOREIGN KEY ("edition_id","release_id") REFERENCES "public"."editions"("id","release_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "live_findings" ADD CONSTRAINT "live_findings_release_id_live_checks_release_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."live_checks"("release_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "house_terms_in_force" ON "house_terms" USING btree ("language","site_key") WHERE retired_at is null;--> statement-breakpoint
CREATE INDEX "live_checks_round" ON "live_checks" USING btree ("checked_at");--> statement-breakpoint
CREATE INDEX "live_checks_fresh" ON "live_checks" USING btree ("fresh_since") WHERE fresh_since is not null;--> statement-breakpoint
CREATE INDEX "live_findings_rule" ON "live_findings" USING btree ("rule");