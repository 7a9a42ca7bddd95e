import type { Language } from '../languages.ts';
import { type Actor, type Role, rolesOn } from '../members/roles.ts';
import { asks, type ReviewStep } from '../review/signing.ts';

/**
 * As whom somebody is told: called by name, as one who wrote the text, who may review or publish it, or who follows it;
 * a deputy is told instead of somebody who is away. The first that fits counts.
 */
export const AUDIENCES = ['named', 'writers', 'reviewers', 'publishers', 'followers', 'deputy'] as const;
export type Audience = (typeof AUDIENCES)[number];

type Told = {
  to: readonly Exclude<Audience, 'deputy'>[];
  /** Its words in `mail.json`. */
  words: string;
  /** Where its link leads. */
  page: 'text' | 'review' | 'history' | 'comment' | 'live' | 'helpline';
  /** By mail at once, whatever somebody has chosen. */
  urgent?: true;
};

/** Everything the newsroom tells people of, and whom: the one list for the desk, for mail, for settings and for the documentation. */
export const TOLD = {
  'release.submitted': { to: ['reviewers', 'followers'], words: 'submitted', page: 'review' },
  'release.step_approved': { to: ['reviewers'], words: 'stepApproved', page: 'review' },
  'release.retracted': { to: ['reviewers', 'followers'], words: 'retracted', page: 'review' },
  'release.sent_back': { to: ['writers', 'followers'], words: 'sentBack', page: 'text' },
  'release.approved': { to: ['writers', 'publishers', 'followers'], words: 'approved', page: 'review' },
  'release.reopened': { to: ['writers', 'publishers', 'followers'], words: 'reopened', page: 'text' },
  'release.scheduled': { to: ['writers', 'followers'], words: 'scheduled', page: 'review' },
  'release.rescheduled': { to: ['writers', 'followers'], words: 'rescheduled', page: 'review' },
  'release.unscheduled': {
    to: ['writers', 'publishers', 'followers'],
    words: 'unscheduled',
    page: 'review',
  },
  'release.published': { to: ['writers', 'followers'], words: 'published', page: 'history' },
  'release.not_published': {
    to: ['writers', 'reviewers', 'followers'],
    words: 'notPublished',
    page: 'text',
    urgent: true,
  },
  'release.force_published': {
    to: ['writers', 'reviewers', 'followers'],
    words: 'forcePublished',
    page: 'review',
  },
  'release.reviewed_afterwards': {
    to: ['named', 'writers', 'followers'],
    words: 'reviewedAfterwards',
    page: 'history',
  },
  'release.withdrawn': { to: ['writers', 'publishers', 'followers'], words: 'withdrawn', page: 'history' },
  'release.restored': { to: ['writers', 'publishers', 'followers'], words: 'restored', page: 'history' },
  'release.unpublished': {
    to: ['writers', 'publishers', 'followers'],
    words: 'unpublished',
    page: 'history',
  },
  'release.embargoed': { to: ['writers', 'followers'], words: 'embargoed', page: 'review' },
  'release.embargo_moved': { to: ['writers', 'followers'], words: 'embargoMoved', page: 'review' },
  'release.embargo_ended': {
    to: ['writers', 'publishers', 'followers'],
    words: 'embargoEnded',
    page: 'review',
  },
  'release.answered_outside': { to: ['named'], words: 'outsideAnswer', page: 'review' },
  'release.recalled': {
    to: ['writers', 'reviewers', 'publishers', 'followers'],
    words: 'recalled',
    page: 'history',
    urgent: true,
  },
  'release.removal_planned': {
    to: ['writers', 'publishers', 'followers'],
    words: 'removalPlanned',
    page: 'history',
  },
  'release.removal_unplanned': {
    to: ['writers', 'publishers', 'followers'],
    words: 'removalUnplanned',
    page: 'history',
  },
  'release.concerned': { to: ['writers', 'publishers', 'followers'], words: 'concerned', page: 'text' },
  'release.listed_elsewhere': {
    to: ['writers', 'publishers', 'followers'],
    words: 'listedElsewhere',
    page: 'history',
  },
  'release.kept_home': { to: ['writers', 'publishers', 'followers'], words: 'keptHome', page: 'history' },
  'release.review_due': {
    to: ['writers', 'publishers', 'followers'],
    words: 'reviewDue',
    page: 'text',
    urgent: true,
  },
  'release.consent_withdrawn': {
    to: ['writers', 'reviewers', 'publishers', 'followers'],
    words: 'consentWithdrawn',
    page: 'text',
    urgent: true,
  },
  'release.file_replaced': { to: ['writers', 'followers'], words: 'fileReplaced', page: 'text' },
  'release.steps_called': { to: ['reviewers'], words: 'stepsCalled', page: 'review' },
  'release.found_wrong': { to: ['writers', 'reviewers'], words: 'foundWrong', page: 'live' },
  'release.taken_over': { to: ['named'], words: 'takenOver', page: 'text' },
  'release.assigned': { to: ['named'], words: 'assigned', page: 'review' },
  'release.overdue': { to: ['named'], words: 'overdue', page: 'review', urgent: true },
  'release.draft_overdue': { to: ['named'], words: 'draftOverdue', page: 'text', urgent: true },
  'helpline.expiring': { to: ['named'], words: 'helplineExpiring', page: 'helpline', urgent: true },
  'helpline.over': { to: ['named'], words: 'helplineOver', page: 'helpline', urgent: true },
  'thread.mentioned': { to: ['named'], words: 'mentioned', page: 'comment' },
  'thread.answered': { to: ['named'], words: 'answered', page: 'comment' },
} as const satisfies Record<string, Told>;

