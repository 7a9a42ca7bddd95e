CREATE TABLE "outside_openings" (
	"outside_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"agent" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outside_reviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"release_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"step_id" uuid,
	"token_hash" text NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"organisation" text DEFAULT '' NOT NULL,
	"language" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_by" uuid,
	"revoked_at" timestamp with time zone,
	"answer" text,
	"words" text DEFAULT '' NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "outside_reviews_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "outside_reviews_language" CHECK ("outside_reviews"."language" in ('en', 'fr', 'es', 'ar')),
	CONSTRAINT "outside_reviews_answer" CHECK ("outside_reviews"."answer" in ('approved', 'refused')),
	CONSTRAINT "outside_reviews_answered" CHECK (num_nulls("outside_reviews"."answer", "outside_reviews"."answered_at") in (0, 2)),
	CONSTRAINT "outside_reviews_revoked" CHECK (num_nulls("outside_reviews"."revoked_by", "outside_reviews"."revoked_at") in (0, 2)),
	CONSTRAINT "outside_reviews_token" CHECK ("outside_reviews"."token_hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "review_rules" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"site_key" text,
	"names" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"stage" integer NOT NULL,
	"approver" text NOT NULL,
	"role" text,
	"people" uuid[] DEFAULT '{}' NOT NULL,
	"checks" text[] DEFAULT '{}' NOT NULL,
	"again" boolean DEFAULT false NOT NULL,
	"apart" boolean DEFAULT true NOT NULL,
	"at_site" text,
	"kinds" text[] DEFAULT '{}' NOT NULL,
	"reach" text,
	"languages" text[] DEFAULT '{}' NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"sensitivities" text[] DEFAULT '{}' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"updated_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "review_rules_stage" CHECK ("review_rules"."stage" between 1 and 9),
	CONSTRAINT "review_rules_approver" CHECK ("review_rules"."approver" in ('role', 'people', 'outside')),
	CONSTRAINT "review_rules_role" CHECK ("review_rules"."role" in ('translator', 'editor', 'publisher', 'protection', 'admin')),
	CONSTRAINT "review_rules_who" CHECK (("review_rules"."approver" = 'role') = ("review_rules"."role" is not null) and ("review_rules"."approver" = 'people') = (cardinality("review_rules"."people") > 0)),
	CONSTRAINT "review_rules_checks" CHECK ("review_rules"."checks" <@ array['nobody_recognised', 'consent_filed', 'no_minor_named', 'no_survivor_named', 'no_place_and_time', 'small_numbers', 'voluntary_return', 'figures_sourced', 'quotes_approved', 'partners_agreed', 'donors_right', 'names_cleared', 'helplines_called', 'contacts_reachable', 'terms_right', 'pictures_described']),
	CONSTRAINT "review_rules_kinds" CHECK ("review_rules"."kinds" <@ array['press_release', 'statement', 'briefing_note', 'media_advisory', 'story', 'appeal']),
	CONSTRAINT "review_rules_reach" CHECK ("review_rules"."reach" in ('global', 'local')),
	CONSTRAINT "review_rules_languages" CHECK ("review_rules"."languages" <@ array['en', 'fr', 'es', 'ar']),
	CONSTRAINT "review_rules_sensitivities" CHECK ("review_rules"."sensitivities" <@ array['people', 'children', 'survivors', 'movement', 'security', 'politics'])
);
--> statement-breakpoint
CREATE TABLE "review_steps" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"review_id" uuid NOT NULL,
	"release_id" uuid NOT NULL,
	"rule_id" uuid,
	"rule_version" integer,
	"names" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"stage" integer NOT NULL,
	"approver" text NOT NULL,
	"role" text,
	"people" uuid[] DEFAULT '{}' NOT NULL,
	"checks" text[] DEFAULT '{}' NOT NULL,
	"again" boolean DEFAULT false NOT NULL,
	"apart" boolean DEFAULT true NOT NULL,
	"site_key" text NOT NULL,
	"needed" boolean NOT NULL,
	"because" jsonb NOT NULL,
	"conditions" jsonb NOT NULL,
	"approval_id" uuid
);
--> statement-breakpoint
CREATE TABLE "review_ticks" (
	"step_id" uuid NOT NULL,
	"item" text NOT NULL,
	"member_id" uuid NOT NULL,
	"doc_version" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "review_ticks_step_id_item_pk" PRIMARY KEY("step_id","item")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"release_id" uuid NOT NULL,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reviews_own" UNIQUE("id","release_id")
);
--> statement-breakpoint
ALTER TABLE "approvals" ALTER COLUMN "member_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "review_step_id" uuid;--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "outside_id" uuid;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "review_id" uuid;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "locked_by" uuid;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "locked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "stories" ADD COLUMN "sensitivities" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "outside_openings" ADD CONSTRAINT "outside_openings_outside_id_outside_reviews_id_fk" FOREIGN KEY ("outside_id") REFERENCES "public"."outside_reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_reviews" ADD CONSTRAINT "outside_reviews_step_id_review_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."review_steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_reviews" ADD CONSTRAINT "outside_reviews_asked_by_members_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_reviews" ADD CONSTRAINT "outside_reviews_revoked_by_members_id_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_reviews" ADD CONSTRAINT "outside_reviews_revision_own" FOREIGN KEY ("revision_id","release_id") REFERENCES "public"."revisions"("id","release_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_rules" ADD CONSTRAINT "review_rules_site_key_sites_key_fk" FOREIGN KEY ("site_key") REFERENCES "public"."sites"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_rules" ADD CONSTRAINT "review_rules_at_site_sites_key_fk" FOREIGN KEY ("at_site") REFERENCES "public"."sites"("key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_rules" ADD CONSTRAINT "review_rules_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_rules" ADD CONSTRAINT "review_rules_updated_by_members_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_steps" ADD CONSTRAINT "review_steps_rule_id_review_rules_id_fk" FOREIGN KEY ("rule_id") REFERENCES "public"."review_rules"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_steps" ADD CONSTRAINT "review_steps_approval_id_approvals_id_fk" FOREIGN KEY ("approval_id") REFERENCES "public"."approvals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_steps" ADD CONSTRAINT "review_steps_review_own" FOREIGN KEY ("review_id","release_id") REFERENCES "public"."reviews"("id","release_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_ticks" ADD CONSTRAINT "review_ticks_step_id_review_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."review_steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_ticks" ADD CONSTRAINT "review_ticks_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_opened_by_members_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outside_openings_link" ON "outside_openings" USING btree ("outside_id","at");--> statement-breakpoint
CREATE INDEX "outside_reviews_release" ON "outside_reviews" USING btree ("release_id");--> statement-breakpoint
CREATE INDEX "review_steps_review" ON "review_steps" USING btree ("review_id");--> statement-breakpoint
CREATE INDEX "reviews_release" ON "reviews" USING btree ("release_id");--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_review_step_id_review_steps_id_fk" FOREIGN KEY ("review_step_id") REFERENCES "public"."review_steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_outside_id_outside_reviews_id_fk" FOREIGN KEY ("outside_id") REFERENCES "public"."outside_reviews"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_locked_by_members_id_fk" FOREIGN KEY ("locked_by") REFERENCES "public"."members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_review_own" FOREIGN KEY ("review_id","id") REFERENCES "public"."reviews"("id","release_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "approvals_step" ON "approvals" USING btree ("review_step_id");--> statement-breakpoint
ALTER TABLE "approvals" ADD CONSTRAINT "approvals_who" CHECK (num_nonnulls("approvals"."member_id", "approvals"."outside_id") = 1);--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_locked" CHECK (num_nulls("releases"."locked_by", "releases"."locked_at") in (0, 2));--> statement-breakpoint
ALTER TABLE "stories" ADD CONSTRAINT "stories_sensitivities" CHECK ("stories"."sensitivities" <@ array['people', 'children', 'survivors', 'movement', 'security', 'politics']);
--> statement-breakpoint

-- What is under review or signed today has the one step it began with.
insert into reviews (release_id, opened_by, opened_at)
  select id, coalesce(submitted_by, created_by), coalesce(submitted_at, now()) from releases
  where work in ('in_review', 'approved', 'scheduled');
--> statement-breakpoint
update releases r set review_id = v.id from reviews v where v.release_id = r.id;
--> statement-breakpoint
insert into review_steps (review_id, release_id, stage, approver, role, site_key, needed, because, conditions, approval_id)
  select r.review_id, r.id, 1, 'role', 'editor', r.site_key, true, '[{"by":"no_rule"}]',
    '{"kinds":[],"reach":null,"languages":[],"topics":[],"sensitivities":[]}',
    (select a.id from approvals a where a.revision_id = r.review_revision_id order by a.created_at desc limit 1)
  from releases r where r.work in ('in_review', 'approved', 'scheduled');
--> statement-breakpoint

-- A review and the opening of a link are only ever added.
do $$
declare t text;
begin
  foreach t in array array['reviews', 'outside_openings'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', t || '_keep', t);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', t || '_keep_all', t);
  end loop;
end $$;
--> statement-breakpoint

-- A running review keeps the steps it began with: what was skipped may become needed, and a signature may come or lapse.
create function check_review_step() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.needed and not new.needed or new.needed = old.needed and new.because <> old.because
    or to_jsonb(new) - array['approval_id', 'needed', 'because'] <> to_jsonb(old) - array['approval_id', 'needed', 'because'] then
    raise exception 'a running review keeps its steps' using errcode = 'restrict_violation';
  end if;
  if new.approval_id is distinct from old.approval_id and new.approval_id is not null
    and not exists (select 1 from approvals where id = new.approval_id and review_step_id = new.id) then
    raise exception 'the signature belongs to another step' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger review_steps_keep before update or delete on review_steps for each row execute function check_review_step();
--> statement-breakpoint
create trigger review_steps_keep_all before truncate on review_steps for each statement execute function refuse_change();
--> statement-breakpoint

-- A signature signs a needed step of the review that runs, in its turn, by the right person. Nobody signs last what they
-- wrote, nobody signs what they submitted, and steps that ask for two people get two.
create or replace function check_approval() returns trigger language plpgsql as $$
declare r releases; s review_steps; last_stage integer;
begin
  select * into r from releases where id = new.release_id;
  if r.work <> 'in_review' or r.review_revision_id is distinct from new.revision_id then
    raise exception 'this revision is not under review' using errcode = 'check_violation';
  end if;
  select * into s from review_steps where id = new.review_step_id;
  if s.id is null or not s.needed or s.review_id is distinct from r.review_id then
    raise exception 'a signature signs a step of the review' using errcode = 'check_violation';
  end if;
  select max(stage) into last_stage from review_steps where review_id = s.review_id and needed;
  if s.stage = last_stage and exists (select 1 from revisions where id = new.revision_id and new.member_id = any (authors)) then
    raise exception 'the approver wrote part of this revision' using errcode = 'check_violation';
  end if;
  if s.stage < last_stage and new.member_id = r.submitted_by then
    raise exception 'who submitted a text does not sign it' using errcode = 'check_violation';
  end if;
  if exists (select 1 from review_steps o where o.review_id = s.review_id and o.needed and o.stage < s.stage and o.approval_id is null) then
    raise exception 'an earlier step is not signed' using errcode = 'check_violation';
  end if;
  if exists (select 1 from review_steps o join approvals a on a.id = o.approval_id
      where o.review_id = s.review_id and o.needed and o.id <> s.id and a.member_id = new.member_id and (o.apart or s.apart)) then
    raise exception 'two steps ask for two people' using errcode = 'check_violation';
  end if;
  if (s.approver = 'outside') <> (new.outside_id is not null)
    or new.outside_id is not null and not exists (select 1 from outside_reviews q where q.id = new.outside_id
      and q.step_id = s.id and q.revision_id = new.revision_id and q.answer = 'approved') then
    raise exception 'somebody else signs this step' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint

-- Nothing is approved while a needed step is unsigned; what is signed last, or asked again, is signed as it is now.
create function check_signed() returns trigger language plpgsql as $$
declare last_stage integer;
begin
  select max(stage) into last_stage from review_steps where review_id = new.review_id and needed;
  if last_stage is null or exists (
    select 1 from review_steps s left join approvals a on a.id = s.approval_id
    where s.review_id = new.review_id and s.needed and (a.id is null
      or (s.again or s.stage = last_stage) and a.revision_id is distinct from new.review_revision_id)) then
    raise exception 'a step of the review is not signed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger releases_signed before update of work on releases for each row
  when (old.work = 'in_review' and new.work = 'approved') execute function check_signed();
--> statement-breakpoint

-- An answer is given once, to a link that is not revoked.
create function check_answer() returns trigger language plpgsql as $$
begin
  if old.answer is not null and (new.answer, new.words, new.answered_at) is distinct from (old.answer, old.words, old.answered_at)
    or old.answer is null and new.answer is not null and old.revoked_at is not null
    or (new.revision_id, new.token_hash, new.email, new.expires_at) is distinct from (old.revision_id, old.token_hash, old.email, old.expires_at) then
    raise exception 'an answer from outside stays as it was given' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger outside_reviews_keep before update on outside_reviews for each row execute function check_answer();
--> statement-breakpoint
create or replace function check_edition() returns trigger language plpgsql as $$
begin
  if new.reviewed and not exists (
    select 1 from approvals a join revisions r on r.id = a.revision_id
    where a.revision_id = new.revision_id and (a.outside_id is not null or not a.member_id = any (r.authors))
  ) then
    raise exception 'nobody else has approved this revision' using errcode = 'check_violation';
  end if;
  return new;
end $$;
