import type { ReleaseRow } from '#db/schema/releases.ts';
import type { Actor } from '#lib/members/roles.ts';
import { approve } from '#lib/releases/approve.ts';
import { discard } from '#lib/releases/discard.ts';
import { embargo } from '#lib/releases/embargo.ts';
import { endEmbargo } from '#lib/releases/end-embargo.ts';
import { forcePublish } from '#lib/releases/force-publish.ts';
import { lock } from '#lib/releases/lock.ts';
import { minorFix } from '#lib/releases/minor-fix.ts';
import { moveEmbargo } from '#lib/releases/move-embargo.ts';
import { planRemoval, unplanRemoval } from '#lib/releases/plan-removal.ts';
import { publish } from '#lib/releases/publish.ts';
import { recall } from '#lib/releases/recall.ts';
import { reopen } from '#lib/releases/reopen.ts';
import { reschedule } from '#lib/releases/reschedule.ts';
import { restore } from '#lib/releases/restore.ts';
import { retract } from '#lib/releases/retract.ts';
import { reviewAfterwards } from '#lib/releases/review-afterwards.ts';
import { schedule } from '#lib/releases/schedule.ts';
import { sendBack } from '#lib/releases/send-back.ts';
import { startEdition } from '#lib/releases/start-edition.ts';
import { submit } from '#lib/releases/submit.ts';
import { takeOver } from '#lib/releases/take-over.ts';
import { unlock } from '#lib/releases/unlock.ts';
import { unpublish } from '#lib/releases/unpublish.ts';
import { unschedule } from '#lib/releases/unschedule.ts';
import { withdraw } from '#lib/releases/withdraw.ts';
import { ACTS, type Act, type State, transition } from '#lib/releases/workflow.ts';
import { draft, reload, seen } from './factories.ts';

const plan = {
  day: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
  time: '09:00',
  zone: 'UTC',
};
const text = 'Because this test asks for it.';
type Verb = (actor: Actor, release: ReleaseRow) => Promise<unknown>;

/** Every act that somebody does by hand, with all that its form asks for. */
const BY_HAND: Partial<Record<Act, Verb>> = {
  start: (actor, release) => startEdition(actor, seen(release)),
  submit: (actor, release) => submit(actor, seen(release)),
  retract: (actor, release) => retract(actor, seen(release)),
  send_back: (actor, release) => sendBack(actor, { ...seen(release), text }),
  approve: (actor, release) => approve(actor, { ...seen(release), docVersion: release.docVersion }),
  reopen: (actor, release) => reopen(actor, seen(release)),
  publish: (actor, release) => publish(actor, { ...seen(release), correction: text }),
  schedule: (actor, release) => schedule(actor, { ...seen(release), ...plan, correction: text }),
  reschedule: (actor, release) => reschedule(actor, { ...seen(release), ...plan, time: '10:00' }),
  unschedule: (actor, release) => unschedule(actor, seen(release)),
  embargo: (actor, release) => embargo(actor, { ...seen(release), ...plan }),
  move_embargo: (actor, release) => moveEmbargo(actor, { ...seen(release), ...plan, time: '10:00' }),
  end_embargo: (actor, release) => endEmbargo(actor, { ...seen(release), text }),
  force_publish: (actor, release) =>
    forcePublish(actor, { ...seen(release), docVersion: release.docVersion, text, correction: text }),
  review_afterwards: (actor, release) => reviewAfterwards(actor, seen(release)),
  minor_fix: (actor, release) => minorFix(actor, { ...seen(release), docVersion: release.docVersion }),
  withdraw: (actor, release) => withdraw(actor, { ...seen(release), text }),
  restore: (actor, release) => restore(actor, { ...seen(release), text }),
  unpublish: (actor, release) => unpublish(actor, { ...seen(release), reason: 'error', text }),
  recall: (actor, release) => recall(actor, { ...seen(release), text }),
  plan_removal: (actor, release) => planRemoval(actor, { ...seen(release), ...plan, text }),
  unplan_removal: (actor, release) => unplanRemoval(actor, seen(release)),
  discard: (actor, release) => discard(actor, seen(release)),
  lock: (actor, release) => lock(actor, seen(release)),
  take_over: (actor, release) => takeOver(actor, { ...seen(release), text }),
  unlock: (actor, release) => unlock(actor, seen(release)),
};

/**
 * The acts that no verb here does: those of the newsroom itself, the one that signing does, and the one that asks for a
 * record of the directory (lib/directory/use/use.db.test.ts).
 */
export const WITHOUT_VERB = ACTS.filter((act) => !BY_HAND[act]);

/** The acts that somebody does by hand. */
export const HANDS = ACTS.filter((act) => BY_HAND[act]);

/** Does an act by hand. */
export const doByHand = (act: Act, actor: Actor, release: ReleaseRow): Promise<unknown> =>
  (BY_HAND[act] as Verb)(actor, release);

const named = ({ work, live }: State) => `${work}/${live}`;

/** Every state a release can come to by hand, with the acts that lead there on the shortest way from a new draft. */
export function waysIntoStates(): Map<string, Act[]> {
  const ways = new Map<string, Act[]>([['draft/none', []]]);
  const open: { state: State; acts: Act[] }[] = [{ state: { work: 'draft', live: 'none' }, acts: [] }];
  for (let next = open.shift(); next; next = open.shift())
    for (const act of HANDS) {
      const state = act === 'force_publish' ? null : transition(act, next.state);
      if (!state || ways.has(named(state))) continue;
      const acts = [...next.acts, act];
      ways.set(named(state), acts);
      open.push({ state, acts });
    }
  return ways;
}

/** Who leads a release along a way: its author, and those of its site who review, publish and take down. */
export type Guides = { author: Actor; editor: Actor; publisher: Actor; admin: Actor };

const guideOf = (act: Act, { author, editor, publisher, admin }: Guides): Actor => {
  if (['start', 'submit', 'retract', 'reopen', 'discard', 'lock'].includes(act)) return author;
  if (['approve', 'send_back'].includes(act)) return editor;
  return act === 'unpublish' || act === 'recall' ? admin : publisher;
};

/** A release of the Morocco site that has gone this way; what is live of it is planned to be removed, so that there is something to take back. */
export async function releaseOnWay(acts: readonly Act[], guides: Guides): Promise<ReleaseRow> {
  let release = await draft(guides.author);
  for (const act of acts) {
    await doByHand(act, guideOf(act, guides), release);
    release = await reload(release);
  }
  if (release.live !== 'published') return release;
  await doByHand('plan_removal', guides.admin, release);
  return reload(release);
}
