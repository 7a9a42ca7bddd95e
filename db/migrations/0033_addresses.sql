CREATE TABLE "missed_addresses" (
	"site_key" text NOT NULL,
	"path" text NOT NULL,
	"count" integer NOT NULL,
	"first_on" date NOT NULL,
	"last_on" date NOT NULL,
	"referrer" text,
	CONSTRAINT "missed_addresses_site_key_path_pk" PRIMARY KEY("site_key","path")
);
--> statement-breakpoint
CREATE TABLE "redirects" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"site_key" text NOT NULL,
	"from_path" text NOT NULL,
	"to_path" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" uuid NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "redirects_from" UNIQUE("site_key","from_path"),
	CONSTRAINT "redirects_from_form" CHECK ("redirects"."from_path" ~ '^/[^/]' and length("redirects"."from_path") <= 500),
	CONSTRAINT "redirects_to_form" CHECK ("redirects"."to_path" ~ '^/[a-z0-9-]+' and length("redirects"."to_path") <= 500),
	CONSTRAINT "redirects_no_loop" CHECK ("redirects"."to_path" <> '/' || "redirects"."site_key" || "redirects"."from_path")
);
--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "old_host" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "old_path" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "public_on" date;--> statement-breakpoint
ALTER TABLE "missed_addresses" ADD CONSTRAINT "missed_addresses_site_key_sites_key_fk" FOREIGN KEY ("site_key") REFERENCES "public"."sites"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirects" ADD CONSTRAINT "redirects_site_key_sites_key_fk" FOREIGN KEY ("site_key") REFERENCES "public"."sites"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redirects" ADD CONSTRAINT "redirects_updated_by_members_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "missed_addresses_most" ON "missed_addresses" USING btree ("site_key","count" DESC NULLS LAST,"path");--> statement-breakpoint
CREATE INDEX "missed_addresses_old" ON "missed_addresses" USING btree ("last_on");--> statement-breakpoint
CREATE INDEX "redirects_to" ON "redirects" USING btree ("to_path");--> statement-breakpoint
CREATE INDEX "imports_old_address" ON "imports" USING btree ("old_path");--> statement-breakpoint
CREATE INDEX "imports_release" ON "imports" USING btree ("release_id");--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_old_address_whole" CHECK (num_nulls("imports"."old_host", "imports"."old_path") in (0, 2));--> statement-breakpoint

-- Readers are led on from what they ask for; what was imported leads them on once it was public here, never before.
create view published_redirects as select site_key, from_path, to_path from redirects;
--> statement-breakpoint
create view published_old_addresses as
  select i.site_key, i.old_host, i.old_path, r.language, r.slug
  from imports i join releases r on r.id = i.release_id
  where i.old_path is not null and r.live <> 'none';
--> statement-breakpoint
grant select on published_redirects, published_old_addresses to newsroom_reader;