export type NoticeKind = keyof typeof TOLD;
export const NOTICES = Object.keys(TOLD) as NoticeKind[];

/** What is told of a kind of event, as the table has it. */
export const toldOf = (kind: NoticeKind): Told => TOLD[kind];

/** What happened, for those it concerns. */
export type Notice = {
  kind: NoticeKind;
  /** What makes it the same: never twice to one person. */
  key: string;
  /** Null when the newsroom did it itself; without an id, somebody without an account. */
  actor: { id: string | null; name: string } | null;
  release: {
    id: string;
    siteKey: string;
    language: Language;
    headline: string;
    submittedBy: string | null;
    createdBy: string;
  };
  /** The steps whose turn it is now, when the event hands a review on. */
  turn?: readonly ReviewStep[];
  /** Members it names. */
  named?: readonly string[];
  /** The reason or comment that came with it. */
  text?: string;
  /** What somebody without an account answered, to which revision. */
  answer?: { answer: 'approved' | 'refused'; revision: number };
  /** What happened to which other language of the story. */
  cause?: { kind: 'correction' | 'withdrawal' | 'recall'; language: Language };
  /** The conversation it is about, and its passage. */
  thread?: { id: string; quote: string };
  /** A moment it speaks of: an instant (ISO) and the zone it was said in. */
  moment?: { at: string; zone: string };
};

/** Who wants to hear more of a release, or nothing: ids of members. */
export type Stances = { following: ReadonlySet<string>; muted: ReadonlySet<string> };
const NONE: Stances = { following: new Set(), muted: new Set() };

/** Somebody who is told, and as whom. */
export type Concerned<M> = { person: M; because: Audience };

/**
 * Whom an event concerns, never the person who did it, and nobody without a role on the site. Who has muted a release
 * hears only what names them. Pure.
 */
export function whoIsConcerned<M extends Actor>(
  notice: Notice,
  people: readonly M[],
  stances: Stances = NONE,
): Concerned<M>[] {
  return people.flatMap((person) => {
    if (person.id === notice.actor?.id) return [];
    const because = toldOf(notice.kind).to.find((audience) => belongs(audience, notice, person, stances));
    if (!because || (because !== 'named' && stances.muted.has(person.id))) return [];
    return [{ person, because }];
  });
}

function belongs(
  audience: Audience,
  { release, named, turn }: Notice,
  person: Actor,
  stances: Stances,
): boolean {
  const roles = rolesOn(person, release.siteKey, release.language);
  const theirs = person.id === release.submittedBy || person.id === release.createdBy;
  switch (audience) {
    case 'named':
      return rolesOn(person, release.siteKey).length > 0 && (named?.includes(person.id) ?? false);
    case 'writers':
      return theirs && roles.length > 0;
    case 'reviewers':
      return !theirs && (turn ? turn.some((step) => asks(step, person, release.language)) : reviews(roles));
    case 'publishers':
      return roles.includes('publisher');
    case 'followers':
      return rolesOn(person, release.siteKey).length > 0 && stances.following.has(person.id);
    case 'deputy':
      return false;
  }
}

// Administrators look after the newsroom; they are not told of every text.
const reviews = (roles: readonly Role[]) => roles.includes('editor') || roles.includes('publisher');
