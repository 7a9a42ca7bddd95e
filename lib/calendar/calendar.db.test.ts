import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { calendarLinks } from '#db/schema/assignments.ts';
import { members } from '#db/schema/members.ts';
import { testDatabase } from '#db/testing/database.ts';
import {
  approved,
  type Cast,
  openNewsroom,
  published,
  reload,
  seen,
  submitted,
} from '#db/testing/factories.ts';
import type { Actor } from '../members/roles.ts';
import { schedule } from '../releases/schedule.ts';
import { setDeadline } from '../tasks/set-deadline.ts';
import { readFeed } from './feed.ts';
import { endCalendarLink, makeCalendarLink } from './link.ts';
import { moveItem } from './move-item.ts';
import { readCalendar } from './queries.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const plan = (days: number, time = '06:00') => ({ day: inDays(days), time, zone: 'Africa/Algiers' });
const around = { from: new Date(Date.now() - 86_400_000), to: new Date(Date.now() + 60 * 86_400_000) };
const kindsFor = async (viewer: Actor, release: { id: string }, site?: string) =>
  (await readCalendar(viewer, { ...around, site }))
    .filter(({ releaseId }) => releaseId === release.id)
    .map(({ kind, wall, mayMove }) => `${kind} ${wall} ${mayMove ? 'moves' : 'stays'}`);

async function scheduled() {
  const release = await approved(cast);
  await schedule(cast.claire, { ...seen(release), ...plan(10) });
  return reload(release);
}

describe('the calendar', () => {
  test('shows what is planned, due and published to those of the site, and lets them move what they may', async () => {
    const planned = await scheduled();
    const out = await published(cast);
    const due = await submitted(cast);
    await setDeadline(cast.amal, { releaseId: due.id, ...plan(3, '17:00') });
    expect(await kindsFor(cast.claire, planned)).toEqual([`scheduled ${inDays(10)}T06:00 moves`]);
    expect(await kindsFor(cast.amal, planned)).toEqual([`scheduled ${inDays(10)}T06:00 stays`]);
    expect(await kindsFor(cast.claire, out)).toEqual(['published null stays']);
    expect(await kindsFor(cast.amal, due)).toEqual([`due ${inDays(3)}T17:00 moves`]);
    expect(await kindsFor(cast.otto, due)).toEqual([`due ${inDays(3)}T17:00 stays`]);
    expect(await kindsFor(cast.hana, planned)).toEqual([]);
    expect(await kindsFor(cast.otto, planned, 'global')).toEqual([]);
  });

  test('moves what is scheduled and what is due, under the rules of each', async () => {
    const release = await scheduled();
    const move = (actor: Actor, days: number, version = release.stateVersion) =>
      moveItem(actor, { kind: 'scheduled', releaseId: release.id, seen: version, ...plan(days) });
    await move(cast.claire, 12);
    expect(await kindsFor(cast.claire, release)).toEqual([`scheduled ${inDays(12)}T06:00 moves`]);
    await expect(move(cast.claire, 14)).rejects.toMatchObject({ reason: 'somebody_was_first' });
    const now = (await reload(release)).stateVersion;
    await expect(move(cast.amal, 14, now)).rejects.toMatchObject({ reason: 'needs_publisher' });
    await expect(move(cast.claire, -2, now)).rejects.toMatchObject({ reason: 'too_soon' });
    const due = await submitted(cast);
    const to = { kind: 'due' as const, releaseId: due.id, seen: due.stateVersion, ...plan(5) };
    await moveItem(cast.tomas, to);
    expect(await kindsFor(cast.tomas, due)).toEqual([`due ${inDays(5)}T06:00 moves`]);
    await expect(moveItem(cast.yusuf, to)).rejects.toMatchObject({ reason: 'needs_editor' });
  });
});

describe('the private address', () => {
  const keyOf = (url: string) => url.split('/').at(-1) ?? '';

  test('opens the calendar of its member, and is stored nowhere', async () => {
    const release = await scheduled();
    const { url } = await makeCalendarLink(cast.claire);
    const feed = await readFeed(keyOf(url));
    expect(feed).toContain(`UID:scheduled-${release.id}`);
    const [row] = await db().select().from(calendarLinks);
    expect(JSON.stringify(row)).not.toContain(keyOf(url));
    expect(row?.openedAt).not.toBeNull();
  });

  test('shows what the member may see, and ends with them, with a new one, and when they end it', async () => {
    const release = await scheduled();
    const own = keyOf((await makeCalendarLink(cast.hana)).url);
    expect(await readFeed(own)).not.toContain(release.id);
    const next = keyOf((await makeCalendarLink(cast.hana)).url);
    expect(await readFeed(own)).toBeNull();
    expect(await readFeed(next)).not.toBeNull();
    await db().update(members).set({ disabledAt: new Date() }).where(eq(members.id, cast.hana.id));
    expect(await readFeed(next)).toBeNull();
    const claires = keyOf((await makeCalendarLink(cast.claire)).url);
    await endCalendarLink(cast.claire);
    expect(await readFeed(claires)).toBeNull();
    for (const guess of ['', 'x', '../..', 'a'.repeat(43)]) expect(await readFeed(guess)).toBeNull();
  });
});
