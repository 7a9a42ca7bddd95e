import { beforeAll, expect, test } from 'vitest';
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
import { hire } from '#db/testing/members.ts';
import { can } from '../policy.ts';
import { sendBack } from '../send-back.ts';
import { countWaiting, inReviewElsewhere, myDay } from './my-day.ts';
import { readRelease } from './release.ts';
import type { ReleaseLine } from './rows.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});
const ids = (lines: ReleaseLine[]) => lines.map(({ id }) => id);

test('what Amal submits waits for Tomás, not for her nor for another desk', async () => {
  const release = await submitted(cast);
  expect(ids((await myDay(cast.tomas)).waiting)).toContain(release.id);
  const amal = await myDay(cast.amal);
  expect([amal.isReviewer, ids(amal.waiting)]).toEqual([false, []]);
  expect(ids(amal.handedIn)).toContain(release.id);
  expect(ids((await myDay(cast.henri)).waiting)).not.toContain(release.id);
  expect(ids(await inReviewElsewhere(cast.amal))).toContain(release.id);
  expect(ids(await inReviewElsewhere(cast.henri))).not.toContain(release.id);
});

test('an editor who wrote a word of it is not asked to sign it', async () => {
  const release = await submitted(cast);
  const before = await countWaiting(cast.tomas);
  await write(cast.tomas, release, { headline: 'A mobile clinic opens in Agadir today' });
  expect(await countWaiting(cast.tomas)).toBe(before - 1);
  expect(ids(await inReviewElsewhere(cast.tomas))).toContain(release.id);
});

test('the queue and the button agree for everybody', async () => {
  const translator = await hire('French Editor', ['editor@morocco:fr']);
  const english = await submitted(cast);
  const french = await submitted(cast, { language: 'fr' });
  for (const viewer of [...Object.values(cast), translator]) {
    const waiting = ids((await myDay(viewer)).waiting);
    for (const release of [english, french]) {
      const shown = await readRelease(viewer, release.id).catch(() => null);
      const mayApprove = shown !== null && can(viewer, 'approve', shown.subject).allowed;
      expect([viewer.name, release.language, waiting.includes(release.id)]).toEqual([
        viewer.name,
        release.language,
        mayApprove,
      ]);
    }
  }
});

test('what was sent back comes first to the writer, with the reason', async () => {
  const release = await submitted(cast);
  await sendBack(cast.tomas, { ...seen(release), text: 'Confirm the date.' });
  const { returned } = await myDay(cast.amal);
  expect(returned.find(({ id }) => id === release.id)?.returnedReason).toBe('Confirm the date.');
  expect(ids((await myDay(cast.claire)).returned)).not.toContain(release.id);
});

test('a publisher sees what is ready, everybody what goes out and went out', async () => {
  const ready = await approved(cast);
  const out = await published(cast);
  const [claire, amal] = [await myDay(cast.claire), await myDay(cast.amal)];
  expect(ids(claire.toPublish)).toContain(ready.id);
  expect(amal.toPublish).toEqual([]);
  expect(ids(amal.goingOut)).toContain(ready.id);
  expect(ids(amal.publishedLately)).toContain(out.id);
});

test('one’s drafts are those one started or wrote in last', async () => {
  const release = await draft(cast.amal);
  expect(ids((await myDay(cast.amal)).drafts)).toContain(release.id);
  expect(ids((await myDay(cast.lina)).drafts)).not.toContain(release.id);
  expect((await reload(release)).work).toBe('draft');
});
