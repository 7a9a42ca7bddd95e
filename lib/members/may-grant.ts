import { type Actor, EVERY_SITE, type Grant, rolesOn } from './roles.ts';

/** Whether somebody may give or take a role: they look after that site, or every site. Pure. */
export function mayGrant(actor: Actor, grant: Grant): boolean {
  return administers(actor, grant.site);
}

/** Whether somebody looks after a site; only who looks after every site looks after `*`. Pure. */
export function administers(actor: Actor, site: string): boolean {
  return rolesOn(actor, site).includes('admin');
}

/** Whether somebody looks after any site at all. Pure. */
export function administersAny(actor: Actor): boolean {
  return !actor.disabled && actor.grants.some(({ role }) => role === 'admin');
}

/** Whether somebody may decide about a whole member: every role that member holds is theirs to give. Pure. */
export function mayDecideAbout(actor: Actor, grants: readonly Grant[]): boolean {
  return grants.length > 0 ? grants.every((grant) => mayGrant(actor, grant)) : administers(actor, EVERY_SITE);
}
