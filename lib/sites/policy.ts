import type { Language } from '../languages.ts';
import { type Actor, atLeast, rolesOn } from '../members/roles.ts';
import type { Answer } from '../releases/policy.ts';

const YES: Answer = { allowed: true };

/** May this person see what a site is set to? Whoever has a role on it. Pure. */
export function canSeeSite(actor: Actor | null, siteKey: string): Answer {
  if (!actor || actor.disabled) return { allowed: false, kind: 'hidden', reason: 'no_session' };
  return rolesOn(actor, siteKey).length > 0 ? YES : { allowed: false, kind: 'hidden', reason: 'no_access' };
}

/** May this person change how a site speaks to readers, and put up its banners? Whoever administers it. Pure. */
export function canManageSite(actor: Actor | null, siteKey: string): Answer {
  const seen = canSeeSite(actor, siteKey);
  if (!seen.allowed || !actor) return seen;
  return atLeast(rolesOn(actor, siteKey), 'admin')
    ? YES
    : { allowed: false, kind: 'never', reason: 'needs_admin' };
}

/** May this person choose what its front page begins with, or what it lists of other sites, in a language? Its publishers. Pure. */
export function canArrange(actor: Actor | null, siteKey: string, language: Language): Answer {
  const seen = canSeeSite(actor, siteKey);
  if (!seen.allowed || !actor) return seen;
  return atLeast(rolesOn(actor, siteKey, language), 'publisher')
    ? YES
    : { allowed: false, kind: 'never', reason: 'needs_publisher' };
}
