CREATE TABLE "asset_people" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"asset_id" uuid NOT NULL,
	"seen_as" text NOT NULL,
	"x" integer,
	"y" integer,
	"consent_id" uuid,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "asset_people_seen_as" CHECK (length("asset_people"."seen_as") between 1 and 120),
	CONSTRAINT "asset_people_where" CHECK (num_nulls("asset_people"."x", "asset_people"."y") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "asset_words" (
	"asset_id" uuid NOT NULL,
	"language" text NOT NULL,
	"alt" text DEFAULT '' NOT NULL,
	"caption" text DEFAULT '' NOT NULL,
	"transcript" text DEFAULT '' NOT NULL,
	CONSTRAINT "asset_words_asset_id_language_pk" PRIMARY KEY("asset_id","language"),
	CONSTRAINT "asset_words_language" CHECK ("asset_words"."language" in ('en', 'fr', 'es', 'ar'))
);
--> statement-breakpoint
CREATE TABLE "assets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"site_key" text NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'received' NOT NULL,
	"refusal" jsonb,
	"title" text DEFAULT '' NOT NULL,
	"sha256" text NOT NULL,
	"bytes" bigint NOT NULL,
	"type" text NOT NULL,
	"width" integer,
	"height" integer,
	"removed" text[] DEFAULT '{}' NOT NULL,
	"original_kept" boolean DEFAULT true NOT NULL,
	"credit" text DEFAULT '' NOT NULL,
	"copyright" text DEFAULT '' NOT NULL,
	"terms" text,
	"terms_until" date,
	"place" text DEFAULT '' NOT NULL,
	"country" text,
	"taken_on" date,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"shows" text,
	"accessible" boolean,
	"poster_id" uuid,
	"replaces_id" uuid,
	"deleted_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "assets_kind" CHECK ("assets"."kind" in ('picture', 'document', 'sheet', 'sound', 'film')),
	CONSTRAINT "assets_state" CHECK ("assets"."state" in ('received', 'clean', 'ready', 'refused')),
	CONSTRAINT "assets_refusal" CHECK (("assets"."state" = 'refused') = ("assets"."refusal" is not null)),
	CONSTRAINT "assets_sha256" CHECK ("assets"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "assets_removed" CHECK ("assets"."removed" <@ array['place', 'device', 'people', 'time', 'words', 'software', 'thumbnail', 'profile', 'history', 'other']),
	CONSTRAINT "assets_terms" CHECK ("assets"."terms" in ('with_credit', 'news_only', 'ask')),
	CONSTRAINT "assets_shows" CHECK ("assets"."shows" in ('nobody', 'unrecognisable', 'recognisable')),
	CONSTRAINT "assets_size" CHECK (num_nulls("assets"."width", "assets"."height") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "cuts" (
	"asset_id" uuid NOT NULL,
	"cut" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"drawn_at" timestamp with time zone,
	CONSTRAINT "cuts_asset_id_cut_pk" PRIMARY KEY("asset_id","cut"),
	CONSTRAINT "cuts_cut" CHECK ("cuts"."cut" ~ '^(\d{1,4},\d{1,4},\d{1,4},\d{1,4})?$')
);
--> statement-breakpoint
CREATE TABLE "edition_assets" (
	"edition_id" uuid NOT NULL,
	"asset_id" uuid NOT NULL,
	"cut" text DEFAULT '' NOT NULL,
	CONSTRAINT "edition_assets_edition_id_asset_id_cut_pk" PRIMARY KEY("edition_id","asset_id","cut")
);
--> statement-breakpoint
CREATE TABLE "renditions" (
	"asset_id" uuid NOT NULL,
	"cut" text DEFAULT '' NOT NULL,
	"format" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" bigint NOT NULL,
	"type" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "renditions_asset_id_cut_format_width_pk" PRIMARY KEY("asset_id","cut","format","width"),
	CONSTRAINT "renditions_format" CHECK ("renditions"."format" in ('avif', 'webp', 'jpeg', 'png', 'file')),
	CONSTRAINT "renditions_name" CHECK ("renditions"."name" ~ '^[0-9a-f]{32}\.[a-z0-9]{2,4}$')
);
--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "witness" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "scan_sha256" text;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "scan_type" text;--> statement-breakpoint
ALTER TABLE "consents" ADD COLUMN "keep_until" date;--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "originals" text DEFAULT 'encrypted' NOT NULL;--> statement-breakpoint
ALTER TABLE "asset_people" ADD CONSTRAINT "asset_people_asset_id_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asset_people" ADD CONSTRAINT "asset_people_consent_id_consents_id_fk" FOREIGN KEY ("consent_id") REFERENCES "public"."consents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asset_people" ADD CONSTRAINT "asset_people_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asset_words" ADD CONSTRAINT "asset_words_asset_id_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_site_key_sites_key_fk" FOREIGN KEY ("site_key") REFERENCES "public"."sites"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assets" ADD CONSTRAINT "assets_updated_by_members_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cuts" ADD CONSTRAINT "cuts_asset_id_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_assets" ADD CONSTRAINT "edition_assets_edition_id_editions_id_fk" FOREIGN KEY ("edition_id") REFERENCES "public"."editions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "edition_assets" ADD CONSTRAINT "edition_assets_asset_id_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "renditions" ADD CONSTRAINT "renditions_asset_id_assets_id_fk" FOREIGN KEY ("asset_id") REFERENCES "public"."assets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "asset_people_asset" ON "asset_people" USING btree ("asset_id");--> statement-breakpoint
CREATE INDEX "asset_people_consent" ON "asset_people" USING btree ("consent_id");--> statement-breakpoint
CREATE UNIQUE INDEX "assets_same" ON "assets" USING btree ("site_key","sha256") WHERE deleted_at is null and state <> 'refused';--> statement-breakpoint
CREATE INDEX "assets_newest" ON "assets" USING btree ("site_key","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "assets_tags" ON "assets" USING gin ("tags");--> statement-breakpoint
CREATE INDEX "assets_replaces" ON "assets" USING btree ("replaces_id");--> statement-breakpoint
CREATE INDEX "cuts_waiting" ON "cuts" USING btree ("asked_at") WHERE drawn_at is null;--> statement-breakpoint
CREATE INDEX "edition_assets_asset" ON "edition_assets" USING btree ("asset_id");--> statement-breakpoint
CREATE INDEX "renditions_name_index" ON "renditions" USING btree ("name");--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_scan" CHECK (num_nulls("consents"."scan_sha256", "consents"."scan_type") in (0, 2));--> statement-breakpoint
ALTER TABLE "sites" ADD CONSTRAINT "sites_originals" CHECK ("sites"."originals" in ('encrypted', 'deleted'));