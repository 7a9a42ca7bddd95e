import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#db/client.ts';
import { testDatabase } from '#db/testing/database.ts';
import {
  type Cast,
  draft,
  openNewsroom,
  published,
  reload,
  seen,
  submitted,
  writtenDocument,
} from '#db/testing/factories.ts';
import { isUnchanged } from '../../documents/diff.ts';
import { replaceDocument } from '../../documents/replace.ts';
import type { Actor } from '../../members/roles.ts';
import { approve } from '../approve.ts';
import { changeDetails } from '../change-details.ts';
import { holdRelease } from '../find.ts';
import { saveRevision } from '../save-revision.ts';
import { sendBack } from '../send-back.ts';
import { startEdition } from '../start-edition.ts';
import { submit } from '../submit.ts';
import { readRevisions, readTimeline } from './history.ts';
import { readPreview } from './preview.ts';
import { readRelease } from './release.ts';
import { readReview } from './review.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const write = (by: Actor, id: string, headline: string, words?: string) =>
  inTransaction(async (tx) => {
    const held = await holdRelease(tx, by, id);
    await replaceDocument(tx, held, by, writtenDocument(headline, words));
  });

test('a release of another site is as unknown as none at all', async () => {
  const release = await draft(cast.amal);
  for (const id of [release.id, crypto.randomUUID(), 'not-an-id', "' or 1=1"]) {
    await expect(readRelease(cast.henri, id)).rejects.toMatchObject({ reason: 'release_unknown' });
    await expect(readPreview(cast.henri, id)).rejects.toMatchObject({ reason: 'release_unknown' });
  }
});

test('a first review is of the whole text; nothing in it is marked as changed', async () => {
  const release = await submitted(cast);
  const shown = await readRelease(cast.tomas, release.id);
  const review = await readReview(cast.tomas, shown);
  expect(review.basis?.base).toBe('first');
  expect(review.parts.every(isUnchanged)).toBe(true);
  expect(shown.revision?.number).toBe(1);
});

test('after a correction the reviewer sees what changed since the live edition, and by whom', async () => {
  const release = await published(cast, { headline: 'Vans reach 1,150 people' });
  await startEdition(cast.amal, seen(release));
  await write(cast.amal, release.id, 'Vans reach 2,150 people');
  const shown = await readRelease(cast.tomas, release.id);
  const review = await readReview(cast.tomas, shown, 'live');
  expect(review.basis).toMatchObject({ base: 'live', revision: 1 });
  const changed = review.parts.filter((part) => !isUnchanged(part));
  expect(changed.map(({ type, by }) => [type, by])).toEqual([['headline', ['Amal Berrada']]]);
  expect(changed[0]?.lines[0]?.runs.filter(({ kind }) => kind !== 'same')).toEqual([
    { kind: 'delete', text: '1,150' },
    { kind: 'insert', text: '2,150' },
  ]);
});

test('the second time a reviewer reads only what is new since they sent it back', async () => {
  const release = await submitted(cast, { headline: 'A clinic opens' });
  await sendBack(cast.tomas, { ...seen(release), text: 'Where?' });
  await write(cast.amal, release.id, 'A clinic opens in Agadir');
  await submit(cast.amal, seen(await reload(release)));
  const shown = await readRelease(cast.tomas, release.id);
  const review = await readReview(cast.tomas, shown);
  expect(review.basis).toMatchObject({ base: 'mine', revision: 1 });
  expect(review.parts.filter((part) => !isUnchanged(part)).map(({ type }) => type)).toEqual(['headline']);
  await approve(cast.tomas, {
    ...seen(await reload(release)),
    docVersion: shown.docVersion,
    comment: 'Good.',
  });
  const signed = await readReview(cast.tomas, await readRelease(cast.tomas, release.id));
  expect(signed.approvals).toMatchObject([{ name: 'Tomás Quiroga', comment: 'Good.' }]);
});

test('details changed since publication are compared too', async () => {
  const release = await published(cast);
  await changeDetails(cast.amal, {
    releaseId: release.id,
    seenDetails: 1,
    kind: 'appeal',
    reach: 'local',
    countries: ['MA', 'ES'],
    topics: [],
    sdgs: [],
  });
  const review = await readReview(cast.tomas, await readRelease(cast.tomas, release.id));
  expect(review.details).toEqual([
    { name: 'kind', before: ['press_release'], after: ['appeal'] },
    { name: 'countries', before: ['MA'], after: ['MA', 'ES'] },
  ]);
});

test('the timeline is made of events and of the sittings in which it was written, newest first', async () => {
  const release = await draft(cast.amal);
  await write(cast.amal, release.id, 'A first headline for the clinic');
  await write(cast.lina, release.id, 'A second headline for the clinic');
  await submit(cast.amal, seen(await reload(release)));
  const entries = await readTimeline(await readRelease(cast.amal, release.id));
  expect(
    entries.map(
      (entry) => entry.event?.kind ?? `${entry.sitting?.steps} by ${entry.sitting?.names.join(' and ')}`,
    ),
  ).toEqual(['release.submitted', '2 by Amal Berrada and Lina Haddad', 'release.started']);
});

test('any two revisions can be compared, whichever is named first', async () => {
  const release = await draft(cast.amal, { headline: 'One' });
  await saveRevision(cast.amal, { releaseId: release.id, label: 'before the call' });
  await write(cast.amal, release.id, 'Two');
  await saveRevision(cast.amal, { releaseId: release.id, label: 'after the call' });
  const shown = await readRelease(cast.amal, release.id);
  const { revisions, compared } = await readRevisions(shown, { from: 2, to: 1 });
  expect(revisions.map(({ number, label, authors }) => [number, label, authors])).toEqual([
    [2, 'after the call', ['Amal Berrada']],
    [1, 'before the call', ['Amal Berrada']],
  ]);
  expect(compared).toMatchObject({ from: 1, to: 2 });
  expect(compared?.parts[0]?.lines[0]?.runs).toEqual([
    { kind: 'delete', text: 'One' },
    { kind: 'insert', text: 'Two' },
  ]);
  expect((await readRevisions(shown, { from: 1, to: 99 })).compared).toBeNull();
});

test('a preview shows the working text, with the corrections readers already know', async () => {
  const release = await published(cast, { headline: 'Live headline of the clinic' });
  await startEdition(cast.amal, seen(release));
  await write(cast.amal, release.id, 'Working headline of the clinic');
  const view = await readPreview(cast.amal, release.id);
  expect(view).toMatchObject({ headline: 'Working headline of the clinic', version: '', withdrawal: null });
  expect(view.versions.map(({ language }) => language)).toEqual(['en']);
});
