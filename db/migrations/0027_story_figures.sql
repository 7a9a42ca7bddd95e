CREATE TABLE "figure_ticks" (
	"release_id" uuid NOT NULL,
	"print" text NOT NULL,
	"member_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "figure_ticks_release_id_print_pk" PRIMARY KEY("release_id","print")
);
--> statement-breakpoint
CREATE TABLE "story_figures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"story_id" uuid NOT NULL,
	"label" text NOT NULL,
	"kind" text NOT NULL,
	"value" double precision NOT NULL,
	"unit" text DEFAULT '' NOT NULL,
	"up_to" double precision,
	"precision" text NOT NULL,
	"as_of" date,
	"source" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_by" uuid NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "story_figures_kind" CHECK ("story_figures"."kind" in ('count', 'percent', 'money')),
	CONSTRAINT "story_figures_precision" CHECK ("story_figures"."precision" in ('exact', 'about', 'atLeast', 'atMost'))
);
--> statement-breakpoint
ALTER TABLE "figure_ticks" ADD CONSTRAINT "figure_ticks_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figure_ticks" ADD CONSTRAINT "figure_ticks_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_figures" ADD CONSTRAINT "story_figures_story_id_stories_id_fk" FOREIGN KEY ("story_id") REFERENCES "public"."stories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_figures" ADD CONSTRAINT "story_figures_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "story_figures" ADD CONSTRAINT "story_figures_changed_by_members_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "story_figures_story" ON "story_figures" USING btree ("story_id");