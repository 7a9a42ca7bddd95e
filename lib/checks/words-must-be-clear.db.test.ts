import { beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#db/testing/database.ts';
import {
  approved,
  type Cast,
  openNewsroom,
  published,
  reload,
  seen,
  shown,
  write,
} from '#db/testing/factories.ts';
import { approve } from '../releases/approve.ts';
import { embargo } from '../releases/embargo.ts';
import { endEmbargo } from '../releases/end-embargo.ts';
import { planRemoval } from '../releases/plan-removal.ts';
import { publish } from '../releases/publish.ts';
import { recall } from '../releases/recall.ts';
import { restore } from '../releases/restore.ts';
import { schedule } from '../releases/schedule.ts';
import { startEdition } from '../releases/start-edition.ts';
import { submit } from '../releases/submit.ts';
import { withdraw } from '../releases/withdraw.ts';
import { findInWords } from './queries/words.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const CHILD = 'Lina Haddad, 15, was named in it. We are sorry.';
const refusal = { reason: 'words_blocking', params: { count: 1, findings: expect.stringContaining('15') } };
const plan = { day: '2098-06-01', time: '06:00', zone: 'Africa/Casablanca' };

test('Claire does not say in public why a text is gone by naming the child again', async () => {
  const release = await published(cast);
  const now = seen(release);
  await expect(withdraw(cast.claire, { ...now, text: CHILD })).rejects.toMatchObject(refusal);
  await expect(
    planRemoval(cast.ada, { ...now, ...plan, kind: 'withdraw', text: CHILD }),
  ).rejects.toMatchObject(refusal);
  await withdraw(cast.claire, { ...now, text: 'It named somebody who must not be named.' });
  const withdrawn = await reload(release);
  expect(withdrawn.live).toBe('withdrawn');
  await expect(restore(cast.claire, { ...seen(withdrawn), text: CHILD })).rejects.toMatchObject(refusal);
  await restore(cast.claire, { ...seen(withdrawn), text: 'It names nobody any more.' });
  expect((await reload(release)).live).toBe('published');
});

test('what was corrected is read as the text is: now and when it is planned', async () => {
  const release = await published(cast);
  await startEdition(cast.amal, seen(release));
  await write(cast.amal, release, { words: 'A nurse and a midwife see 40 people twice a week.' });
  await submit(cast.amal, seen(await reload(release)));
  await approve(cast.tomas, shown(await reload(release)));
  const now = seen(await reload(release));
  await expect(publish(cast.claire, { ...now, correction: CHILD })).rejects.toMatchObject(refusal);
  await expect(schedule(cast.claire, { ...now, ...plan, correction: CHILD })).rejects.toMatchObject(refusal);
  const call = { ...now, correction: 'The helpline is +41 22 717, not 40.' };
  await expect(publish(cast.claire, call)).rejects.toMatchObject({ reason: 'words_blocking' });
  // What was wrong may be quoted.
  await publish(cast.claire, { ...now, correction: 'It said “illegal migrants”; it should not have.' });
  expect((await reload(release)).live).toBe('published');
});

test('what is mailed to those outside who were given a text names no child either', async () => {
  const release = await published(cast);
  await expect(recall(cast.ada, { ...seen(release), text: CHILD })).rejects.toMatchObject(refusal);
  const held = await approved(cast);
  const day = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  await embargo(cast.claire, { ...seen(held), ...plan, day });
  const now = seen(await reload(held));
  await expect(endEmbargo(cast.claire, { ...now, text: CHILD })).rejects.toMatchObject(refusal);
  await endEmbargo(cast.claire, { ...now, text: 'A number in it is wrong.' });
  await recall(cast.ada, { ...seen(release), text: 'It named somebody who must not be named.' });
  expect([(await reload(release)).live, (await reload(held)).work]).toEqual(['recalled', 'approved']);
});

test('Claire reads what stands in the way while she writes such words, and Helen nothing of it', async () => {
  const { id } = await published(cast);
  const found = await findInWords(cast.claire, id, `${CHILD}\nIt said  that twice.`);
  expect(found.map(({ text, isGrave }) => [text, isGrave])).toEqual([
    ['15', true],
    ['  ', false],
  ]);
  await expect(findInWords(cast.helen, id, CHILD)).rejects.toMatchObject({ reason: 'release_unknown' });
});
