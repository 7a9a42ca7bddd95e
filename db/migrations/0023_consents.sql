CREATE TABLE "consents" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"site_key" text NOT NULL,
	"story_id" uuid,
	"code_name" text NOT NULL,
	"shown_as" text DEFAULT '' NOT NULL,
	"name_changed" boolean DEFAULT false NOT NULL,
	"form" text NOT NULL,
	"filed_at" text DEFAULT '' NOT NULL,
	"covers" text[] NOT NULL,
	"channels" text[] NOT NULL,
	"languages" text[] NOT NULL,
	"obtained_on" date NOT NULL,
	"obtained_by" text NOT NULL,
	"minor" boolean DEFAULT false NOT NULL,
	"guardian" text DEFAULT '' NOT NULL,
	"assent" boolean DEFAULT false NOT NULL,
	"cleared_by" uuid,
	"cleared_at" timestamp with time zone,
	"expires_on" date,
	"withdrawn_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "consents_code_name" UNIQUE("site_key","code_name"),
	CONSTRAINT "consents_named" CHECK (length("consents"."code_name") between 2 and 40),
	CONSTRAINT "consents_form" CHECK ("consents"."form" in ('written', 'oral', 'proxy')),
	CONSTRAINT "consents_covers" CHECK ("consents"."covers" <@ array['words', 'name', 'picture', 'voice']),
	CONSTRAINT "consents_channels" CHECK ("consents"."channels" <@ array['site', 'press', 'social']),
	CONSTRAINT "consents_languages" CHECK ("consents"."languages" <@ array['en', 'fr', 'es', 'ar']),
	CONSTRAINT "consents_guardian" CHECK (not "consents"."minor" or "consents"."guardian" <> ''),
	CONSTRAINT "consents_cleared" CHECK (num_nulls("consents"."cleared_by", "consents"."cleared_at") in (0, 2)),
	CONSTRAINT "consents_withdrawn" CHECK (num_nulls("consents"."withdrawn_by", "consents"."withdrawn_at") in (0, 2))
);
--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_site_key_sites_key_fk" FOREIGN KEY ("site_key") REFERENCES "public"."sites"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_cleared_by_members_id_fk" FOREIGN KEY ("cleared_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_withdrawn_by_members_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_updated_by_members_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "consents_story" ON "consents" USING btree ("story_id");