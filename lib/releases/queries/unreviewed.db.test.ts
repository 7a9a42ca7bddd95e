import { beforeAll, expect, test } from 'vitest';
import type { ReleaseRow } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import { type Cast, draft, openNewsroom, published, reload, seen } from '#db/testing/factories.ts';
import { hire } from '#db/testing/members.ts';
import type { Actor } from '../../members/roles.ts';
import { approve } from '../approve.ts';
import { forcePublish } from '../force-publish.ts';
import { publish } from '../publish.ts';
import { reviewAfterwards } from '../review-afterwards.ts';
import { startEdition } from '../start-edition.ts';
import { submit } from '../submit.ts';
import { withdraw } from '../withdraw.ts';
import { listUnreviewed, unreviewedFilters } from './unreviewed.ts';

testDatabase();
let cast: Cast;
let auditor: Actor;

const force = async (release: ReleaseRow, text: string) => {
  await forcePublish(cast.claire, { ...seen(release), docVersion: release.docVersion, text });
  return reload(release);
};

beforeAll(async () => {
  cast = await openNewsroom();
  auditor = await hire('Octave Renard', ['auditor@morocco']);
  await published(cast, { headline: 'Reviewed as it should be' });
  await force(await draft(cast.amal, { headline: 'Still waits' }), 'The border opens tonight.');
  const read = await force(await draft(cast.amal, { headline: 'Read the next day' }), 'The road is cut.');
  await reviewAfterwards(cast.tomas, { ...seen(read), comment: 'It can stand.' });
  const replaced = await force(await draft(cast.amal, { headline: 'Corrected later' }), 'A storm.');
  await startEdition(cast.amal, seen(replaced));
  await submit(cast.amal, seen(await reload(replaced)));
  const handed = await reload(replaced);
  await approve(cast.tomas, { ...seen(handed), docVersion: handed.docVersion });
  await publish(cast.claire, { ...seen(await reload(replaced)), correction: 'The place was wrong.' });
  const gone = await force(await draft(cast.amal, { headline: 'Taken away' }), 'A flood.');
  await withdraw(cast.claire, { ...seen(gone), text: 'Its figures were wrong.' });
});

const ask = (viewer: Actor, filters = {}) => listUnreviewed(viewer, unreviewedFilters.parse(filters));
const headlines = async (viewer: Actor, filters = {}) =>
  (await ask(viewer, filters)).lines.map(({ release }) => release.headline);

test('every edition without review stands there with who forced it, why, and what became of it', async () => {
  const { lines, tally } = await ask(cast.ada);
  expect(
    lines.map(({ release, by, reason, standing, after }) => [
      release.headline,
      by,
      reason,
      standing,
      after?.by,
    ]),
  ).toEqual([
    ['Taken away', 'Claire Vasseur', 'A flood.', 'gone', undefined],
    ['Corrected later', 'Claire Vasseur', 'A storm.', 'replaced', 'Claire Vasseur'],
    ['Read the next day', 'Claire Vasseur', 'The road is cut.', 'reviewed', 'Tomás Quiroga'],
    ['Still waits', 'Claire Vasseur', 'The border opens tonight.', 'waiting', undefined],
  ]);
  expect(lines[2]?.after).toMatchObject({ comment: 'It can stand.', edition: '1' });
  expect(tally).toMatchObject({
    editions: 6,
    unreviewed: 4,
    standings: { waiting: 1, reviewed: 1, replaced: 1, gone: 1 },
  });
  expect(tally.medianSeconds).toBeGreaterThanOrEqual(0);
});

test('it is narrowed to what waits, to a site and to a span of days', async () => {
  expect(await headlines(cast.ada, { standing: 'waiting' })).toEqual(['Still waits']);
  expect(await headlines(cast.ada, { standing: 'reviewed', site: 'morocco' })).toEqual(['Read the next day']);
  expect(await headlines(cast.ada, { site: 'global' })).toEqual([]);
  expect((await ask(cast.ada, { to: '2020-01-01' })).tally).toMatchObject({ editions: 0, unreviewed: 0 });
  const today = new Date().toISOString().slice(0, 10);
  expect(await headlines(cast.ada, { from: today, to: today })).toHaveLength(4);
  expect(await headlines(cast.ada, { from: 'soon', standing: 'nonsense' })).toHaveLength(4);
});

test('publishers, administrators and auditors read it, each for their own sites; nobody else', async () => {
  expect(await headlines(cast.claire)).toHaveLength(4);
  expect(await headlines(auditor)).toHaveLength(4);
  expect(await headlines(await hire('Elsewhere', ['publisher@global']))).toEqual([]);
  for (const person of [cast.amal, cast.tomas, { ...cast.ada, disabled: true }])
    await expect(ask(person)).rejects.toMatchObject({ reason: 'needs_publisher' });
});

test('a page ends where the next begins', async () => {
  const [{ seq } = { seq: 0 }] = (await ask(cast.ada)).lines;
  expect(await headlines(cast.ada, { before: seq })).toEqual([
    'Corrected later',
    'Read the next day',
    'Still waits',
  ]);
});
