import type { Language } from '../languages.ts';
import { type Actor, atLeast, rolesOn } from '../members/roles.ts';
import type { Answer } from '../releases/policy.ts';

const YES: Answer = { allowed: true };
const HIDDEN: Answer = { allowed: false, kind: 'hidden', reason: 'no_access' };
const never = (reason: 'needs_writer' | 'needs_editor'): Answer => ({
  allowed: false,
  kind: 'never',
  reason,
});

/** What is asked of a file: whose it is, and who brought it. */
export type FileSubject = { siteKey: string; createdBy: string };

/** May this person see the files of a site? Whoever has a role there. Pure. */
export function canSeeFiles(actor: Actor | null, siteKey: string): Answer {
  return actor && rolesOn(actor, siteKey).length > 0 ? YES : HIDDEN;
}

/** May this person bring files to a site, say what they show, mark people and replace them? Who writes, translates or protects there. Pure. */
export function canAddFiles(actor: Actor | null, siteKey: string): Answer {
  const seen = canSeeFiles(actor, siteKey);
  if (!seen.allowed || !actor) return seen;
  const roles = rolesOn(actor, siteKey);
  return atLeast(roles, 'writer') || roles.includes('translator') || roles.includes('protection')
    ? YES
    : never('needs_writer');
}

/** May this person write what is said of files in a language? As `canAddFiles`, with a role that holds in it. Pure. */
export function canSayOfFiles(actor: Actor | null, siteKey: string, language: Language): Answer {
  const seen = canAddFiles(actor, siteKey);
  if (!seen.allowed || !actor) return seen;
  const roles = rolesOn(actor, siteKey, language);
  return atLeast(roles, 'writer') || roles.includes('translator') || roles.includes('protection')
    ? YES
    : never('needs_writer');
}

/** May this person delete a file? Editors, protection, and who brought it. Where it is used still decides. Pure. */
export function canDeleteFile(actor: Actor | null, file: FileSubject): Answer {
  const adds = canAddFiles(actor, file.siteKey);
  if (!adds.allowed || !actor) return adds;
  const roles = rolesOn(actor, file.siteKey);
  return file.createdBy === actor.id || atLeast(roles, 'editor') || roles.includes('protection')
    ? YES
    : never('needs_editor');
}
