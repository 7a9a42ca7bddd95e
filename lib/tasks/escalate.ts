import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
import { inTransaction, type Tx } from '#db/client.ts';
import { type AssignmentRow, assignments } from '#db/schema/assignments.ts';
import { releases } from '#db/schema/releases.ts';
import { record } from '../events/record.ts';
import { peopleOn } from '../members/people.ts';
import { rolesOn } from '../members/roles.ts';
import { tell } from '../notices/tell.ts';
import { type Held, holdForNewsroom } from '../releases/find.ts';
import { reviewersOf } from './hold.ts';

/**
 * Tells the next person of every review whose time has passed, once for each deadline, whatever the number of workers.
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
          eq(releases.work, 'in_review'),
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
  const seq = await record(tx, null, 'task.overdue', payload, { release });
  await tell(tx, {
    kind: 'release.overdue',
    key: `event ${seq}`,
    actor: null,
    release,
    named: [...(row.holderId ? [row.holderId] : []), ...(await nextOf(tx, row, release))],
    moment,
  });
}

// After whoever holds it: the publishers; after them, who looks after the site. Held by nobody: whoever may sign it.
async function nextOf(tx: Tx, { holderId }: AssignmentRow, release: Held): Promise<string[]> {
  const people = (await peopleOn(tx, release.siteKey)).filter(({ id }) => id !== holderId);
  const on = (role: 'publisher' | 'admin') =>
    people
      .filter((person) => rolesOn(person, release.siteKey, release.language).includes(role))
      .map(({ id }) => id);
  const able = holderId
    ? []
    : (await reviewersOf(tx, release))
        .filter((person) => !on('admin').includes(person.id))
        .map(({ id }) => id);
  const next = [...new Set([...able, ...on('publisher')])];
  return next.length > 0 ? next : on('admin');
}
