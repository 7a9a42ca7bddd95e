import { and, eq, gt, sql } from 'drizzle-orm';
import { db, inTransaction, type Tx } from '#db/client.ts';
import { absences, assignments } from '#db/schema/assignments.ts';
import { members } from '#db/schema/members.ts';
import { type Person, peopleOf } from '../members/people.ts';
import { type Actor, atLeast } from '../members/roles.ts';
import { holdRelease } from '../releases/find.ts';
import { sitesOf } from './absence.ts';
import { mayArrange, reviewersOf } from './hold.ts';
import type { Priority } from './input.ts';

/** Somebody to choose, and the day (YYYY-MM-DD) until which they are away. */
export type Candidate = { id: string; name: string; awayUntil: string | null };

export type TaskView = {
  holder: { id: string; name: string } | null;
  dueAt: Date | null;
  dueWall: string | null;
  dueZone: string | null;
  priority: Priority;
  /** Whether the viewer decides for others here. */
  mayArrange: boolean;
  /** Who may sign it now; only for whoever decides. */
  reviewers: Candidate[];
};

/** Who reads a release the viewer may see, by when, and what the viewer may change about it. */
export function readTask(viewer: Actor, releaseId: string): Promise<TaskView> {
  return inTransaction(async (tx) => {
    const release = await holdRelease(tx, viewer, releaseId);
    const [row] = await tx
      .select({ task: assignments, holder: members.name })
      .from(assignments)
      .leftJoin(members, eq(members.id, assignments.holderId))
      .where(eq(assignments.releaseId, releaseId));
    const arranges = mayArrange(viewer, release);
    const reviewers = arranges && release.work === 'in_review' ? await reviewersOf(tx, release) : [];
    return {
      holder: row?.task.holderId ? { id: row.task.holderId, name: row.holder ?? '' } : null,
      dueAt: row?.task.dueAt ?? null,
      dueWall: row?.task.dueWall ?? null,
      dueZone: row?.task.dueZone ?? null,
      priority: row?.task.priority ?? 'normal',
      mayArrange: arranges,
      reviewers: await withAbsences(tx, reviewers),
    };
  });
}

/** Everybody somebody could give a review to on the viewer's sites: editors and above. */
export async function listReviewers(viewer: Actor): Promise<Candidate[]> {
  const sites = sitesOf(viewer);
  const people = await peopleOf(db(), sites, []);
  return withAbsences(
    db(),
    people.filter(({ grants }) =>
      grants.some(
        ({ role, site }) =>
          role !== 'admin' && atLeast([role], 'editor') && (!sites.length || sites.includes(site)),
      ),
    ),
  );
}

/** Everybody who could stand in for the viewer, and the absence they have set. */
export async function readAbsence(viewer: Actor) {
  const people = await peopleOf(db(), sitesOf(viewer), []);
  const [row] = await db()
    .select()
    .from(absences)
    .where(and(eq(absences.memberId, viewer.id), gt(absences.endsAt, sql`now()`)));
  return {
    absence: row ?? null,
    colleagues: people.filter(({ id }) => id !== viewer.id).map(({ id, name }) => ({ id, name })),
  };
}

/** The names of those the viewer stands in for now, by id. */
export async function whomIStandInFor(viewer: Actor): Promise<Map<string, string>> {
  const rows = await db()
    .select({ id: members.id, name: members.name })
    .from(absences)
    .innerJoin(members, eq(members.id, absences.memberId))
    .where(
      and(
        eq(absences.deputyId, viewer.id),
        sql`now() >= ${absences.startsAt} and now() < ${absences.endsAt}`,
      ),
    );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function withAbsences(tx: Pick<Tx, 'select'>, people: readonly Person[]): Promise<Candidate[]> {
  const away = await tx
    .select({ id: absences.memberId, lastDay: absences.lastDay })
    .from(absences)
    .where(sql`now() >= ${absences.startsAt} and now() < ${absences.endsAt}`);
  const until = new Map(away.map(({ id, lastDay }) => [id, lastDay]));
  return people.map(({ id, name }) => ({ id, name, awayUntil: until.get(id) ?? null }));
}
