-- What the database keeps by itself, whatever the code above it does.

-- 1. Nothing that was said is unsaid: steps, revisions, approvals, editions and events are only ever added.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['release_steps', 'step_batches', 'revisions', 'approvals', 'editions', 'events'] loop
    execute format('create trigger %I before update or delete on %I for each row execute function refuse_change()', t || '_keep', t);
    execute format('create trigger %I before truncate on %I for each statement execute function refuse_change()', t || '_keep_all', t);
  end loop;
end $$;
--> statement-breakpoint

-- 2. Events are chained: each carries the SHA-256 of itself and of the one before.
create function event_hash(e events) returns text language sql immutable as $$
  select encode(sha256(convert_to(concat_ws('|', e.previous_hash, e.seq::text,
    to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), e.kind, coalesce(e.actor_id::text, '-'), e.actor_name,
    coalesce(e.site_key, '-'), coalesce(e.story_id::text, '-'), coalesce(e.release_id::text, '-'),
    coalesce(e.doc_version::text, '-'), e.payload::text), 'UTF8')), 'hex')
$$;
--> statement-breakpoint
create function chain_event() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('newsroom.events'));
  new.seq := nextval(pg_get_serial_sequence('events', 'seq'));
  new.previous_hash := coalesce((select hash from events order by seq desc limit 1), '');
  new.hash := event_hash(new);
  return new;
end $$;
--> statement-breakpoint
create trigger events_chain before insert on events for each row execute function chain_event();
--> statement-breakpoint
create function first_broken_event() returns bigint language sql stable as $$
  select min(seq) from (
    select e.seq, e.hash <> event_hash(e) or e.previous_hash <> coalesce(lag(e.hash) over (order by e.seq), '') as broken from events e
  ) checked where broken
$$;
--> statement-breakpoint

-- 3. Steps come one after the other, and never into a release that nobody may edit.
create function check_step() returns trigger language plpgsql as $$
declare state text; last integer;
begin
  select work into state from releases where id = new.release_id;
  if state not in ('draft', 'in_review', 'changes_requested') then
    raise exception 'release % takes no steps while %', new.release_id, state using errcode = 'check_violation';
  end if;
  select coalesce(max(version), 0) into last from release_steps where release_id = new.release_id;
  if new.version <> last + 1 then
    raise exception 'step % does not follow %', new.version, last using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger release_steps_order before insert on release_steps for each row execute function check_step();
--> statement-breakpoint

-- 4. Nobody signs what they wrote, and only a revision that is under review is signed.
create function check_approval() returns trigger language plpgsql as $$
begin
  if exists (select 1 from revisions where id = new.revision_id and new.member_id = any (authors)) then
    raise exception 'the approver wrote part of this revision' using errcode = 'check_violation';
  end if;
  if not exists (select 1 from releases where id = new.release_id and review_revision_id = new.revision_id and work = 'in_review') then
    raise exception 'this revision is not under review' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger approvals_four_eyes before insert on approvals for each row execute function check_approval();
--> statement-breakpoint

-- 5. What is called reviewed was signed by somebody else than its authors.
create function check_edition() returns trigger language plpgsql as $$
begin
  if new.reviewed and not exists (
    select 1 from approvals a join revisions r on r.id = a.revision_id
    where a.revision_id = new.revision_id and not a.member_id = any (r.authors)
  ) then
    raise exception 'nobody else has approved this revision' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger editions_reviewed before insert on editions for each row execute function check_edition();
--> statement-breakpoint

-- 6. A change of state is an act, and acts are counted; a document only moves forward.
create function check_release() returns trigger language plpgsql as $$
begin
  if (new.work, new.live) is distinct from (old.work, old.live) and new.state_version <= old.state_version then
    raise exception 'a change of state must raise state_version' using errcode = 'check_violation';
  end if;
  if new.doc_version < old.doc_version then
    raise exception 'a document never goes back' using errcode = 'check_violation';
  end if;
  if new.doc_version = old.doc_version and new.doc is distinct from old.doc then
    raise exception 'a document changes by steps only' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger releases_moves before update on releases for each row execute function check_release();
--> statement-breakpoint
create function check_head() returns trigger language plpgsql as $$
begin
  if new.doc_version <> coalesce((select max(version) from release_steps where release_id = new.id), 0) then
    raise exception 'the document is at %, its steps are not', new.doc_version using errcode = 'check_violation';
  end if;
  return null;
end $$;
--> statement-breakpoint
create constraint trigger releases_head after update of doc_version on releases
  deferrable initially deferred for each row execute function check_head();
--> statement-breakpoint
alter table editions add constraint editions_positive check (major >= 1 and minor >= 0);
--> statement-breakpoint

-- 7. A release stands on its story's site, and has no address but its own.
alter table stories add constraint stories_site unique (id, site_key);
--> statement-breakpoint
alter table releases add constraint releases_story_site foreign key (story_id, site_key) references stories (id, site_key);
--> statement-breakpoint
alter table slugs add constraint slugs_own unique (site_key, language, slug, release_id);
--> statement-breakpoint
alter table releases add constraint releases_slug_own foreign key (site_key, language, slug, id) references slugs (site_key, language, slug, release_id);
--> statement-breakpoint
alter table releases add constraint releases_live_slug check (live = 'none' or slug is not null);
--> statement-breakpoint
alter table slugs add constraint slugs_form check (slug ~ '^[a-z0-9]+([-/][a-z0-9]+)*$' and length(slug) <= 200);
--> statement-breakpoint

-- 8. Readers see what is published, through these views and as this role, and nothing else.
create view published_sites as
  select key, name, languages, country, hostnames, time_zone, about, tagline from sites;
--> statement-breakpoint
create view published_releases as
  select r.id, r.story_id, r.site_key, r.language, r.slug, r.live, r.first_published_at, r.withdrawn_at, r.withdrawal_text,
         s.reference, e.id as edition_id, e.major, e.minor, e.doc, e.headline, e.standfirst, e.details, e.about,
         e.correction_note, e.sha256, e.published_at
  from releases r
  join editions e on e.id = r.live_edition_id
  join stories s on s.id = r.story_id
  where r.live in ('published', 'withdrawn');
--> statement-breakpoint
create view published_corrections as
  select e.release_id, e.major, e.minor, e.correction_note, e.published_at
  from editions e
  join releases r on r.id = e.release_id
  where r.live in ('published', 'withdrawn') and e.correction_note is not null;
--> statement-breakpoint
create view published_addresses as
  select a.site_key, a.language, a.slug, a.release_id, r.slug as current_slug, r.live, r.unpublished_reason,
         m.site_key as merged_site, m.language as merged_language, m.slug as merged_slug, m.live as merged_live
  from slugs a
  join releases r on r.id = a.release_id
  left join releases m on m.id = r.merged_into and m.live in ('published', 'withdrawn')
  where r.live <> 'none';
--> statement-breakpoint
do $$
begin
  if not exists (select 1 from pg_roles where rolname = 'newsroom_reader') then
    create role newsroom_reader nologin;
  end if;
exception
  when duplicate_object or unique_violation then null;
end $$;
--> statement-breakpoint
grant newsroom_reader to current_user;
--> statement-breakpoint
grant usage on schema public to newsroom_reader;
--> statement-breakpoint
grant select on published_sites, published_releases, published_corrections, published_addresses to newsroom_reader;
