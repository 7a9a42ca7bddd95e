import { forbidden } from 'next/navigation';
import { type RedirectFilters, redirectFilters } from '#lib/addresses/input.ts';
import { canManageRedirects } from '#lib/addresses/policy.ts';
import { listSitesWithRedirects } from '#lib/addresses/queries.ts';
import type { CurrentMember } from '#lib/auth/session.ts';
import type { SiteView } from '#lib/sites/queries.ts';

export type Asked = Promise<Record<string, string | string[] | undefined>>;

/** Which site's redirects are shown, of those a member may see: the one that was asked for, else their first. */
export async function placeOf(
  member: CurrentMember,
  asked: Asked,
): Promise<{ site: SiteView; sites: SiteView[]; manages: boolean; filters: RedirectFilters }> {
  const sites = await listSitesWithRedirects(member);
  const filters = redirectFilters.parse(await asked);
  const own = sites.find(({ key }) => key !== 'global') ?? sites[0];
  const site = sites.find(({ key }) => key === filters.site) ?? own;
  if (!site) forbidden();
  return { site, sites, filters, manages: canManageRedirects(member, site.key).allowed };
}
