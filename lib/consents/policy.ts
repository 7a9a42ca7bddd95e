import { type Actor, atLeast, rolesOn } from '../members/roles.ts';
import type { Answer } from '../releases/policy.ts';

const YES: Answer = { allowed: true };
const HIDDEN: Answer = { allowed: false, kind: 'hidden', reason: 'no_access' };
const never = (reason: 'needs_writer' | 'needs_protection'): Answer => ({
  allowed: false,
  kind: 'never',
  reason,
});

/** What is asked of a record: whose it is, and who wrote it and the story it is for. */
export type Held = { siteKey: string; createdBy: string; storyBy: string | null };

/** Whether somebody sees every record of a site: editors and whoever looks after protection. Pure. */
export function seesAll(actor: Actor, siteKey: string): boolean {
  const roles = rolesOn(actor, siteKey);
  return atLeast(roles, 'editor') || roles.includes('protection');
}

/** Whether somebody may see who stands behind a record: its author, the author of its story, editors, protection. Pure. */
export function canSeeConsent(actor: Actor, record: Held): Answer {
  if (actor.disabled || rolesOn(actor, record.siteKey).length === 0) return HIDDEN;
  const isTheirs = record.createdBy === actor.id || record.storyBy === actor.id;
  return isTheirs || seesAll(actor, record.siteKey) ? YES : HIDDEN;
}

/** Whether somebody may file records on a site: whoever writes there, and protection. Pure. */
export function canFileConsent(actor: Actor, siteKey: string): Answer {
  const roles = actor.disabled ? [] : rolesOn(actor, siteKey);
  if (roles.length === 0) return HIDDEN;
  return atLeast(roles, 'writer') || roles.includes('translator') || roles.includes('protection')
    ? YES
    : never('needs_writer');
}

/** Whether somebody may clear the record of a minor: protection, and not who wrote it. Pure. */
export function canClearConsent(actor: Actor, record: Held): Answer {
  const seen = canSeeConsent(actor, record);
  if (!seen.allowed) return seen;
  return record.createdBy !== actor.id ? canLookAfter(actor, record.siteKey) : never('needs_protection');
}

/** Whether somebody looks after protection on a site. Pure. */
export const canLookAfter = (actor: Actor, siteKey: string): Answer =>
  rolesOn(actor, siteKey).includes('protection') ? YES : never('needs_protection');
