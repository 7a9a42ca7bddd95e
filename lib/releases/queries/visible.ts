import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { releases } from '#db/schema/releases.ts';
import { type Actor, atLeast, EVERY_SITE } from '../../members/roles.ts';
import { siteKeysOf } from '../../sites/queries.ts';

/** Only releases of sites the viewer holds a role on. */
export function seenBy(viewer: Actor): SQL | undefined {
  const keys = siteKeysOf(viewer);
  if (keys === null) return undefined;
  return keys.length > 0 ? inArray(releases.siteKey, keys) : sql`false`;
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

/** Only releases with nothing of the viewer's in their text, as the policy of approving asks. */
export function notWrittenBy(viewer: Actor): SQL {
  return sql`not exists (
      select 1 from release_steps s
      where s.release_id = ${releases.id} and s.version > ${releases.workBaseVersion} and s.member_id = ${viewer.id}
    ) and not exists (
      select 1 from revisions v where v.id = ${releases.reviewRevisionId} and ${viewer.id} = any (v.authors)
    )`;
}
