ALTER TABLE "threads" ADD COLUMN "version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "threads_version" integer DEFAULT 0 NOT NULL;