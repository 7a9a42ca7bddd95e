CREATE TABLE "parity_explanations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"release_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"manner" text NOT NULL,
	"print" text NOT NULL,
	"source_words" text NOT NULL,
	"target_words" text NOT NULL,
	"note" text NOT NULL,
	"explained_by" uuid NOT NULL,
	"explained_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_by" uuid,
	"undone_at" timestamp with time zone,
	CONSTRAINT "parity_explanations_note" CHECK (length("parity_explanations"."note") > 0),
	CONSTRAINT "parity_explanations_undone" CHECK (num_nulls("parity_explanations"."undone_by", "parity_explanations"."undone_at") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "translations" (
	"release_id" uuid PRIMARY KEY NOT NULL,
	"source_id" uuid NOT NULL,
	"seen_version" integer NOT NULL,
	"seen_by" uuid NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "translations_of_another" CHECK ("translations"."release_id" <> "translations"."source_id")
);
--> statement-breakpoint
ALTER TABLE "parity_explanations" ADD CONSTRAINT "parity_explanations_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parity_explanations" ADD CONSTRAINT "parity_explanations_explained_by_members_id_fk" FOREIGN KEY ("explained_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parity_explanations" ADD CONSTRAINT "parity_explanations_undone_by_members_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_seen_by_members_id_fk" FOREIGN KEY ("seen_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_release" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "translations" ADD CONSTRAINT "translations_source" FOREIGN KEY ("source_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "parity_explanations_once" ON "parity_explanations" USING btree ("release_id","print") WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX "translations_of" ON "translations" USING btree ("source_id");