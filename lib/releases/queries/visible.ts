import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { releases } from '#db/schema/releases.ts';
import { reviewSteps } from '#db/schema/reviews.ts';
import { type Actor, atLeast, EVERY_SITE } from '../../members/roles.ts';
import { STEP_ROLES } from '../../review/vocabulary.ts';
import { siteKeysOf } from '../../sites/queries.ts';

/** Only releases of sites the viewer holds a role on. */
export function seenBy(viewer: Actor): SQL | undefined {
  const keys = siteKeysOf(viewer);
  if (keys === null) return undefined;
  return keys.length > 0 ? inArray(releases.siteKey, keys) : sql`false`;
}

/**
 * Only releases this person may know of: those of their sites, and those a step of whose review may be theirs. Asked with
 * the release itself, so that one they may not know of takes no longer to be missing than one that never was; what they
 * may see of the others is for the policy to say.
 */
export function mayKnow(viewer: Actor | null): SQL | undefined {
  if (!viewer) return sql`false`;
  const keys = siteKeysOf(viewer);
  if (keys === null) return undefined;
  const theirs = or(
    keys.length > 0 ? inArray(reviewSteps.siteKey, keys) : undefined,
    sql`${reviewSteps.people} @> array[${viewer.id}]::uuid[]`,
  );
  return or(
    seenBy(viewer),
    sql`exists (select 1 from ${reviewSteps} where ${reviewSteps.reviewId} = ${releases.reviewId} and ${theirs})`,
  );
}

/** Only releases of sites and languages where the viewer stands on this rung or above. */
export function asAtLeast(viewer: Actor, rung: 'writer' | 'editor' | 'publisher' | 'admin'): SQL {
  const grants = viewer.disabled ? [] : viewer.grants.filter((grant) => atLeast([grant.role], rung));
  const places = grants.map((grant) =>
    and(
      grant.site === EVERY_SITE ? undefined : eq(releases.siteKey, grant.site),
      grant.language ? eq(releases.language, grant.language) : undefined,
      sql`true`,
    ),
  );
  return or(...places) ?? sql`false`;
}

/** Only releases in review where it is the turn of a step that is this viewer's to sign, as the policy asks. */
export function isTheirTurn(viewer: Actor): SQL {
  const grants = viewer.disabled ? [] : viewer.grants;
  const held = grants.flatMap((grant) =>
    STEP_ROLES.filter((role) => role === grant.role || (isRung(role) && atLeast([grant.role], role))).map(
      (role) =>
        and(
          sql`s.role = ${role}`,
          grant.site === EVERY_SITE ? undefined : sql`s.site_key = ${grant.site}`,
          grant.language ? eq(releases.language, grant.language) : undefined,
        ),
    ),
  );
  const theirs = or(sql`s.people @> array[${viewer.id}]::uuid[]`, ...held);
  return sql`exists (
      select 1 from review_steps s
      where s.review_id = ${releases.reviewId} and s.needed and s.approval_id is null and ${theirs}
        and not exists (
          select 1 from review_steps e
          where e.review_id = s.review_id and e.needed and e.approval_id is null and e.stage < s.stage)
        and not exists (
          select 1 from review_steps o join approvals a on a.id = o.approval_id
          where o.review_id = s.review_id and o.needed and a.member_id = ${viewer.id} and (o.apart or s.apart))
        and case when exists (select 1 from review_steps l where l.review_id = s.review_id and l.needed and l.stage > s.stage)
          then ${releases.submittedBy} is distinct from ${viewer.id}
          else ${notWrittenBy(viewer)} end
    )`;
}

const isRung = (role: string): role is 'editor' | 'publisher' | 'admin' =>
  ['editor', 'publisher', 'admin'].includes(role);

/** Only releases with nothing of the viewer's in their text, as the policy of approving asks. */
export function notWrittenBy(viewer: Actor): SQL {
  return sql`not exists (
      select 1 from release_steps s
      where s.release_id = ${releases.id} and s.version > ${releases.workBaseVersion} and s.member_id = ${viewer.id}
    ) and not exists (
      select 1 from revisions v where v.id = ${releases.reviewRevisionId} and ${viewer.id} = any (v.authors)
    )`;
}

/** Only releases that nobody else holds, unless the viewer stands in for who does. */
export function notHeldByOthers(viewer: Actor): SQL {
  return sql`not exists (
      select 1 from assignments t
      where t.release_id = ${releases.id} and t.holder_id <> ${viewer.id} and not exists (
        select 1 from absences a where a.member_id = t.holder_id and a.deputy_id = ${viewer.id}
          and now() >= a.starts_at and now() < a.ends_at)
    )`;
}
