import { type Actor, atLeast, EVERY_SITE, rolesOn } from '../members/roles.ts';
import type { Answer } from '../releases/policy.ts';

const YES: Answer = { allowed: true };

/** Whether somebody may see the rules of a site (null: every site's): whoever holds a role there. Pure. */
export function canSeeRules(actor: Actor | null, siteKey: string | null): Answer {
  if (!actor || actor.disabled) return { allowed: false, kind: 'hidden', reason: 'no_session' };
  const roles = siteKey === null ? actor.grants : rolesOn(actor, siteKey);
  return roles.length > 0 ? YES : { allowed: false, kind: 'hidden', reason: 'no_access' };
}

/** Whether somebody may change them: administrators of the site; every site's, who administers every site. Pure. */
export function canManageRules(actor: Actor | null, siteKey: string | null): Answer {
  const seen = canSeeRules(actor, siteKey);
  if (!seen.allowed || !actor) return seen;
  if (atLeast(rolesOn(actor, siteKey ?? EVERY_SITE), 'admin')) return YES;
  return { allowed: false, kind: 'never', reason: 'needs_admin' };
}
