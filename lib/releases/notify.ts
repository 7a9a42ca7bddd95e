import type { Language } from '../languages.ts';
import { type Actor, type Role, rolesOn } from '../members/roles.ts';
import { asks, type ReviewStep } from '../review/signing.ts';

/** Acts that somebody else is waiting for. */
export const NOTICES = [
  'release.submitted',
  'release.step_approved',
  'release.sent_back',
  'release.approved',
  'release.published',
  'release.not_published',
  'release.force_published',
] as const;
export type NoticeKind = (typeof NOTICES)[number];

/** What happened, for those it concerns. `text` is the reason or comment that came with the act. */
export type Notice = {
  seq: number;
  kind: NoticeKind;
  /** Null when the newsroom did it itself. */
  actor: { id: string; name: string } | null;
  release: {
    id: string;
    siteKey: string;
    language: Language;
    headline: string;
    submittedBy: string | null;
    createdBy: string;
    /** The steps of its review whose turn it is after the act, where it has any. */
    turn?: readonly ReviewStep[];
  };
  text?: string;
};

/**
 * Whom an act concerns, never the person who did it: a submission or a signed step those whose turn it is now, who did not
 * write it;
 * everything later the people who wrote and submitted; an approval also those who may publish. Pure.
 */
export function whoIsConcerned<M extends Actor>(notice: Notice, people: readonly M[]): M[] {
  return people.filter((person) => person.id !== notice.actor?.id && concerns(notice, person));
}

function concerns({ kind, release }: Notice, person: Actor): boolean {
  const roles = rolesOn(person, release.siteKey, release.language);
  const isAsked = release.turn?.some((step) => asks(step, person, release.language)) ?? false;
  if (roles.length === 0) return isAsked;
  const theirs = person.id === release.submittedBy || person.id === release.createdBy;
  switch (kind) {
    case 'release.submitted':
      return !theirs && (release.turn ? isAsked : reviews(roles));
    case 'release.step_approved':
      return !theirs && isAsked;
    case 'release.approved':
      return theirs || roles.includes('publisher');
    case 'release.sent_back':
    case 'release.published':
      return theirs;
    case 'release.not_published':
    case 'release.force_published':
      return theirs || reviews(roles);
  }
}

// Administrators look after the newsroom; they are not told of every text.
const reviews = (roles: readonly Role[]) => roles.includes('editor') || roles.includes('publisher');
