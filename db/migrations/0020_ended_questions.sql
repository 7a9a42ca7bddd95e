ALTER TABLE "outside_reviews" DROP CONSTRAINT "outside_reviews_revoked";--> statement-breakpoint
ALTER TABLE "outside_reviews" ADD CONSTRAINT "outside_reviews_revoked" CHECK ("outside_reviews"."revoked_by" is null or "outside_reviews"."revoked_at" is not null);
--> statement-breakpoint
-- Questions of reviews that are over are dead for good.
update outside_reviews q set revoked_at = now() from releases r
  where r.id = q.release_id and q.revoked_at is null
    and (r.work in ('draft', 'none') and q.answered_at is null or r.live in ('unpublished', 'recalled'));
