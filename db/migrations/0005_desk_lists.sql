-- Words inside headlines are found by their trigrams.
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE INDEX "events_details" ON "events" USING btree ("story_id","seq" DESC NULLS LAST) WHERE kind = 'story.details_changed';--> statement-breakpoint
CREATE INDEX "releases_site_updated" ON "releases" USING btree ("site_key","updated_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "releases_author" ON "releases" USING btree ("created_by","updated_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "releases_open" ON "releases" USING btree ("work","updated_at" DESC NULLS LAST) WHERE work <> 'none';--> statement-breakpoint
CREATE INDEX "releases_gone" ON "releases" USING btree ("live","updated_at" DESC NULLS LAST) WHERE live in ('withdrawn', 'unpublished', 'recalled');--> statement-breakpoint
CREATE INDEX "releases_discarded" ON "releases" USING btree ("updated_at" DESC NULLS LAST) WHERE work = 'none' and live = 'none';--> statement-breakpoint
CREATE INDEX "releases_lately" ON "releases" USING btree ("first_published_at" DESC NULLS LAST) WHERE live in ('published', 'withdrawn');--> statement-breakpoint
CREATE INDEX "releases_words" ON "releases" USING gin ("headline" gin_trgm_ops);