import type { Rule, RuleKind } from '../checks/engine/rule.ts';
import type { Language } from '../languages.ts';
import { type Actor, atLeast, EVERY_SITE, rolesOn } from '../members/roles.ts';
import type { Answer } from '../releases/policy.ts';

/** Whose style it is about: a site's, or with null every site's. */
type Whose = { siteKey: string | null };

const YES: Answer = { allowed: true };
const never = (reason: 'needs_editor' | 'needs_protection'): Answer => ({
  allowed: false,
  kind: 'never',
  reason,
});

/** May this person see the style of a site? Whoever holds a role there; every site's, whoever holds any. Pure. */
export function canSeeStyle(actor: Actor | null, { siteKey }: Whose): Answer {
  if (!actor || actor.disabled) return { allowed: false, kind: 'hidden', reason: 'no_session' };
  const roles = siteKey === null ? actor.grants : rolesOn(actor, siteKey);
  return roles.length > 0 ? YES : { allowed: false, kind: 'hidden', reason: 'no_access' };
}

/** May this person write and change terms of a language there? Its editors; every site's, who edits every site. Pure. */
export function canManageTerm(actor: Actor | null, term: Whose & { language: Language }): Answer {
  const seen = canSeeStyle(actor, term);
  if (!seen.allowed || !actor) return seen;
  return isEditor(actor, term, term.language) ? YES : never('needs_editor');
}

/**
 * May this person say how a site takes a rule? Who edits there in every language the rule reads; for signals of
 * protection, who looks after protection there, or administers it. Pure.
 */
export function canTune(
  actor: Actor | null,
  whose: Whose,
  rule: { kind: RuleKind; languages: Rule['languages'] },
): Answer {
  const seen = canSeeStyle(actor, whose);
  if (!seen.allowed || !actor) return seen;
  if (rule.kind === 'protection') return protects(actor, whose) ? YES : never('needs_protection');
  return rule.languages.every((language) => isEditor(actor, whose, language)) ? YES : never('needs_editor');
}

/** May this person say that they have looked at what was found in what readers see of a language? Its editors. Pure. */
export function canLookAtLive(actor: Actor | null, release: { siteKey: string; language: Language }): Answer {
  return canManageTerm(actor, release);
}

const isEditor = (actor: Actor, { siteKey }: Whose, language: Language) =>
  atLeast(rolesOn(actor, siteKey ?? EVERY_SITE, language), 'editor');

function protects(actor: Actor, { siteKey }: Whose): boolean {
  const grants = actor.grants.filter(({ site }) => site === EVERY_SITE || site === siteKey);
  return grants.some(
    ({ role, language }) => (role === 'protection' || role === 'admin') && language === null,
  );
}
