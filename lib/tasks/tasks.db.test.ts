import { and, eq, sql } from 'drizzle-orm';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { absences, assignments } from '#db/schema/assignments.ts';
import { mails } from '#db/schema/delivery.ts';
import { members } from '#db/schema/members.ts';
import { notices } from '#db/schema/notices.ts';
import { testDatabase } from '#db/testing/database.ts';
import { type Cast, draft, member, openNewsroom, reload, seen, submitted } from '#db/testing/factories.ts';
import type { Actor } from '../members/roles.ts';
import { approve } from '../releases/approve.ts';
import { markRead } from '../releases/mark-read.ts';
import { waitingForReview } from '../releases/queries/my-day.ts';
import { sendBack } from '../releases/send-back.ts';
import { submit } from '../releases/submit.ts';
import { comeBack, goAway } from './absence.ts';
import { doToMany } from './bulk.ts';
import { escalateOverdue } from './escalate.ts';
import { give } from './give.ts';
import { readTask } from './queries.ts';
import { setDeadline } from './set-deadline.ts';
import { setPriority } from './set-priority.ts';
import { take } from './take.ts';
import { readTurns } from './turns.ts';

testDatabase();
let cast: Cast;
let samira: Actor;
beforeAll(async () => {
  cast = await openNewsroom();
  samira = await member('samira', 'Samira Idrissi', { role: 'editor', site: 'morocco', language: null });
});
beforeEach(async () => {
  await db().delete(mails);
  await db().delete(notices);
  await db().delete(absences);
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const plan = { day: inDays(3), time: '17:00', zone: 'Africa/Algiers' };
const taskOf = async (release: { id: string }) => {
  const [row] = await db().select().from(assignments).where(eq(assignments.releaseId, release.id));
  return row;
};
const waitsFor = async (person: Actor, release: { id: string }) =>
  (await waitingForReview(person)).some(({ id }) => id === release.id);
const toldOf = async (kind: string, release: { id: string }) => {
  const rows = await db()
    .select({ name: members.name })
    .from(notices)
    .innerJoin(members, eq(members.id, notices.memberId))
    .where(and(eq(notices.kind, kind), eq(notices.releaseId, release.id)))
    .orderBy(members.name);
  return rows.map(({ name }) => name);
};
const overdue = (release: { id: string }) =>
  db()
    .update(assignments)
    .set({ dueAt: sql`now() - interval '1 minute'` })
    .where(eq(assignments.releaseId, release.id));

describe('a reviewer says that they are on it', () => {
  test('and it waits for nobody else, until they hand it back', async () => {
    const release = await submitted(cast);
    await take(cast.tomas, { releaseId: release.id });
    expect([await waitsFor(cast.tomas, release), await waitsFor(samira, release)]).toEqual([true, false]);
    await expect(take(samira, { releaseId: release.id })).rejects.toMatchObject({
      reason: 'held_by',
      params: { who: 'Tomás Quiroga' },
    });
    await give(cast.tomas, { releaseId: release.id, memberId: '' });
    expect(await waitsFor(samira, release)).toBe(true);
  });

  test('only one of two who press at the same time', async () => {
    const release = await submitted(cast);
    const tries = await Promise.allSettled(
      [cast.tomas, samira, cast.claire].map((person) => take(person, { releaseId: release.id })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('not of their own words, and not without the role', async () => {
    const release = await draft(cast.tomas);
    await submit(cast.tomas, seen(release));
    await expect(take(cast.tomas, { releaseId: release.id })).rejects.toMatchObject({ reason: 'wrote_part' });
    await expect(take(cast.amal, { releaseId: release.id })).rejects.toMatchObject({
      reason: 'needs_editor',
    });
    await expect(take(cast.henri, { releaseId: release.id })).rejects.toMatchObject({
      reason: 'release_unknown',
    });
  });

  test('and lets go when it is sent back; the deadline stays with the work, and goes with it', async () => {
    const release = await submitted(cast);
    await setDeadline(cast.claire, { releaseId: release.id, ...plan });
    await take(cast.tomas, { releaseId: release.id });
    await sendBack(cast.tomas, { ...seen(release), text: 'Say when.' });
    expect(await taskOf(release)).toMatchObject({ holderId: null, dueWall: `${plan.day}T17:00` });
    await submit(cast.amal, seen(await reload(release)));
    await approve(cast.tomas, { ...seen(await reload(release)), docVersion: release.docVersion });
    expect(await taskOf(release)).toMatchObject({ holderId: null });
  });
});

describe('a review is given', () => {
  test('to somebody who may sign it, who hears of it with the deadline', async () => {
    const release = await submitted(cast);
    await setDeadline(cast.amal, { releaseId: release.id, ...plan });
    await give(cast.claire, { releaseId: release.id, memberId: cast.tomas.id });
    expect(await toldOf('release.assigned', release)).toEqual(['Tomás Quiroga']);
    for (const person of [cast.amal, cast.henri, cast.yusuf])
      await expect(give(cast.claire, { releaseId: release.id, memberId: person.id })).rejects.toMatchObject({
        reason: 'not_a_reviewer',
      });
    await expect(give(cast.yusuf, { releaseId: release.id, memberId: samira.id })).rejects.toMatchObject({
      reason: 'needs_editor',
    });
  });

  test('by whoever wrote it only while they may still write', async () => {
    const release = await submitted(cast);
    const auditor: Actor = {
      ...cast.amal,
      grants: [{ role: 'auditor', site: 'morocco', language: null }],
    };
    const refused = { reason: 'needs_editor' };
    await expect(give(auditor, { releaseId: release.id, memberId: cast.tomas.id })).rejects.toMatchObject(
      refused,
    );
    await expect(setDeadline(auditor, { releaseId: release.id, ...plan })).rejects.toMatchObject(refused);
    expect((await readTask(auditor, release.id)).mayArrange).toBe(false);
    expect((await readTask(cast.amal, release.id)).mayArrange).toBe(true);
    await give(cast.amal, { releaseId: release.id, memberId: cast.tomas.id });
  });

  test('to the deputy of somebody who is away, who may also take over what they held', async () => {
    const held = await submitted(cast);
    await take(cast.tomas, { releaseId: held.id });
    await goAway(cast.tomas, {
      fromDay: inDays(-1),
      lastDay: inDays(1),
      timeZone: 'UTC',
      deputyId: samira.id,
    });
    expect(await waitsFor(samira, held)).toBe(true);
    await take(samira, { releaseId: held.id });
    const release = await submitted(cast);
    await give(cast.claire, { releaseId: release.id, memberId: cast.tomas.id });
    expect(await taskOf(release)).toMatchObject({ holderId: samira.id });
    await comeBack(cast.tomas);
    await give(cast.claire, { releaseId: release.id, memberId: cast.tomas.id });
    expect(await taskOf(release)).toMatchObject({ holderId: cast.tomas.id });
  });

  test('an absence has a first and a last day and a deputy who is a colleague', async () => {
    const days = { fromDay: inDays(2), lastDay: inDays(1), timeZone: 'UTC', deputyId: '' };
    await expect(goAway(cast.tomas, days)).rejects.toMatchObject({ reason: 'days_reversed' });
    const forward = { ...days, lastDay: inDays(3) };
    for (const deputy of [cast.tomas, cast.henri])
      await expect(goAway(cast.tomas, { ...forward, deputyId: deputy.id })).rejects.toMatchObject({
        reason: 'deputy_unknown',
      });
  });
});

describe('what is overdue', () => {
  test('is told to the next person exactly once, whatever the number of workers, and again for a new deadline', async () => {
    const release = await submitted(cast);
    await setDeadline(cast.claire, { releaseId: release.id, ...plan });
    await take(cast.tomas, { releaseId: release.id });
    expect(await escalateOverdue()).toBe(0);
    await overdue(release);
    const counts = await Promise.all([1, 2, 3, 4].map(() => escalateOverdue()));
    expect(counts.reduce((sum, each) => sum + each)).toBe(1);
    expect(await escalateOverdue()).toBe(0);
    expect(await toldOf('release.overdue', release)).toEqual(['Claire Vasseur', 'Tomás Quiroga']);
    await setDeadline(cast.claire, { releaseId: release.id, ...plan });
    await overdue(release);
    expect(await escalateOverdue()).toBe(1);
  });

  test('is nobody’s affair once it is through', async () => {
    const release = await submitted(cast);
    await setDeadline(cast.claire, { releaseId: release.id, ...plan });
    await approve(cast.tomas, { ...seen(release), docVersion: release.docVersion });
    await overdue(release);
    expect(await escalateOverdue()).toBe(0);
  });

  test('is also said of a draft: to who writes it and who asked for it by then, once for each deadline', async () => {
    const release = await draft(cast.amal);
    await setDeadline(cast.tomas, { releaseId: release.id, ...plan });
    await overdue(release);
    expect((await Promise.all([1, 2, 3].map(() => escalateOverdue()))).reduce((sum, n) => sum + n)).toBe(1);
    expect(await toldOf('release.draft_overdue', release)).toEqual(['Amal Berrada', 'Tomás Quiroga']);
    await submit(cast.amal, seen(release));
    expect(await escalateOverdue()).toBe(0);
    await sendBack(cast.tomas, { ...seen(await reload(release)), text: 'One figure is missing.' });
    await setDeadline(cast.tomas, { releaseId: release.id, ...plan });
    await overdue(release);
    expect(await escalateOverdue()).toBe(1);
    expect(await toldOf('release.overdue', release)).toEqual([]);
  });

  test('a writer’s own deadline for a draft is told to the editors of the site', async () => {
    const release = await draft(cast.amal);
    await setDeadline(cast.amal, { releaseId: release.id, ...plan });
    await overdue(release);
    expect(await escalateOverdue()).toBe(1);
    expect(await toldOf('release.draft_overdue', release)).toEqual([
      'Amal Berrada',
      'Samira Idrissi',
      'Tomás Quiroga',
    ]);
  });

  test('goes to those who could take it when nobody is on it', async () => {
    const release = await submitted(cast);
    await setDeadline(cast.amal, { releaseId: release.id, ...plan });
    await overdue(release);
    expect(await escalateOverdue()).toBe(1);
    expect(await toldOf('release.overdue', release)).toEqual([
      'Claire Vasseur',
      'Samira Idrissi',
      'Tomás Quiroga',
    ]);
  });
});

describe('the queue', () => {
  test('shows what presses first, then what is due first, then the oldest', async () => {
    await db().delete(assignments);
    const oldest = await submitted(cast, { headline: 'oldest' });
    const due = await submitted(cast, { headline: 'due' });
    const urgent = await submitted(cast, { headline: 'urgent' });
    await setDeadline(cast.claire, { releaseId: due.id, ...plan });
    await setPriority(cast.claire, { releaseId: urgent.id, priority: 'urgent' });
    const order = (await waitingForReview(samira)).map(({ id }) => id);
    expect(order.slice(0, 2)).toEqual([urgent.id, due.id]);
    expect(order).toContain(oldest.id);
  });

  test('says whose step it is, and who has looked at this text already', async () => {
    const release = await submitted(cast);
    await markRead(samira, { releaseId: release.id, docVersion: release.docVersion });
    expect((await readTurns([release.id], 'en')).get(release.id)).toEqual({
      steps: ['Editor'],
      readers: ['Samira Idrissi'],
    });
  });

  test('takes one thing done to several, each under every rule, and says how it went with each', async () => {
    const mine = await draft(cast.claire);
    await submit(cast.claire, seen(mine));
    const other = await submitted(cast);
    const items = [mine, other].map(({ id, stateVersion }) => `${id}:${stateVersion}`);
    const claire = { ...cast.claire, language: 'en' as const };
    const lines = await doToMany(claire, { items, act: 'take' });
    expect(lines).toEqual([
      { releaseId: mine.id, why: expect.stringContaining('You wrote part of this') },
      { releaseId: other.id, why: null },
    ]);
    const published = await doToMany(claire, { items, act: 'publish' });
    expect(published.every(({ why }) => why !== null)).toBe(true);
  });
});
