import type { Language } from '../languages.ts';
import { type Actor, atLeast, type Role, rolesOn } from '../members/roles.ts';
import { editorStep, isReviewer, openSteps, type ReviewStep, signingOf } from '../review/signing.ts';
import { type Act, type Live, transition, type Work } from './workflow.ts';

/** What else one may do to a release besides the acts of the workflow. */
export const DEEDS = [
  'view',
  'write',
  'comment',
  'annotate',
  'view_history',
  'compare',
  'preview',
  'save_revision',
  'change_details',
  'ask_outside',
  'revoke_outside',
  'give_access',
  'close_access',
  'settle_concern',
  'plan_review',
  'dismiss',
  'dismiss_block',
  'dismiss_protection',
] as const;
export type Deed = Act | (typeof DEEDS)[number];

/** What the policy needs to know of a release. */
export type Subject = {
  site: string;
  language: Language;
  work: Work;
  live: Live;
  /** Who submitted the work that is in review, else null. */
  submittedBy: string | null;
  /** Everybody whose text is in the revision that would be approved. */
  authors: readonly string[];
  /** Who wrote the draft first. */
  createdBy: string;
  /** Who force-published the live edition that still waits for a second pair of eyes, else null. */
  forcedBy: string | null;
  /** Whether it is planned that what is live is taken away by itself. */
  removalPlanned: boolean;
  /** Who else has put out editions since then. */
  alsoForcedBy: readonly string[];
  /** The steps of the review it is in. */
  steps: readonly ReviewStep[];
  /** Who writes in it alone, else null. */
  lockedBy: string | null;
};

/**
 * Yes, or no with the reason.
 * `hidden`: the person may not know it exists (404). `never`: their role can never do this (not shown).
 * `not_now`: the state or their part in the text stands in the way (shown disabled, with the reason).
 */
export type Answer =
  | { allowed: true }
  | { allowed: false; kind: 'hidden' | 'never' | 'not_now'; reason: Reason };

export const REASONS = [
  'no_session',
  'no_access',
  'needs_writer',
  'needs_editor',
  'needs_publisher',
  'needs_admin',
  'needs_protection',
  'only_newsroom',
  'only_submitter',
  'only_own_draft',
  'wrote_part',
  'submitted_it',
  'not_your_step',
  'step_waits',
  'step_signed',
  'signed_other_step',
  'not_in_review',
  'locked',
  'locked_already',
  'not_locked',
  'forced_it',
  'not_in_this_state',
  'frozen_scheduled',
  'frozen_embargoed',
  'frozen_approved',
  'frozen_no_work',
  'only_reviewers_edit',
  'open_work_first',
  'nothing_live',
  'not_embargoed',
  'was_public',
] as const;
export type Reason = (typeof REASONS)[number];

const YES: Answer = { allowed: true };
const never = (reason: Reason): Answer => ({ allowed: false, kind: 'never', reason });
const notNow = (reason: Reason): Answer => ({ allowed: false, kind: 'not_now', reason });

/** May this person do this to this release? The one answer for buttons, verbs and tests; no by default. Pure. */
export function can(actor: Actor | null, deed: Deed, release: Subject): Answer {
  if (!actor || actor.disabled) return { allowed: false, kind: 'hidden', reason: 'no_session' };
  const roles = rolesOn(actor, release.site);
  if (roles.length === 0 && !reviews(actor, release))
    return { allowed: false, kind: 'hidden', reason: 'no_access' };
  const here = rolesOn(actor, release.site, release.language);
  return (
    byRole(actor, deed, release, here) ?? byState(actor, deed, release) ?? byPart(actor, deed, release) ?? YES
  );
}

// A text in review without steps of its own has the one there is without rules.
const stepsOf = ({ work, steps, site }: Subject) =>
  work === 'in_review' && steps.length === 0 ? [editorStep(site)] : steps;
const reviews = (actor: Actor, release: Subject) =>
  stepsOf(release).some((step) => isReviewer(actor, step, release.language));
const hasTurn = (actor: Actor, release: Subject) =>
  openSteps(stepsOf(release)).some((step) => isReviewer(actor, step, release.language));

/** May this person start a release in this language on this site? */
export function canStartOn(actor: Actor | null, site: string, language: Language | null): Answer {
  if (!actor || actor.disabled) return { allowed: false, kind: 'hidden', reason: 'no_session' };
  return writes(rolesOn(actor, site, language)) ? YES : never('needs_writer');
}

const writes = (roles: readonly Role[]) => atLeast(roles, 'writer') || roles.includes('translator');

