import { EVERY_SITE, type Grant } from './roles.ts';

/** The one site that roles are about, or null when they are about several or all. Pure. */
export function onlySite(grants: readonly Grant[]): string | null {
  const [site, ...others] = new Set(grants.map((grant) => grant.site));
  return site && site !== EVERY_SITE && others.length === 0 ? site : null;
}
