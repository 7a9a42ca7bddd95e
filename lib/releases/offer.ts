import type { Actor } from '../members/roles.ts';
import { type Answer, can, type Reason, type Subject } from './policy.ts';
import type { Act } from './workflow.ts';

/** An act as it is shown: to be pressed, or with the reason why not. */
export type Offer = { act: ShownAct; reason: Reason | null };
/** `next` is the likely next act, `others` what else is possible now, `later` what is not possible now, with reasons. */
export type Offers = { next: Offer | null; others: Offer[]; later: Offer[] };

/** The acts a page shows for a state, the likely next one first. */
export const SHOWN_ACTS = [
  'submit',
  'approve',
  'publish',
  'schedule',
  'reschedule',
  'unschedule',
  'embargo',
  'move_embargo',
  'end_embargo',
  'force_publish',
  'minor_fix',
  'review_afterwards',
  'start',
  'restore',
  'send_back',
  'retract',
  'reopen',
  'withdraw',
  'unpublish',
  'recall',
  'discard',
] as const satisfies readonly Act[];
export type ShownAct = (typeof SHOWN_ACTS)[number];

/** What a page offers this member to do with a release, by the same `can` that the verbs ask. Pure. */
export function offersFor(actor: Actor, release: Subject): Offers {
  const offers = actsFor(release).flatMap((act) => offerOf(act, can(actor, act, release)));
  const [next = null, ...rest] = offers;
  return {
    next,
    others: rest.filter(({ reason }) => reason === null),
    later: rest.filter(({ reason }) => reason !== null),
  };
}

function offerOf(act: ShownAct, answer: Answer): Offer[] {
  if (answer.allowed) return [{ act, reason: null }];
  // What this member can never do is not shown, and neither is the taking back of somebody else's submission.
  if (answer.kind !== 'not_now' || answer.reason === 'only_submitter') return [];
  return [{ act, reason: answer.reason }];
}

function actsFor(release: Subject): ShownAct[] {
  switch (release.work) {
    case 'draft':
    case 'changes_requested':
      return [
        'submit',
        'discard',
        'approve',
        'publish',
        'force_publish',
        ...asFix(release),
        ...onLive(release),
      ];
    case 'in_review':
      return ['approve', 'send_back', 'retract', 'publish', 'force_publish', ...onLive(release)];
    case 'approved':
      return release.live === 'none'
        ? ['publish', 'schedule', 'embargo', 'send_back', 'reopen']
        : ['publish', 'schedule', 'send_back', 'reopen', ...onLive(release)];
    case 'scheduled':
      return ['unschedule', 'reschedule', 'reopen', ...onLive(release)];
    case 'embargoed':
      return ['end_embargo', 'move_embargo'];
    case 'none':
      return release.live === 'withdrawn'
        ? ['restore', 'unpublish', 'recall']
        : ['start', ...onLive(release)];
  }
}

// Only what readers have can be mended in passing.
const asFix = ({ work, live }: Subject): ShownAct[] =>
  work === 'draft' && live === 'published' ? ['minor_fix'] : [];

function onLive(release: Subject): ShownAct[] {
  if (release.live === 'published') {
    const acts: ShownAct[] = ['withdraw', 'unpublish', 'recall'];
    return release.forcedBy ? ['review_afterwards', ...acts] : acts;
  }
  return release.live === 'withdrawn' ? ['unpublish', 'recall'] : [];
}
