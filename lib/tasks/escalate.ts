import { and, asc, desc, eq, inArray, isNull, lte, sql } from 'drizzle-orm';
import { inTransaction, type Tx } from '#db/client.ts';
import { type AssignmentRow, assignments } from '#db/schema/assignments.ts';
import { events } from '#db/schema/events.ts';
import { releases } from '#db/schema/releases.ts';
import { record } from '../events/record.ts';
import { type Person, peopleOn } from '../members/people.ts';
import { type Role, rolesOn } from '../members/roles.ts';
import { tell } from '../notices/tell.ts';
import { type Held, holdForNewsroom } from '../releases/find.ts';
import { reviewersOf } from './hold.ts';

/**
 * Tells the next person of every review and every draft whose time has passed, once for each deadline, whatever the
 * number of workers.
 * @returns how many were overdue
 */
export async function escalateOverdue(): Promise<number> {
  let count = 0;
  while (await escalateNext()) count += 1;
  return count;
}

function escalateNext(): Promise<boolean> {
  return inTransaction(async (tx) => {
    const [due] = await tx
      .select({ id: releases.id })
      .from(releases)
      .innerJoin(assignments, eq(assignments.releaseId, releases.id))
      .where(
        and(
          inArray(releases.work, ['in_review', 'draft', 'changes_requested']),
          lte(assignments.dueAt, sql`now()`),
          isNull(assignments.escalatedAt),
        ),
      )
      .orderBy(asc(assignments.dueAt))
      .limit(1)
      .for('update', { of: releases, skipLocked: true });
    if (!due) return false;
    const [row] = await tx
      .update(assignments)
      .set({ escalatedAt: sql`now()` })
      .where(and(eq(assignments.releaseId, due.id), isNull(assignments.escalatedAt)))
      .returning();
    if (row) await escalate(tx, row, await holdForNewsroom(tx, due.id));
    return true;
  });
}

async function escalate(tx: Tx, row: AssignmentRow, release: Held): Promise<void> {
  const moment = { at: row.dueAt?.toISOString() ?? '', zone: row.dueZone ?? 'UTC' };
  const payload = { ...moment, wall: row.dueWall ?? '' };
  const isReview = release.work === 'in_review';
  const seq = await record(tx, null, isReview ? 'task.overdue' : 'task.draft_overdue', payload, { release });
  const people = await peopleOn(tx, release.siteKey);
  await tell(tx, {
    kind: isReview ? 'release.overdue' : 'release.draft_overdue',
    key: `event ${seq}`,
    actor: null,
    release,
    named: isReview ? await readersOf(tx, row, release, people) : await writersOf(tx, release, people),
    moment,
  });
}

// Whoever holds it, and the publishers after them; held by nobody, whoever may sign it. Without any, who looks after the site.
async function readersOf(tx: Tx, { holderId }: AssignmentRow, release: Held, people: readonly Person[]) {
  const others = people.filter(({ id }) => id !== holderId);
  const admins = idsOn(release, others, 'admin');
  const able = holderId
    ? []
    : (await reviewersOf(tx, release)).map(({ id }) => id).filter((id) => !admins.includes(id));
  const next = [...new Set([...able, ...idsOn(release, others, 'publisher')])];
  return [...(holderId ? [holderId] : []), ...(next.length > 0 ? next : admins)];
}

// Whose text it is, and who asked for it by then; when that was themselves, or is gone, the editors of the site.
async function writersOf(tx: Tx, release: Held, people: readonly Person[]) {
  const writers = [release.createdBy, ...(release.submittedBy ? [release.submittedBy] : [])];
  const others = people.filter(({ id }) => !writers.includes(id));
  const [set] = await tx
    .select({ by: events.actorId })
    .from(events)
    .where(and(eq(events.releaseId, release.id), eq(events.kind, 'task.due_set')))
    .orderBy(desc(events.seq))
    .limit(1);
  const asked = others.filter(({ id }) => id === set?.by).map(({ id }) => id);
  const next = [asked, idsOn(release, others, 'editor'), idsOn(release, others, 'publisher')];
  return [...writers, ...(next.find((ids) => ids.length > 0) ?? idsOn(release, others, 'admin'))];
}

const idsOn = ({ siteKey, language }: Held, people: readonly Person[], role: Role): string[] =>
  people.filter((person) => rolesOn(person, siteKey, language).includes(role)).map(({ id }) => id);
