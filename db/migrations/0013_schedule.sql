ALTER TABLE "releases" ADD COLUMN "publish_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "publish_wall" text;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "publish_zone" text;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "publish_zone_data" text;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "scheduled_by" uuid;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "publish_failure" text;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "publish_failed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_scheduled_by_members_id_fk" FOREIGN KEY ("scheduled_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "releases_due" ON "releases" USING btree ("publish_at") WHERE work = 'scheduled';--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_schedule" CHECK (("releases"."work" = 'scheduled') = ("releases"."publish_at" is not null) and num_nulls("releases"."publish_at", "releases"."publish_wall", "releases"."publish_zone", "releases"."publish_zone_data", "releases"."scheduled_by") in (0, 5) and num_nulls("releases"."publish_failure", "releases"."publish_failed_at") in (0, 2));