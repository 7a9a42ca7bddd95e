import { and, desc, eq, like, notInArray, sql } from 'drizzle-orm';
import { inTransaction, type Tx } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import { type ReleaseRow, releases } from '#db/schema/releases.ts';
import { announce } from '../documents/hub.ts';
import { Conflict, Forbidden, NotFound } from '../errors.ts';
import type { EventKind, EventPayloads } from '../events/kinds.ts';
import { record } from '../events/record.ts';
import type { Actor } from '../members/roles.ts';
import { tell } from '../notices/tell.ts';
import { endAsked } from '../review/outside/end-asked.ts';
import { type HeldStep, turnOf } from '../review/steps.ts';
import { leaveTask } from '../tasks/leave.ts';
import { type Held, holdRelease, subjectOf } from './find.ts';
import { NOTICES, type NoticeKind } from './notify.ts';
import { type Answer, can, type Deed } from './policy.ts';
import { type Act, type State, transition } from './workflow.ts';

/** The release and the `stateVersion` its page showed. */
export type Seen = { releaseId: string; seen: number };

/** What a verb gets to work with: its transaction, the release it holds, and where the act leads. */
export type Scene = { tx: Tx; release: Held; to: State };

/** What a verb leaves behind. */
export type Outcome<K extends EventKind> = { kind: K; payload: EventPayloads[K] };

/**
 * The frame of every act on a release: find, may, transition, write, record, in one transaction. An act that moves other
 * releases too locks them all first, with `hold`.
 * @throws {NotFound} the release is not there for this person
 * @throws {Forbidden} with the policy's reason
 * @throws {Conflict} 'somebody_was_first' with who, what and when, if the release moved since the page was shown
 */
export async function perform<K extends EventKind>(
  actor: Actor,
  act: Act,
  input: Seen,
  write: (scene: Scene) => Promise<Outcome<K>>,
  hold: (tx: Tx, releaseId: string) => Promise<unknown> = async () => {},
): Promise<Outcome<K>> {
  const done = await inTransaction((tx) => performIn(tx, actor, act, input, write, hold));
  announce(input.releaseId);
  return done;
}

/** The same within a transaction that does more; whoever began it announces the release when it is stored. */
export async function performIn<K extends EventKind>(
  tx: Tx,
  actor: Actor,
  act: Act,
  input: Seen,
  write: (scene: Scene) => Promise<Outcome<K>>,
  hold: (tx: Tx, releaseId: string) => Promise<unknown> = async () => {},
): Promise<Outcome<K>> {
  await hold(tx, input.releaseId);
  const release = await holdRelease(tx, actor, input.releaseId);
  const answer = can(actor, act, subjectOf(release));
  if (!answer.allowed && answer.kind !== 'not_now') refuse(answer);
  if (release.stateVersion !== input.seen) await tellWhoWasFirst(tx, release);
  refuse(answer);
  const to = transition(act, release);
  if (!to) throw new Forbidden('not_in_this_state');
  const outcome = await write({ tx, release, to });
  const seq = await record(tx, actor, outcome.kind, outcome.payload, { release });
  await tellOthersLater(tx, actor, release, seq, outcome);
  return outcome;
}

/** Turns a policy's no into the error that says it; a yes passes. */
export function refuse(answer: Answer): void {
  if (answer.allowed) return;
  throw answer.kind === 'hidden' ? new NotFound('release_unknown') : new Forbidden(answer.reason);
}

/** Throws the policy's refusal of a deed, if it refuses. */
export function mustBeAllowed(actor: Actor, deed: Deed, release: Held): void {
  refuse(can(actor, deed, subjectOf(release)));
}

/**
 * Moves a held release: a conditional update that repeats the state it was found in.
 * @throws {Conflict} when it moved all the same
 */
export async function move(
  tx: Tx,
  release: Held,
  to: State,
  change: Partial<ReleaseRow> = {},
): Promise<void> {
  const moved = await tx
    .update(releases)
    .set({
      ...unplanned(to),
      ...(to.work === release.work ? {} : { lockedBy: null, lockedAt: null }),
      ...unminded(to),
      ...change,
      ...to,
      stateVersion: release.stateVersion + 1,
      updatedAt: sql`now()`,
    })
    .where(
      and(
        eq(releases.id, release.id),
        eq(releases.work, release.work),
        eq(releases.live, release.live),
        eq(releases.stateVersion, release.stateVersion),
      ),
    )
    .returning({ id: releases.id });
  if (moved.length === 0) await tellWhoWasFirst(tx, release);
  await leaveTask(tx, release, to);
  await endAsked(tx, release, to);
}

