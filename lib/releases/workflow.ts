/** What is happening to the next edition. */
export const WORK = [
  'none',
  'draft',
  'in_review',
  'changes_requested',
  'approved',
  'scheduled',
  'embargoed',
] as const;
export type Work = (typeof WORK)[number];

/** What readers see. */
export const LIVE = ['none', 'published', 'withdrawn', 'unpublished', 'recalled'] as const;
export type Live = (typeof LIVE)[number];

export type State = { work: Work; live: Live };

/** What a member, or the newsroom itself, may do to a release. */
export const ACTS = [
  'start',
  'submit',
  'retract',
  'send_back',
  'approve_step',
  'approve',
  'reopen',
  'publish',
  'schedule',
  'reschedule',
  'unschedule',
  'publish_due',
  'embargo',
  'move_embargo',
  'end_embargo',
  'lift_embargo',
  'force_publish',
  'review_afterwards',
  'minor_fix',
  'follow_record',
  'withdraw',
  'restore',
  'unpublish',
  'recall',
  'plan_removal',
  'unplan_removal',
  'withdraw_due',
  'unpublish_due',
  'discard',
  'lock',
  'take_over',
  'unlock',
] as const;
export type Act = (typeof ACTS)[number];

/** From which value of an axis an act may start, and where it ends. An axis that is not named stays as it is. */
type Moves = { work: Partial<Record<Work, Work>>; live: Partial<Record<Live, Live>> };

const stay = <T extends string>(...values: T[]) =>
  Object.fromEntries(values.map((value) => [value, value])) as Record<T, T>;
const anyLive = stay(...LIVE);
const beingWritten = stay('draft', 'in_review', 'changes_requested');
const open = stay('none', 'published', 'unpublished');
// Work that was signed or about to be goes back to its writers when the page it corrects is taken down.
const backToDraft = {
  ...stay('none', 'draft', 'changes_requested'),
  in_review: 'draft',
  approved: 'draft',
  scheduled: 'draft',
} as const;

/** The whole workflow: one row an act. Nobody sets `work` or `live` in any other way. */
export const WORKFLOW: Record<Act, Moves> = {
  start: { work: { none: 'draft' }, live: open },
  submit: { work: { draft: 'in_review', changes_requested: 'in_review' }, live: open },
  retract: { work: { in_review: 'draft' }, live: open },
  send_back: { work: { in_review: 'changes_requested', approved: 'changes_requested' }, live: open },
  // Approving is one act to whoever does it: it signs a step, and the last signature it takes is `approve`.
  approve_step: { work: { in_review: 'in_review' }, live: open },
  approve: { work: { in_review: 'approved' }, live: open },
  reopen: { work: { approved: 'draft', scheduled: 'draft' }, live: open },
  publish: {
    work: { approved: 'none' },
    live: { none: 'published', published: 'published', unpublished: 'published' },
  },
  schedule: { work: { approved: 'scheduled' }, live: open },
  reschedule: { work: { scheduled: 'scheduled' }, live: open },
  unschedule: { work: { scheduled: 'approved' }, live: open },
  publish_due: {
    work: { scheduled: 'none' },
    live: { none: 'published', published: 'published', unpublished: 'published' },
  },
  embargo: { work: { approved: 'embargoed' }, live: stay('none') },
  move_embargo: { work: { embargoed: 'embargoed' }, live: stay('none') },
  end_embargo: { work: { embargoed: 'approved' }, live: stay('none') },
  lift_embargo: { work: { embargoed: 'none' }, live: { none: 'published' } },
  force_publish: {
    work: { draft: 'none', in_review: 'none' },
    live: { none: 'published', published: 'published', unpublished: 'published' },
  },
  review_afterwards: { work: stay(...WORK), live: stay('published') },
  minor_fix: { work: { draft: 'none' }, live: stay('published') },
  // What readers have follows a record of the directory that changed.
  follow_record: { work: stay('none'), live: stay('published') },
  withdraw: { work: { none: 'none' }, live: { published: 'withdrawn' } },
  restore: { work: { none: 'none' }, live: { withdrawn: 'published' } },
  unpublish: {
    work: backToDraft,
    live: { published: 'unpublished', withdrawn: 'unpublished' },
  },
  recall: {
    work: backToDraft,
    live: { published: 'recalled', withdrawn: 'recalled' },
  },
  plan_removal: { work: stay(...WORK), live: stay('published') },
  unplan_removal: { work: stay(...WORK), live: stay('published') },
  withdraw_due: { work: backToDraft, live: { published: 'withdrawn' } },
  unpublish_due: { work: backToDraft, live: { published: 'unpublished' } },
  discard: { work: { draft: 'none', changes_requested: 'none' }, live: anyLive },
  lock: { work: beingWritten, live: anyLive },
  take_over: { work: beingWritten, live: anyLive },
  unlock: { work: beingWritten, live: anyLive },
};

/** Where an act leads from a state, or null when it cannot start there. Pure. */
export function transition(act: Act, from: State): State | null {
  const work = WORKFLOW[act].work[from.work];
  const live = WORKFLOW[act].live[from.live];
  return work && live ? { work, live } : null;
}