// Which role a deed asks for, whatever the state of the release.
function byRole(actor: Actor, deed: Deed, release: Subject, roles: readonly Role[]): Answer | null {
  switch (deed) {
    case 'view':
    case 'view_history':
    case 'compare':
    case 'preview':
      return null;
    case 'comment':
    case 'annotate':
    case 'dismiss':
      return writes(roles) || roles.includes('protection') || reviews(actor, release)
        ? null
        : never('needs_writer');
    case 'dismiss_protection':
      return roles.includes('protection') || atLeast(roles, 'admin') ? null : never('needs_protection');
    case 'write':
    case 'save_revision':
    case 'change_details':
    case 'lock':
    case 'take_over':
    case 'unlock':
      if (writes(roles)) return null;
      return release.work === 'in_review' && reviews(actor, release) ? null : never('needs_writer');
    case 'start':
    case 'submit':
    case 'reopen':
    case 'settle_concern':
    case 'plan_review':
      return writes(roles) ? null : never('needs_writer');
    case 'retract':
      return writes(roles) ? null : never('needs_writer');
    case 'discard':
      if (!writes(roles)) return never('needs_writer');
      return atLeast(roles, 'editor') || release.createdBy === actor.id ? null : never('only_own_draft');
    case 'approve_step':
    case 'approve':
    case 'send_back':
      if (atLeast(roles, 'editor') || reviews(actor, release)) return null;
      return never('needs_editor');
    case 'ask_outside':
    case 'revoke_outside':
    case 'dismiss_block':
      return atLeast(roles, 'editor') || reviews(actor, release) ? null : never('needs_editor');
    case 'review_afterwards':
      return atLeast(roles, 'editor') ? null : never('needs_editor');
    case 'publish':
    case 'schedule':
    case 'reschedule':
    case 'unschedule':
    case 'embargo':
    case 'move_embargo':
    case 'end_embargo':
    case 'give_access':
    case 'close_access':
    case 'force_publish':
    case 'minor_fix':
    case 'follow_record':
    case 'withdraw':
    case 'restore':
      return atLeast(roles, 'publisher') ? null : never('needs_publisher');
    case 'unpublish':
    case 'recall':
    case 'plan_removal':
    case 'unplan_removal':
      return atLeast(roles, 'admin') ? null : never('needs_admin');
    case 'publish_due':
    case 'lift_embargo':
    case 'withdraw_due':
    case 'unpublish_due':
      return never('only_newsroom');
  }
}

// Whether the release stands where the deed can start.
function byState(_actor: Actor, deed: Deed, release: Subject): Answer | null {
  switch (deed) {
    case 'view':
    case 'view_history':
    case 'compare':
    case 'preview':
    case 'comment':
    case 'revoke_outside':
    case 'save_revision':
    case 'settle_concern':
    case 'close_access':
    case 'dismiss':
    case 'dismiss_block':
    case 'dismiss_protection':
      return null;
    case 'give_access':
      return release.work === 'embargoed' ? null : notNow('not_embargoed');
    case 'plan_review':
      return release.live === 'published' ? null : notNow('nothing_live');
    case 'embargo':
      if (release.work === 'approved' && release.live !== 'none') return notNow('was_public');
      return transition(deed, release) ? null : notNow('not_in_this_state');
    case 'ask_outside':
      return release.work === 'in_review' || release.work === 'approved' ? null : notNow('not_in_review');
    case 'change_details':
      return release.work === 'none' ? null : writeLock(release);
    case 'lock':
    case 'take_over':
    case 'unlock':
    case 'write':
    case 'annotate':
      return writeLock(release);
    case 'withdraw':
    case 'restore':
      if (release.live === (deed === 'withdraw' ? 'published' : 'withdrawn') && release.work !== 'none') {
        return notNow('open_work_first');
      }
      return transition(deed, release) ? null : notNow('nothing_live');
    case 'unplan_removal':
      return release.removalPlanned && transition(deed, release) ? null : notNow('not_in_this_state');
    default:
      return transition(deed, release) ? null : notNow('not_in_this_state');
  }
}

// Locks, in order: nobody edits what is scheduled, approved or without open work.
function writeLock(release: Subject): Answer | null {
  switch (release.work) {
    case 'scheduled':
      return notNow('frozen_scheduled');
    case 'embargoed':
      return notNow('frozen_embargoed');
    case 'approved':
      return notNow('frozen_approved');
    case 'none':
      return notNow('frozen_no_work');
    case 'draft':
    case 'in_review':
    case 'changes_requested':
      return null;
  }
}

// What somebody's own part in the text forbids: nobody signs what they wrote.
function byPart(actor: Actor, deed: Deed, release: Subject): Answer | null {
  const isLocked = release.lockedBy !== null && release.lockedBy !== actor.id;
  switch (deed) {
    case 'write':
    case 'change_details':
      return isLocked ? notNow('locked') : turnLock(actor, release);
    case 'submit':
    case 'discard':
      return isLocked ? notNow('locked') : null;
    case 'lock':
      return release.lockedBy ? notNow('locked_already') : turnLock(actor, release);
    case 'take_over':
      return isLocked ? turnLock(actor, release) : notNow('not_locked');
    case 'unlock':
      return release.lockedBy === actor.id ? null : notNow('not_locked');
    case 'approve_step':
    case 'approve':
      return isLocked ? notNow('locked') : signature(actor, release);
    case 'send_back':
      return release.work === 'approved' || reviews(actor, release) ? null : notNow('not_your_step');
    case 'retract':
      if (release.submittedBy !== actor.id) return notNow('only_submitter');
      return isLocked ? notNow('locked') : null;
    case 'review_afterwards':
      if (!release.forcedBy) return notNow('not_in_this_state');
      if (release.forcedBy === actor.id || release.alsoForcedBy.includes(actor.id))
        return notNow('forced_it');
      return release.authors.includes(actor.id) ? notNow('wrote_part') : null;
    default:
      return null;
  }
}

// While it is reviewed, those write whose turn it is.
function turnLock(actor: Actor, release: Subject): Answer | null {
  return release.work !== 'in_review' || hasTurn(actor, release) ? null : notNow('only_reviewers_edit');
}

function signature(actor: Actor, release: Subject): Answer | null {
  const signing = signingOf(actor, { ...release, steps: stepsOf(release) });
  return 'why' in signing ? notNow(signing.why) : null;
}
