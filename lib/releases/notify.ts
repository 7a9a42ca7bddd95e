import type { Language } from '../languages.ts';
import { type Actor, type Role, rolesOn } from '../members/roles.ts';

/** Acts that somebody else is waiting for. */
export const NOTICES = [
  'release.submitted',
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
  };
  text?: string;
};

/**
 * Whom an act concerns, never the person who did it: a submission those who may review it and did not write it;
 * everything later the people who wrote and submitted; an approval also those who may publish. Pure.
 */
export function whoIsConcerned<M extends Actor>(notice: Notice, people: readonly M[]): M[] {
  return people.filter((person) => person.id !== notice.actor?.id && concerns(notice, person));
}

function concerns({ kind, release }: Notice, person: Actor): boolean {
  const roles = rolesOn(person, release.siteKey, release.language);
  if (roles.length === 0) return false;
  const theirs = person.id === release.submittedBy || person.id === release.createdBy;
  switch (kind) {
    case 'release.submitted':
      return !theirs && reviews(roles);
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
