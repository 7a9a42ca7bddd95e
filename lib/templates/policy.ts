import type { Language } from '../languages.ts';
import { type Actor, atLeast, EVERY_SITE, rolesOn } from '../members/roles.ts';
import type { Answer } from '../releases/policy.ts';

/** What the policy needs to know of a template: whose it is (null: every site's), and its language. */
export type TemplateSubject = { siteKey: string | null; language: Language };

const YES: Answer = { allowed: true };
const never = (reason: 'needs_editor' | 'needs_admin'): Answer => ({ allowed: false, kind: 'never', reason });

/** May this person see a template and start from it? Whoever has a role on its site; every site's, whoever has any. Pure. */
export function canSeeTemplate(actor: Actor | null, template: TemplateSubject): Answer {
  if (!actor || actor.disabled) return { allowed: false, kind: 'hidden', reason: 'no_session' };
  const roles = template.siteKey === null ? actor.grants : rolesOn(actor, template.siteKey);
  return roles.length > 0 ? YES : { allowed: false, kind: 'hidden', reason: 'no_access' };
}

/**
 * May this person make, change, retire or bring back a template? A site's: its editors, in the template's language.
 * Every site's: who administers every site. Pure.
 */
export function canManageTemplate(actor: Actor | null, template: TemplateSubject): Answer {
  const seen = canSeeTemplate(actor, template);
  if (!seen.allowed || !actor) return seen;
  if (template.siteKey === null) {
    return atLeast(rolesOn(actor, EVERY_SITE), 'admin') ? YES : never('needs_admin');
  }
  return atLeast(rolesOn(actor, template.siteKey, template.language), 'editor') ? YES : never('needs_editor');
}
