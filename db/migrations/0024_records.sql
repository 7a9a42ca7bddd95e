CREATE TABLE "record_versions" (
	"record_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"site_key" text,
	"data" jsonb NOT NULL,
	"retired" boolean NOT NULL,
	"by" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "record_versions_record_id_version_pk" PRIMARY KEY("record_id","version")
);
--> statement-breakpoint
CREATE TABLE "records" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"origin" text,
	"site_key" text,
	"code" text,
	"data" jsonb NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "records_origin_unique" UNIQUE("origin"),
	CONSTRAINT "records_kind" CHECK ("records"."kind" in ('contact', 'helpline', 'fact', 'project', 'donor', 'partner', 'about')),
	CONSTRAINT "records_data" CHECK (jsonb_typeof("records"."data") = 'object'),
	CONSTRAINT "records_fact" CHECK ("records"."kind" <> 'fact' or ("records"."site_key" is null and "records"."code" is not null)),
	CONSTRAINT "records_about" CHECK ("records"."kind" <> 'about' or ("records"."site_key" is not null and "records"."code" is not null))
);
--> statement-breakpoint
ALTER TABLE "sites" ADD COLUMN "topics_off" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "record_versions" ADD CONSTRAINT "record_versions_record_id_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records" ADD CONSTRAINT "records_site_key_sites_key_fk" FOREIGN KEY ("site_key") REFERENCES "public"."sites"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records" ADD CONSTRAINT "records_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "records" ADD CONSTRAINT "records_updated_by_members_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "records_code" ON "records" USING btree ("kind",coalesce("site_key", ''),"code") WHERE retired_at is null;--> statement-breakpoint
CREATE INDEX "records_of_site" ON "records" USING btree ("kind","site_key") WHERE retired_at is null;
--> statement-breakpoint

-- Every version of a record is kept as it was; versions follow one another without a gap, and no record is deleted.
create function keep_record() returns trigger language plpgsql as $$
begin
  insert into record_versions (record_id, version, site_key, data, retired, by, at)
    values (new.id, new.version, new.site_key, new.data, new.retired_at is not null, new.updated_by, new.updated_at);
  return null;
end $$;
--> statement-breakpoint
create trigger records_kept after insert or update on records for each row execute function keep_record();
--> statement-breakpoint
create function check_record() returns trigger language plpgsql as $$
begin
  if new.version <> old.version + 1 or (new.id, new.kind, new.created_by, new.created_at)
    is distinct from (old.id, old.kind, old.created_by, old.created_at) then
    raise exception 'a record goes from version to version and stays what it is' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger records_step before update on records for each row execute function check_record();
--> statement-breakpoint
create trigger records_keep before delete on records for each row execute function refuse_change();
--> statement-breakpoint
create trigger record_versions_keep before update or delete on record_versions for each row execute function refuse_change();
--> statement-breakpoint
create trigger record_versions_keep_all before truncate on record_versions for each statement execute function refuse_change();
--> statement-breakpoint

-- Readers are told until when a helpline was said to hold, as it stands today, and nothing else of the directory.
create view published_helplines as
  select id, data ->> 'validUntil' as valid_until, retired_at is not null as retired from records where kind = 'helpline';
--> statement-breakpoint
grant select on published_helplines to newsroom_reader;
