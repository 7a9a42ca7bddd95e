import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { memberRoles } from '#db/schema/members.ts';
import { sites } from '#db/schema/sites.ts';
import { RuleBroken } from '#lib/errors.ts';
import { EVERY_SITE, type Grant } from './roles.ts';

/** Gives roles to a member; those already held stay as they are. */
export async function giveRoles(tx: Tx, memberId: string, grants: readonly Grant[]): Promise<void> {
  if (grants.length === 0) return;
  await tx
    .insert(memberRoles)
    .values(
      grants.map(({ role, site, language }) => ({
        memberId,
        siteKey: site,
        role,
        language: language ?? ('' as const),
      })),
    )
    .onConflictDoNothing();
}

/** Takes roles from a member. */
export async function takeRoles(tx: Tx, memberId: string, grants: readonly Grant[]): Promise<void> {
  for (const { role, site, language } of grants) {
    await tx
      .delete(memberRoles)
      .where(
        and(
          eq(memberRoles.memberId, memberId),
          eq(memberRoles.siteKey, site),
          eq(memberRoles.role, role),
          eq(memberRoles.language, language ?? ''),
        ),
      );
  }
}

/** @throws {RuleBroken} 'site_unknown' or 'language_not_on_site' when a role points at what is not there */
export async function mustExist(tx: Tx, grants: readonly Grant[]): Promise<void> {
  const keys = grants.map(({ site }) => site).filter((site) => site !== EVERY_SITE);
  const found = keys.length > 0 ? await tx.select().from(sites).where(inArray(sites.key, keys)) : [];
  for (const { site, language } of grants) {
    if (site === EVERY_SITE) continue;
    const there = found.find(({ key }) => key === site);
    if (!there) throw new RuleBroken('site_unknown', { site });
    if (language && !there.languages.includes(language)) {
      throw new RuleBroken('language_not_on_site', { site, language });
    }
  }
}

/** The grants of the first list that the second does not have. Pure. */
export function without(grants: readonly Grant[], others: readonly Grant[]): Grant[] {
  return grants.filter((grant) => !others.some((other) => isSame(grant, other)));
}

function isSame(a: Grant, b: Grant): boolean {
  return a.role === b.role && a.site === b.site && a.language === b.language;
}
