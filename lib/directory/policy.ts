import type { Language } from '../languages.ts';
import { type Actor, atLeast, EVERY_SITE, rolesOn } from '../members/roles.ts';
import type { Answer } from '../releases/policy.ts';
import type { RecordKind } from './kinds.ts';

/** What the policy needs to know of a record: what it is, whose (null: everybody's), and an About text’s language. */
export type RecordSubject = { kind: RecordKind; siteKey: string | null; language?: Language | null };

const YES: Answer = { allowed: true };
const never = (reason: 'needs_editor' | 'needs_publisher' | 'needs_admin'): Answer => ({
  allowed: false,
  kind: 'never',
  reason,
});

/** May this person see a record? Whoever has a role on its site; everybody's, whoever has any. Pure. */
export function canSeeRecord(actor: Actor | null, { siteKey }: Pick<RecordSubject, 'siteKey'>): Answer {
  if (!actor || actor.disabled) return { allowed: false, kind: 'hidden', reason: 'no_session' };
  const roles = siteKey === null ? actor.grants : rolesOn(actor, siteKey);
  return roles.length > 0 ? YES : { allowed: false, kind: 'hidden', reason: 'no_access' };
}

/**
 * May this person make, change, retire or import it? Facts: who administers every site. About texts: publishers of the
 * site in its language. Helplines: editors, and protection too. All else: editors of the site, or of every site. Pure.
 */
export function canManageRecord(actor: Actor | null, record: RecordSubject): Answer {
  const seen = canSeeRecord(actor, record);
  if (!seen.allowed || !actor) return seen;
  const roles = rolesOn(actor, record.siteKey ?? EVERY_SITE, record.language ?? null);
  switch (record.kind) {
    case 'fact':
      return atLeast(rolesOn(actor, EVERY_SITE), 'admin') ? YES : never('needs_admin');
    case 'about':
      return record.siteKey !== null && atLeast(roles, 'publisher') ? YES : never('needs_publisher');
    case 'helpline':
      return atLeast(roles, 'editor') || roles.includes('protection') ? YES : never('needs_editor');
    case 'contact':
    case 'project':
    case 'donor':
    case 'partner':
      return atLeast(roles, 'editor') ? YES : never('needs_editor');
  }
}

/** May this person say which topics a site offers? Whoever administers it. Pure. */
export function canChooseTopics(actor: Actor | null, siteKey: string): Answer {
  const seen = canSeeRecord(actor, { siteKey });
  if (!seen.allowed || !actor) return seen;
  return atLeast(rolesOn(actor, siteKey), 'admin') ? YES : never('needs_admin');
}
