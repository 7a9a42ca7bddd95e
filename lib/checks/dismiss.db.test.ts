import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { dismissals, revisionChecks } from '#db/schema/checks.ts';
import { releases } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import {
  type Cast,
  draft,
  lastEvent,
  openNewsroom,
  reload,
  seen,
  shown,
  submitted,
  write,
} from '#db/testing/factories.ts';
import type { Actor } from '../members/roles.ts';
import { approve } from '../releases/approve.ts';
import { embargo } from '../releases/embargo.ts';
import { forcePublish } from '../releases/force-publish.ts';
import { publish } from '../releases/publish.ts';
import { publishDue } from '../releases/publish-due.ts';
import { schedule } from '../releases/schedule.ts';
import { submit } from '../releases/submit.ts';
import { bringBack } from './bring-back.ts';
import { dismiss } from './dismiss.ts';
import { standing } from './noticed.ts';
import { readDismissals } from './queries/dismissals.ts';
import { noticedIn } from './queries/noticed.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const TERM = 'The clinic sees illegal migrants twice a week.';
const AGE = 'Samira, a 9-year-old girl, waits with her mother for the nurse.';
const WEEKDAY = 'The clinic opened on Sunday, 2 November 2026 and sees people twice a week.';

const noticed = async (release: { id: string }) => noticedIn(db(), await reload(release));
const open = async (release: { id: string }) => standing(await noticed(release));
const one = async (release: { id: string }, severity: string) => {
  const found = (await noticed(release)).find((each) => each.severity === severity);
  if (!found) throw new Error(`nothing that is ${severity}`);
  return found;
};

async function leave(by: Actor, release: { id: string }, severity: string, note = 'It is a title.') {
  const { print } = await one(release, severity);
  return dismiss(by, { releaseId: release.id, prints: [print], note });
}

const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { reason?: string }) => error.reason ?? error,
  );

test('Amal does not submit a term that blocks until Tomás has let it stand; his reason stays with it', async () => {
  const release = await draft(cast.amal, { words: TERM });
  await expect(submit(cast.amal, seen(release))).rejects.toMatchObject({
    reason: 'findings_blocking',
    params: { count: 1, findings: expect.stringContaining('illegal migrants') },
  });
  expect(await refused(leave(cast.amal, release, 'block'))).toBe('needs_editor');
  expect(await leave(cast.tomas, release, 'block', 'It is the title of a law.')).toEqual({ version: 1 });
  expect(await lastEvent(release)).toMatchObject({
    kind: 'finding.dismissed',
    payload: { quote: 'illegal migrants', count: 1, note: 'It is the title of a law.' },
  });
  await submit(cast.amal, seen(await reload(release)));
  const [kept] = await db().select().from(revisionChecks).where(eq(revisionChecks.releaseId, release.id));
  expect(kept).toMatchObject({ act: 'submit', checkedBy: cast.amal.id });
  expect(kept?.findings.find(({ severity }) => severity === 'block')).toMatchObject({
    text: 'illegal migrants',
    left: { by: 'Tomás Quiroga', note: 'It is the title of a law.' },
  });
});

test('a reason survives edits elsewhere, lapses when its words change, and counts again when they come back', async () => {
  const release = await draft(cast.amal, { words: TERM });
  await leave(cast.tomas, release, 'block');
  await write(cast.amal, release, { words: `${TERM} A midwife is there on Fridays.` });
  expect((await open(release)).filter(({ severity }) => severity === 'block')).toEqual([]);
  await write(cast.amal, release, { words: 'The clinic sees an illegal migrant twice a week.' });
  expect((await open(release)).filter(({ severity }) => severity === 'block')).toHaveLength(1);
  await write(cast.amal, release, { words: TERM });
  expect((await open(release)).filter(({ severity }) => severity === 'block')).toEqual([]);
});

test('whoever writes may let stand what does not block, and bring it back; it is written down once', async () => {
  const release = await draft(cast.amal, { words: WEEKDAY });
  await leave(cast.amal, release, 'error', 'The poster says so.');
  expect(await leave(cast.lina, release, 'error', 'Yes.')).toEqual({ version: 1 });
  const { dismissals: left, version } = await readDismissals(cast.otto, release.id);
  expect({ version, left: left.map(({ by, note }) => ({ by, note })) }).toEqual({
    version: 1,
    left: [{ by: 'Amal Berrada', note: 'The poster says so.' }],
  });
  const dismissalId = left[0]?.id ?? '';
  expect(await bringBack(cast.lina, { releaseId: release.id, dismissalId })).toEqual({ version: 2 });
  expect(await refused(bringBack(cast.lina, { releaseId: release.id, dismissalId }))).toBe(
    'dismissal_unknown',
  );
  expect((await readDismissals(cast.otto, release.id)).dismissals).toEqual([]);
  const rows = await db().select().from(dismissals).where(eq(dismissals.releaseId, release.id));
  expect(rows.map(({ undoneBy }) => undoneBy)).toEqual([cast.lina.id]);
});

