CREATE TABLE "dismissals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"release_id" uuid NOT NULL,
	"rule" text NOT NULL,
	"kind" text NOT NULL,
	"print" text NOT NULL,
	"severity" text NOT NULL,
	"part" text NOT NULL,
	"excerpt" text NOT NULL,
	"say" text NOT NULL,
	"params" jsonb NOT NULL,
	"note" text NOT NULL,
	"dismissed_by" uuid NOT NULL,
	"dismissed_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_by" uuid,
	"undone_at" timestamp with time zone,
	CONSTRAINT "dismissals_severity" CHECK ("dismissals"."severity" in ('block', 'error', 'warning', 'info')),
	CONSTRAINT "dismissals_note" CHECK (length("dismissals"."note") > 0),
	CONSTRAINT "dismissals_undone" CHECK (num_nulls("dismissals"."undone_by", "dismissals"."undone_at") in (0, 2))
);
--> statement-breakpoint
CREATE TABLE "revision_checks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"release_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"act" text NOT NULL,
	"findings" jsonb NOT NULL,
	"checked_by" uuid NOT NULL,
	"checked_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "dismissals_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_dismissed_by_members_id_fk" FOREIGN KEY ("dismissed_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dismissals" ADD CONSTRAINT "dismissals_undone_by_members_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_checks" ADD CONSTRAINT "revision_checks_checked_by_members_id_fk" FOREIGN KEY ("checked_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revision_checks" ADD CONSTRAINT "revision_checks_revision_own" FOREIGN KEY ("revision_id","release_id") REFERENCES "public"."revisions"("id","release_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "dismissals_once" ON "dismissals" USING btree ("release_id","print") WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX "dismissals_rule" ON "dismissals" USING btree ("rule","dismissed_at");--> statement-breakpoint
CREATE INDEX "revision_checks_revision" ON "revision_checks" USING btree ("revision_id","checked_at");
--> statement-breakpoint

-- What somebody let stand is kept with their reason; it can only be brought back, once.
create function check_dismissal() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.undone_at is not null
    or to_jsonb(new) - array['undone_by', 'undone_at'] <> to_jsonb(old) - array['undone_by', 'undone_at'] then
    raise exception 'a dismissal is kept' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger dismissals_keep before update or delete on dismissals for each row execute function check_dismissal();
--> statement-breakpoint
create trigger dismissals_keep_all before truncate on dismissals for each statement execute function refuse_change();
--> statement-breakpoint

-- What was found in a revision is only ever added.
create trigger revision_checks_keep before update or delete on revision_checks for each row execute function refuse_change();
--> statement-breakpoint
create trigger revision_checks_keep_all before truncate on revision_checks for each statement execute function refuse_change();
