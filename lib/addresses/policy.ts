import { type Actor, atLeast, rolesOn } from '../members/roles.ts';
import type { Answer } from '../releases/policy.ts';

const YES: Answer = { allowed: true };

/** May this person see where a site leads readers on, and what they did not find there? Its editors and auditors. Pure. */
export function canSeeRedirects(actor: Actor | null, siteKey: string): Answer {
  if (!actor || actor.disabled) return { allowed: false, kind: 'hidden', reason: 'no_session' };
  const roles = rolesOn(actor, siteKey);
  if (roles.length === 0) return { allowed: false, kind: 'hidden', reason: 'no_access' };
  if (atLeast(roles, 'editor') || roles.includes('auditor')) return YES;
  return { allowed: false, kind: 'never', reason: 'needs_editor' };
}

/** May this person lead a site's readers on? Whoever publishes there in every language. Pure. */
export function canManageRedirects(actor: Actor | null, siteKey: string): Answer {
  const seen = canSeeRedirects(actor, siteKey);
  if (!seen.allowed || !actor) return seen;
  const everywhere = { ...actor, grants: actor.grants.filter(({ language }) => language === null) };
  if (atLeast(rolesOn(everywhere, siteKey), 'publisher')) return YES;
  return { allowed: false, kind: 'never', reason: 'needs_publisher' };
}