test('what protects somebody is let stand by who looks after that, and the log does not say the words', async () => {
  const release = await draft(cast.amal, { words: AGE });
  expect((await one(release, 'block')).kind).toBe('protection');
  expect(await refused(leave(cast.claire, release, 'block'))).toBe('needs_protection');
  await leave(cast.yusuf, release, 'block', 'Her mother agreed, form 12.');
  expect(await lastEvent(release)).toMatchObject({
    payload: { quote: '', note: 'Her mother agreed, form 12.' },
  });
  await submit(cast.amal, seen(await reload(release)));
});

test('a reason is words the database can hold, about findings of this very text', async () => {
  const release = await draft(cast.amal, { words: WEEKDAY });
  const { print } = await one(release, 'error');
  const other = await draft(cast.amal, { words: 'Nothing to see.' });
  for (const note of ['a\0b', '\ud800', ' '])
    await expect(
      (async () => dismiss(cast.amal, { releaseId: release.id, prints: [print], note }))(),
    ).rejects.toThrow();
  const there = dismiss(cast.amal, { releaseId: other.id, prints: [print], note: 'It is right.' });
  expect(await refused(there)).toBe('finding_gone');
});

test('readers of other sites know nothing of it, and what is not found any more is not let stand', async () => {
  const release = await draft(cast.amal, { words: TERM });
  const { print } = await one(release, 'block');
  expect(await refused(dismiss(cast.hana, { releaseId: release.id, prints: [print], note: 'x' }))).toBe(
    'release_unknown',
  );
  expect(await refused(readDismissals(cast.hana, release.id))).toBe('release_unknown');
  expect(await refused(dismiss(cast.otto, { releaseId: release.id, prints: [print], note: 'x' }))).toBe(
    'needs_writer',
  );
  await write(cast.amal, release, { words: 'The clinic sees people twice a week.' });
  expect(await refused(dismiss(cast.tomas, { releaseId: release.id, prints: [print], note: 'x' }))).toBe(
    'finding_gone',
  );
});

test('approving, publishing and forcing are held up as well', async () => {
  const release = await submitted(cast);
  await write(cast.tomas, release, { words: TERM });
  expect(await refused(approve(cast.claire, shown(await reload(release))))).toBe('findings_blocking');
  expect(
    await refused(forcePublish(cast.claire, { ...shown(await reload(release)), text: 'It is urgent.' })),
  ).toBe('findings_blocking');
  await leave(cast.claire, release, 'block');
  await approve(cast.claire, shown(await reload(release)));
  const { dismissals: left } = await readDismissals(cast.amal, release.id);
  await bringBack(cast.amal, { releaseId: release.id, dismissalId: left[0]?.id ?? '' });
  const approved = await reload(release);
  expect(await refused(publish(cast.claire, seen(approved)))).toBe('findings_blocking');
  expect(await refused(schedule(cast.claire, { ...seen(approved), ...tomorrow }))).toBe('findings_blocking');
});

const tomorrow = {
  day: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
  time: '09:00',
  zone: 'UTC',
};

test('the clock is not stopped by what somebody brings back after it was scheduled', async () => {
  const release = await submitted(cast);
  await write(cast.tomas, release, { words: TERM });
  await leave(cast.claire, release, 'block');
  await approve(cast.claire, shown(await reload(release)));
  await schedule(cast.claire, { ...seen(await reload(release)), ...tomorrow });
  const { dismissals: left } = await readDismissals(cast.amal, release.id);
  await bringBack(cast.amal, { releaseId: release.id, dismissalId: left[0]?.id ?? '' });
  await db()
    .update(releases)
    .set({ publishAt: sql`now() - interval '1 second'` })
    .where(eq(releases.id, release.id));
  await publishDue();
  expect((await reload(release)).live).toBe('published');
  const kept = await db().select().from(revisionChecks).where(eq(revisionChecks.releaseId, release.id));
  expect(kept.map(({ act }) => act)).toEqual(['submit', 'approve']);
});

test('what was let stand or found is not changed afterwards, by nobody', async () => {
  const release = await draft(cast.amal, { words: TERM });
  await leave(cast.tomas, release, 'block');
  const own = eq(dismissals.releaseId, release.id);
  await expect(db().update(dismissals).set({ note: 'Other.' }).where(own)).rejects.toThrow();
  await expect(db().delete(dismissals).where(own)).rejects.toThrow();
  await submit(cast.amal, seen(await reload(release)));
  await expect(db().delete(revisionChecks).where(eq(revisionChecks.releaseId, release.id))).rejects.toThrow();
});

test('no embargo is set on what blocks again since it was approved', async () => {
  const release = await draft(cast.amal, { words: TERM });
  await leave(cast.tomas, release, 'block');
  await submit(cast.amal, seen(await reload(release)));
  await approve(cast.tomas, shown(await reload(release)));
  const { dismissals: left } = await readDismissals(cast.tomas, release.id);
  await bringBack(cast.tomas, { releaseId: release.id, dismissalId: left[0]?.id ?? '' });
  const plan = { day: '2098-06-01', time: '06:00', zone: 'Africa/Casablanca' };
  expect(await refused(embargo(cast.claire, { ...seen(await reload(release)), ...plan }))).toBe(
    'findings_blocking',
  );
});
