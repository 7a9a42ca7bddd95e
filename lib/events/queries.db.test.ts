import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { testDatabase } from '#db/testing/database.ts';
import { type Cast, draft, openNewsroom, published } from '#db/testing/factories.ts';
import { hire } from '#db/testing/members.ts';
import { eventFilters, firstBrokenEvent, listEvents, mayWatch } from './queries.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
  await published(cast);
  await draft(cast.hana, { siteKey: 'global' });
});

const list = async (viewer: Parameters<typeof listEvents>[0], filters = {}) =>
  (await listEvents(viewer, eventFilters.parse(filters))).events;

test('auditors and administrators see events, nobody else', async () => {
  expect((await list(cast.otto)).length).toBeGreaterThan(4);
  expect((await list(cast.ada)).length).toBeGreaterThan(4);
  for (const viewer of [cast.amal, cast.tomas, cast.claire, cast.yusuf, { ...cast.ada, disabled: true }]) {
    expect(mayWatch(viewer)).toBe(false);
    await expect(list(viewer)).rejects.toMatchObject({ reason: 'needs_auditor' });
    await expect(firstBrokenEvent(viewer)).rejects.toMatchObject({ reason: 'needs_auditor' });
  }
});

test('a site’s auditor sees that site only', async () => {
  const auditor = await hire('Site Auditor', ['auditor@global']);
  expect(new Set((await list(auditor)).map(({ siteKey }) => siteKey))).toEqual(new Set(['global']));
});

test('events are narrowed by kind, site, person and day', async () => {
  expect(
    (await list(cast.otto, { who: 'amal' })).every(({ actorName }) => actorName === 'Amal Berrada'),
  ).toBe(true);
  expect((await list(cast.otto, { site: 'global' })).map(({ kind }) => kind)).toEqual(['release.started']);
  expect(await list(cast.otto, { about: 'member' })).toEqual([]);
  expect(await list(cast.otto, { to: '2020-01-01' })).toEqual([]);
  expect((await list(cast.otto, { from: '2020-01-01', to: 'nonsense' })).length).toBeGreaterThan(4);
});

test('a changed event is found where the chain breaks', async () => {
  expect(await firstBrokenEvent(cast.otto)).toBeNull();
  const [, second] = await list(cast.otto);
  await db().transaction(async (tx) => {
    await tx.execute(sql`alter table events disable trigger events_keep`);
    await tx.execute(sql`update events set actor_name = 'Somebody else' where seq = ${second?.seq ?? 0}`);
    await tx.execute(sql`alter table events enable trigger events_keep`);
  });
  expect(await firstBrokenEvent(cast.otto)).toBe(second?.seq);
});
