-- A signature signs a needed step of the review that runs, in its turn, by the right person. The last steps are the last a
-- member signs and what comes after: nobody signs those who wrote part of the text, and whoever submitted it signs none
-- before them. Whoever asked somebody outside counts like a signer, so that nobody asks for their own text. Steps that ask
-- for two people get two.
create or replace function check_approval() returns trigger language plpgsql as $$
declare r releases; s review_steps; last_stage integer; who uuid;
begin
  select * into r from releases where id = new.release_id;
  if r.work <> 'in_review' or r.review_revision_id is distinct from new.revision_id then
    raise exception 'this revision is not under review' using errcode = 'check_violation';
  end if;
  select * into s from review_steps where id = new.review_step_id;
  if s.id is null or not s.needed or s.review_id is distinct from r.review_id then
    raise exception 'a signature signs a step of the review' using errcode = 'check_violation';
  end if;
  if (s.approver = 'outside') <> (new.outside_id is not null)
    or new.outside_id is not null and not exists (select 1 from outside_reviews q where q.id = new.outside_id
      and q.step_id = s.id and q.revision_id = new.revision_id and q.answer = 'approved') then
    raise exception 'somebody else signs this step' using errcode = 'check_violation';
  end if;
  who := coalesce(new.member_id, (select asked_by from outside_reviews where id = new.outside_id));
  select max(stage) into last_stage from review_steps where review_id = s.review_id and needed and approver <> 'outside';
  if (new.outside_id is not null or s.stage >= last_stage)
    and exists (select 1 from revisions where id = new.revision_id and who = any (authors)) then
    raise exception 'the approver wrote part of this revision' using errcode = 'check_violation';
  end if;
  if (new.outside_id is not null or s.stage < last_stage) and who = r.submitted_by then
    raise exception 'who submitted a text does not sign it' using errcode = 'check_violation';
  end if;
  if exists (select 1 from review_steps o where o.review_id = s.review_id and o.needed and o.stage < s.stage and o.approval_id is null) then
    raise exception 'an earlier step is not signed' using errcode = 'check_violation';
  end if;
  if exists (select 1 from review_steps o join approvals a on a.id = o.approval_id
      where o.review_id = s.review_id and o.needed and o.id <> s.id and a.member_id = who and (o.apart or s.apart)) then
    raise exception 'two steps ask for two people' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint

-- Nothing is approved while a needed step is unsigned or no member has signed; what is signed last, or asked again, is
-- signed as it is now.
create or replace function check_signed() returns trigger language plpgsql as $$
declare last_stage integer;
begin
  select max(stage) into last_stage from review_steps where review_id = new.review_id and needed and approver <> 'outside';
  if last_stage is null or exists (
    select 1 from review_steps s left join approvals a on a.id = s.approval_id
    where s.review_id = new.review_id and s.needed and (a.id is null
      or (s.again or s.stage >= last_stage) and a.revision_id is distinct from new.review_revision_id)) then
    raise exception 'a step of the review is not signed' using errcode = 'check_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint

-- What is called reviewed was signed by a member who is none of its authors.
create or replace function check_edition() returns trigger language plpgsql as $$
begin
  if new.reviewed and not exists (
    select 1 from approvals a join revisions r on r.id = a.revision_id
    where a.revision_id = new.revision_id and a.member_id <> all (r.authors)
  ) then
    raise exception 'nobody else has approved this revision' using errcode = 'check_violation';
  end if;
  return new;
end $$;
