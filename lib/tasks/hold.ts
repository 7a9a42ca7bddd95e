import { and, eq, sql } from 'drizzle-orm';
import { inTransaction, type Tx } from '#db/client.ts';
import { type AssignmentRow, absences, assignments } from '#db/schema/assignments.ts';
import { announce } from '../documents/hub.ts';
import { Forbidden, RuleBroken } from '../errors.ts';
import type { EventKind, EventPayloads } from '../events/kinds.ts';
import { record } from '../events/record.ts';
import { type Person, peopleOf } from '../members/people.ts';
import { type Actor, atLeast, rolesOn } from '../members/roles.ts';
import { type Held, holdRelease, subjectOf } from '../releases/find.ts';
import { can, canStartOn } from '../releases/policy.ts';

/** What is left behind: an event, or null when it was so before. */
export type Done<K extends EventKind> = (K extends K ? { kind: K; payload: EventPayloads[K] } : never) | null;

export type Task = { release: Held; row: AssignmentRow | null };

/**
 * The frame of everything about who reads a release by when: find, write, record, in one transaction.
 * @throws {NotFound} 'release_unknown' · {RuleBroken} 'no_open_work'
 */
export async function withTask<K extends EventKind>(
  actor: Actor,
  releaseId: string,
  work: (tx: Tx, task: Task) => Promise<Done<K>>,
): Promise<void> {
  await inTransaction(async (tx) => {
    const release = await holdRelease(tx, actor, releaseId);
    if (release.work === 'none') throw new RuleBroken('no_open_work');
    const [row = null] = await tx.select().from(assignments).where(eq(assignments.releaseId, releaseId));
    const done = await work(tx, { release, row });
    if (done) await record(tx, actor, done.kind, done.payload, { release });
  });
  announce(releaseId);
}

/** Writes what is known of a task, over what was known. */
export async function writeTask(
  tx: Tx,
  releaseId: string,
  change: Partial<typeof assignments.$inferInsert>,
): Promise<void> {
  await tx
    .insert(assignments)
    .values({ releaseId, ...change })
    .onConflictDoUpdate({
      target: assignments.releaseId,
      set: { ...change, updatedAt: sql`now()` },
    });
}

/** Whether somebody decides for others here: editors and above, or whose text it is while they may still write. */
export function mayArrange(actor: Actor, release: Held): boolean {
  const theirs = release.createdBy === actor.id || release.submittedBy === actor.id;
  if (theirs && canStartOn(actor, release.siteKey, release.language).allowed) return true;
  return atLeast(rolesOn(actor, release.siteKey, release.language), 'editor');
}

/** @throws {Forbidden} 'needs_editor' when somebody does not decide for others here */
export function mustArrange(actor: Actor, release: Held): void {
  if (!mayArrange(actor, release)) throw new Forbidden('needs_editor');
}

/** Everybody who may sign this release now. */
export async function reviewersOf(tx: Pick<Tx, 'execute'>, release: Held): Promise<Person[]> {
  const subject = subjectOf(release);
  const people = await peopleOf(
    tx,
    [release.siteKey, ...release.steps.map(({ site }) => site)],
    release.steps.flatMap((step) => step.people),
  );
  return people.filter((person) => can(person, 'approve', subject).allowed);
}

/** Who stands in for a member who is away now, or null. */
export async function deputyOf(tx: Tx, memberId: string): Promise<string | null> {
  const [away] = await tx
    .select({ deputyId: absences.deputyId })
    .from(absences)
    .where(
      and(eq(absences.memberId, memberId), sql`now() >= ${absences.startsAt} and now() < ${absences.endsAt}`),
    );
  return away?.deputyId ?? null;
}
