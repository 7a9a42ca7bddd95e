ALTER TABLE "comments" ADD COLUMN "said_by" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "said_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "suggestions" ADD COLUMN "said_by" text;--> statement-breakpoint
ALTER TABLE "suggestions" ADD COLUMN "said_at" timestamp with time zone;