ALTER TABLE "templates" ALTER COLUMN "created_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "templates" ALTER COLUMN "updated_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "templates" ADD COLUMN "origin" text;--> statement-breakpoint
ALTER TABLE "templates" ADD CONSTRAINT "templates_origin_unique" UNIQUE("origin");