// Only what is scheduled or under embargo has a time at which it becomes public.
function unplanned({ work }: State): Partial<ReleaseRow> {
  if (work === 'scheduled' || work === 'embargoed') return {};
  return {
    publishAt: null,
    publishWall: null,
    publishZone: null,
    publishZoneData: null,
    scheduledBy: null,
    publishFailure: null,
    publishFailedAt: null,
    correctionNote: null,
    togetherId: null,
  };
}

// Only what readers see is taken away when its time has come, or looked at again.
function unminded({ live }: State): Partial<ReleaseRow> {
  return live === 'published' ? {} : { ...NO_REMOVAL, reviewOn: null, reviewRemindedAt: null };
}

/** Nothing is planned to be taken away. */
export const NO_REMOVAL = {
  removalAt: null,
  removalWall: null,
  removalZone: null,
  removalZoneData: null,
  removalBy: null,
  removalKind: null,
  removalText: null,
} satisfies Partial<ReleaseRow>;

/** Tells those an outcome concerns, when there are any. `actor` is null when the newsroom did it itself. */
export async function tellOthersLater(
  tx: Tx,
  actor: Actor | null,
  release: Held,
  seq: number,
  { kind, payload }: Outcome<EventKind>,
): Promise<void> {
  const notice = NOTICES.find((known) => known === kind);
  if (!notice) return;
  const said: Record<string, unknown> = payload;
  const text = [said.text, said.comment, said.reason, said.correction].find(
    (words) => typeof words === 'string' && words,
  );
  const planned = typeof said.at === 'string' && typeof said.zone === 'string';
  await tell(tx, {
    kind: notice,
    key: `event ${seq}`,
    actor,
    release,
    ...(await handedOn(tx, release, notice, said.stepId)),
    named: namedBy(notice, release),
    text: String(text ?? ''),
    ...(planned ? { moment: { at: String(said.at), zone: String(said.zone) } } : {}),
  });
}

// Whom an act is about: who forced what was reviewed, whose lock was broken.
function namedBy(notice: NoticeKind, { forcedBy, lockedBy }: Held): string[] {
  const who = { 'release.reviewed_afterwards': forcedBy, 'release.taken_over': lockedBy };
  const id = notice in who ? who[notice as keyof typeof who] : null;
  return id ? [id] : [];
}

// Whose turn it is now: after a submission, and after a step that was the last of its stage.
async function handedOn(tx: Tx, release: Held, notice: NoticeKind, stepId: unknown) {
  if (notice === 'release.steps_called') return { turn: (await turnOf(tx, release.id)).filter(isCalled) };
  if (notice !== 'release.submitted' && notice !== 'release.step_approved') return {};
  const stage = release.steps.find(({ id }) => id === stepId)?.stage ?? 0;
  return { turn: (await turnOf(tx, release.id)).filter((step) => step.stage > stage) };
}

// Those the text itself asked for.
const isCalled = ({ row }: HeldStep) => row.because.some(({ by }) => by === 'signals');

/** What is recorded of a release without moving it. */
export const NO_ACTS: readonly EventKind[] = [
  'release.revision_saved',
  'release.version_restored',
  'release.read',
  'release.check_ticked',
  'release.steps_added',
  'release.steps_called',
  'release.consent_withdrawn',
  'release.files_pulled',
  'release.file_replaced',
];

async function tellWhoWasFirst(tx: Tx, release: Held): Promise<never> {
  const [last] = await tx
    .select({ who: events.actorName, what: events.kind, at: events.at })
    .from(events)
    .where(
      and(
        eq(events.releaseId, release.id),
        like(events.kind, 'release.%'),
        notInArray(events.kind, [...NO_ACTS]),
      ),
    )
    .orderBy(desc(events.seq))
    .limit(1);
  throw new Conflict('somebody_was_first', {
    who: last?.who ?? '',
    what: last?.what ?? '',
    at: last?.at.toISOString() ?? '',
    work: release.work,
    live: release.live,
  });
}
