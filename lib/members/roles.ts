import type { Language } from '../languages.ts';

/** Roles are held per site. Writer, editor, publisher and admin are a ladder; the others stand beside it. */
export const ROLES = [
  'writer',
  'translator',
  'editor',
  'publisher',
  'protection',
  'admin',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** The site key that means every site. */
export const EVERY_SITE = '*';

/** A role a member holds: on one site or every site, in one language or all. */
export type Grant = { role: Role; site: string; language: Language | null };

/** What the policy needs to know of a person. `null` in place of a member means a reader without a session. */
export type Actor = { id: string; name: string; disabled: boolean; grants: readonly Grant[] };

const LADDER: Role[] = ['writer', 'editor', 'publisher', 'admin'];

/** The roles a member holds on a site, for releases in a language (any language when null). */
export function rolesOn(actor: Actor, site: string, language: Language | null = null): Role[] {
  if (actor.disabled) return [];
  return actor.grants
    .filter((grant) => grant.site === site || grant.site === EVERY_SITE)
    .filter((grant) => !grant.language || !language || grant.language === language)
    .map((grant) => grant.role);
}

/** True when the member stands on this rung of the ladder or above it. */
export function atLeast(roles: readonly Role[], rung: 'writer' | 'editor' | 'publisher' | 'admin'): boolean {
  return roles.some((role) => LADDER.indexOf(role) >= LADDER.indexOf(rung));
}
