import { desc, eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import { testDatabase } from '#db/testing/database.ts';
import {
  approved,
  type Cast,
  draft,
  openNewsroom,
  published,
  reload,
  seen,
  submitted,
  write,
} from '#db/testing/factories.ts';
import { textOf } from '../documents/text.ts';
import { approve } from './approve.ts';
import { discard } from './discard.ts';
import { publish } from './publish.ts';
import { listVersions } from './queries/history.ts';
import { readRelease } from './queries/release.ts';
import { readVersion } from './queries/version.ts';
import { restoreVersion } from './restore-version.ts';
import { saveRevision } from './save-revision.ts';
import { startEdition } from './start-edition.ts';
import { submit } from './submit.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

test('Lina brings a version back: the text is as it was, what stood there is kept, and history says so', async () => {
  const release = await draft(cast.amal, { headline: 'A clinic opens', words: 'On Mondays.' });
  await saveRevision(cast.amal, { releaseId: release.id, label: 'before the call' });
  await write(cast.amal, release, { headline: 'A clinic closes', words: 'On Tuesdays.' });
  const done = await restoreVersion(cast.lina, { releaseId: release.id, version: 'r1' });
  expect(done).toEqual({ kept: 2, revision: 3 });
  const shown = await readRelease(cast.amal, release.id);
  expect(textOf(shown.doc)).toContain('A clinic opens');
  expect(textOf(shown.doc)).toContain('On Mondays.');
  expect(textOf((await readVersion(shown, 'r2'))?.doc ?? { type: 'doc' })).toContain('A clinic closes');
  const { revisions } = await listVersions(shown);
  expect(revisions.map(({ number, why }) => [number, why])).toEqual([
    [3, 'restore_version'],
    [2, 'saved'],
    [1, 'saved'],
  ]);
  const [last] = await db()
    .select()
    .from(events)
    .where(eq(events.releaseId, release.id))
    .orderBy(desc(events.seq))
    .limit(1);
  expect(last).toMatchObject({
    kind: 'release.version_restored',
    actorName: 'Lina Haddad',
    payload: { kind: 'revision', number: '1', kept: 2, revision: 3 },
  });
  expect(shown.subject.authors).toContain(cast.lina.id);
});

test('an edition readers had can be brought back into a correction', async () => {
  const release = await published(cast, { headline: 'Vans reach 1,150 people' });
  await startEdition(cast.amal, seen(release));
  await write(cast.amal, release, { headline: 'Vans reach 2,150 people' });
  await restoreVersion(cast.amal, { releaseId: release.id, version: 'e1' });
  expect((await reload(release)).headline).toBe('Vans reach 1,150 people');
});

test('what was published is undone by a new edition that begins with the text of an earlier one', async () => {
  const release = await published(cast, { headline: 'Vans reach 1,150 people' });
  await startEdition(cast.amal, seen(release));
  await write(cast.amal, release, { headline: 'Vans reach 9,150 people' });
  await submit(cast.amal, seen(await reload(release)));
  const wrong = await reload(release);
  await approve(cast.tomas, { ...seen(wrong), docVersion: wrong.docVersion });
  await publish(cast.claire, { ...seen(await reload(release)), correction: 'More people.' });
  const live = await reload(release);

  await expect(startEdition(cast.lina, { ...seen(live), from: '2' })).rejects.toMatchObject({
    reason: 'same_text',
  });
  await expect(startEdition(cast.lina, { ...seen(live), from: '7' })).rejects.toMatchObject({
    reason: 'version_missing',
  });
  expect(await reload(release)).toMatchObject({ work: 'none', stateVersion: live.stateVersion });
  await startEdition(cast.lina, { ...seen(live), from: '1' });
  const now = await reload(release);
  expect(now).toMatchObject({
    work: 'draft',
    live: 'published',
    headline: 'Vans reach 1,150 people',
    liveEditionId: live.liveEditionId,
  });
  expect((await readRelease(cast.lina, release.id)).subject.authors).toEqual(
    expect.arrayContaining([cast.amal.id, cast.lina.id]),
  );
  const [last] = await db()
    .select()
    .from(events)
    .where(eq(events.releaseId, release.id))
    .orderBy(desc(events.seq))
    .limit(1);
  expect(last).toMatchObject({
    kind: 'release.started',
    payload: { edition: 3, reason: 'earlier', of: '1' },
  });
  await expect(startEdition(cast.amal, { ...seen(now), from: '1' })).rejects.toMatchObject({
    reason: 'not_in_this_state',
  });
});

test('who brings a version back in review can no longer sign it', async () => {
  const release = await submitted(cast, { headline: 'A clinic opens' });
  await write(cast.tomas, release, { headline: 'A clinic opens soon' });
  await restoreVersion(cast.tomas, { releaseId: release.id, version: 'r1' });
  const now = await reload(release);
  await expect(approve(cast.tomas, { ...seen(now), docVersion: now.docVersion })).rejects.toMatchObject({
    reason: 'wrote_part',
  });
});

test('whose words are brought back out of a discarded correction cannot sign them either', async () => {
  const release = await published(cast, { headline: 'Vans reach 1,150 people' });
  await startEdition(cast.amal, seen(release));
  await write(cast.tomas, release, { headline: 'Vans reach 2,150 people' });
  const { payload } = await discard(cast.tomas, seen(await reload(release)));
  await startEdition(cast.amal, seen(await reload(release)));
  await restoreVersion(cast.amal, { releaseId: release.id, version: `r${payload.revision}` });
  await submit(cast.amal, seen(await reload(release)));
  const now = await reload(release);
  expect(now.headline).toBe('Vans reach 2,150 people');
  await expect(approve(cast.tomas, { ...seen(now), docVersion: now.docVersion })).rejects.toMatchObject({
    reason: 'wrote_part',
  });
});

test('nobody brings anything back where they may not write, or what is not there, or what is there already', async () => {
  const release = await draft(cast.amal);
  await saveRevision(cast.amal, { releaseId: release.id, label: 'one' });
  const version = { releaseId: release.id, version: 'r1' };
  await expect(restoreVersion(cast.henri, version)).rejects.toMatchObject({ reason: 'release_unknown' });
  await expect(restoreVersion(cast.yusuf, version)).rejects.toMatchObject({ reason: 'needs_writer' });
  await expect(restoreVersion(cast.amal, version)).rejects.toMatchObject({ reason: 'same_text' });
  await expect(restoreVersion(cast.amal, { ...version, version: 'r9' })).rejects.toMatchObject({
    reason: 'version_missing',
  });
  const signed = await approved(cast);
  await expect(restoreVersion(cast.amal, { releaseId: signed.id, version: 'r1' })).rejects.toMatchObject({
    reason: 'frozen_approved',
  });
});
