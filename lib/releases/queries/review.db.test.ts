import { and, eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import { revisions } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import {
  type Cast,
  draft,
  openNewsroom,
  published,
  reload,
  seen,
  submitted,
  write,
  writtenDocument,
} from '#db/testing/factories.ts';
import { isUnchanged } from '../../documents/diff.ts';
import { documentSchema, SCHEMA_VERSION } from '../../documents/schema.ts';
import { smallestSteps } from '../../documents/smallest.ts';
import { appendSteps } from '../../documents/steps.ts';
import { approve } from '../approve.ts';
import { changeDetails } from '../change-details.ts';
import { markRead } from '../mark-read.ts';
import { saveRevision } from '../save-revision.ts';
import { sendBack } from '../send-back.ts';
import { startEdition } from '../start-edition.ts';
import { submit } from '../submit.ts';
import { whoWrote } from './authors.ts';
import { listVersions, readVersions } from './history.ts';
import { readPreview } from './preview.ts';
import { readRelease } from './release.ts';
import { readBases, readReview } from './review.ts';
import { readTimeline } from './timeline.ts';
import { readVersion } from './version.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
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
  await write(cast.amal, release, { headline: 'Vans reach 2,150 people' });
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
  await write(cast.amal, release, { headline: 'A clinic opens in Agadir' });
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
  await write(cast.amal, release, { headline: 'A first headline for the clinic' });
  await write(cast.lina, release, { headline: 'A second headline for the clinic' });
  await submit(cast.amal, seen(await reload(release)));
  expect(told(await readTimeline(cast.amal, release))).toEqual([
    'release.submitted',
    'Amal Berrada 1, Lina Haddad 1',
    'release.started',
  ]);
});

test('an act parts two sittings, and a timeline is narrowed to a person, to a kind, and read page by page', async () => {
  const release = await draft(cast.amal);
  await write(cast.amal, release, { headline: 'Amal writes a headline of the clinic' });
  await saveRevision(cast.amal, { releaseId: release.id, label: 'for the call' });
  await write(cast.lina, release, { headline: 'Lina writes a headline of the clinic' });
  expect(told(await readTimeline(cast.amal, release))).toEqual([
    'Lina Haddad 1',
    'release.revision_saved',
    'Amal Berrada 1',
    'release.started',
  ]);
  expect(told(await readTimeline(cast.amal, release, { who: 'Lina Haddad' }))).toEqual(['Lina Haddad 1']);
  expect(told(await readTimeline(cast.amal, release, { show: 'versions' }))).toEqual([
    'release.revision_saved',
  ]);
  expect(told(await readTimeline(cast.amal, release, { show: 'edits' }))).toEqual([
    'Lina Haddad 1',
    'Amal Berrada 1',
  ]);
  const first = await readTimeline(cast.amal, release, {}, 3);
  expect(told(first)).toHaveLength(3);
  expect(told(await readTimeline(cast.amal, release, { before: first.next ?? undefined }, 3))).toEqual([
    'release.started',
  ]);
});

const told = ({ entries }: Awaited<ReturnType<typeof readTimeline>>) =>
  entries.map(
    ({ event, sitting }) =>
      event?.kind ?? sitting?.people.map(({ name, steps }) => `${name} ${steps}`).join(', '),
  );

test('any two revisions can be compared, whichever is named first', async () => {
  const release = await draft(cast.amal, { headline: 'One' });
  await saveRevision(cast.amal, { releaseId: release.id, label: 'before the call' });
  await write(cast.amal, release, { headline: 'Two' });
  await saveRevision(cast.amal, { releaseId: release.id, label: 'after the call' });
  const shown = await readRelease(cast.amal, release.id);
  const { revisions } = await listVersions(shown);
  expect(revisions.map(({ number, label, authors }) => [number, label, authors])).toEqual([
    [2, 'after the call', ['Amal Berrada']],
    [1, 'before the call', ['Amal Berrada']],
  ]);
  const looked = await readVersions(shown, { from: 'r2', to: 'r1' });
  const compared = looked.what === 'two' ? looked.compared : null;
  expect([compared?.from.name, compared?.to.name]).toEqual(['r1', 'r2']);
  expect(compared?.parts[0]?.lines[0]?.runs).toEqual([
    { kind: 'delete', text: 'One' },
    { kind: 'insert', text: 'Two' },
  ]);
  expect((await readVersions(shown, { from: 'r1', to: 'r99' })).what).toBe('none');
});

test('the text at the end of every sitting can be read again and compared, from the first word on', async () => {
  const release = await draft(cast.amal, { headline: 'Zero' });
  for (const headline of ['One', 'Two', 'Three']) await write(cast.amal, release, { headline });
  const shown = await readRelease(cast.tomas, release.id);
  const headlines = await Promise.all(
    [0, 1, 2, 3].map(async (n) => (await readVersion(shown, `v${n}`))?.doc.content?.[0]?.content?.[0]?.text),
  );
  expect(headlines).toEqual(['Zero', 'One', 'Two', 'Three']);
  expect(await readVersion(shown, 'v4')).toBeNull();
  const looked = await readVersions(shown, { from: 'v1', to: 'now' });
  expect(looked.what === 'two' && looked.compared.parts[0]?.lines[0]?.runs).toEqual([
    { kind: 'delete', text: 'One' },
    { kind: 'insert', text: 'Three' },
  ]);
});

test('a version says of its story what the story said then', async () => {
  const release = await draft(cast.amal);
  await saveRevision(cast.amal, { releaseId: release.id, label: 'local' });
  await changeDetails(cast.amal, {
    releaseId: release.id,
    seenDetails: 1,
    kind: 'statement',
    reach: 'global',
    countries: ['MA'],
    topics: [],
    sdgs: [3],
  });
  const shown = await readRelease(cast.tomas, release.id);
  const looked = await readVersions(shown, { from: 'r1', to: 'now' });
  expect(looked.what === 'two' && looked.compared.details).toEqual([
    { name: 'kind', before: ['press_release'], after: ['statement'] },
    { name: 'reach', before: ['local'], after: ['global'] },
    { name: 'sdgs', before: [], after: ['3'] },
  ]);
});

test('who says that they have read the text sees from then on what changed since', async () => {
  const release = await draft(cast.amal, { headline: 'A clinic opens' });
  const first = await readRelease(cast.yusuf, release.id);
  await markRead(cast.yusuf, { releaseId: release.id, docVersion: first.docVersion });
  expect((await readReview(cast.yusuf, first)).readAt).toBeInstanceOf(Date);
  expect(await readBases(cast.yusuf, first)).toEqual([]);
  await markRead(cast.yusuf, { releaseId: release.id, docVersion: first.docVersion });
  const said = and(eq(events.releaseId, release.id), eq(events.kind, 'release.read'));
  expect(await db().$count(events, said)).toBe(1);
  await write(cast.amal, release, { headline: 'A clinic opens in Agadir' });
  const shown = await readRelease(cast.yusuf, release.id);
  const review = await readReview(cast.yusuf, shown);
  expect(review).toMatchObject({ basis: { base: 'mine' }, readAt: null });
  expect(review.parts.filter((part) => !isUnchanged(part)).map(({ type }) => type)).toEqual(['headline']);
  expect((await readReview(cast.tomas, shown)).basis).toBeNull();
  await expect(
    markRead(cast.yusuf, { releaseId: release.id, docVersion: first.docVersion }),
  ).rejects.toMatchObject({ reason: 'text_changed' });
  await expect(
    markRead(cast.henri, { releaseId: release.id, docVersion: shown.docVersion }),
  ).rejects.toMatchObject({ reason: 'release_unknown' });
});

test('whose words a passage holds: Lina corrected two of Amal’s', async () => {
  const release = await draft(cast.amal, { words: 'The van comes on Mondays at nine.' });
  const before = await readRelease(cast.amal, release.id);
  const { steps, doc } = smallestSteps(
    before.doc,
    writtenDocument(before.headline, 'The van comes on Tuesdays at nine.'),
  );
  await appendSteps(cast.lina, {
    releaseId: release.id,
    baseVersion: before.docVersion,
    schemaVersion: SCHEMA_VERSION,
    clientId: 'lina-1234',
    key: crypto.randomUUID(),
    steps: steps.map((step) => step.toJSON()),
  });
  const shown = await readRelease(cast.tomas, release.id);
  const body = doc.child(0).nodeSize + doc.child(1).nodeSize + doc.child(2).nodeSize;
  const passage = { from: body, to: body + doc.child(3).nodeSize };
  const said = (await whoWrote(shown, shown.docVersion, passage)).map(
    ({ name, words }) => `${name}: ${words}`,
  );
  expect(said).toEqual(['Amal Berrada: The van comes on', 'Lina Haddad: Tuesdays', 'Amal Berrada: at nine.']);
  const first = await whoWrote(shown, 0, passage);
  expect(first.map(({ name }) => name)).toEqual(['Amal Berrada']);
  await expect(whoWrote(shown, 99, passage)).rejects.toMatchObject({ reason: 'input_invalid' });
});

test('in a release from before its first text was kept, whoever submitted it first is not taken for its author', async () => {
  const release = await draft(cast.amal, { headline: 'A clinic' });
  await write(cast.lina, release, { headline: 'A clinic opens' });
  await submit(cast.tomas, seen(await reload(release)));
  await db().execute(sql`alter table revisions disable trigger user`);
  await db()
    .delete(revisions)
    .where(and(eq(revisions.releaseId, release.id), eq(revisions.why, 'start')));
  await db().execute(sql`alter table revisions enable trigger user`);
  const shown = await readRelease(cast.tomas, release.id);
  const whole = { from: 0, to: documentSchema.nodeFromJSON(shown.doc).content.size };
  const said = (await whoWrote(shown, shown.docVersion, whole)).map(({ name, words }) => `${name}: ${words}`);
  expect(said).toEqual([
    'Amal Berrada: A clinic',
    'Lina Haddad: opens',
    'Amal Berrada: A nurse and a midwife see people twice a week.',
  ]);
});

test('a preview shows the working text, with the corrections readers already know', async () => {
  const release = await published(cast, { headline: 'Live headline of the clinic' });
  await startEdition(cast.amal, seen(release));
  await write(cast.amal, release, { headline: 'Working headline of the clinic' });
  const view = await readPreview(cast.amal, release.id);
  expect(view).toMatchObject({ headline: 'Working headline of the clinic', version: '', withdrawal: null });
  expect(view.versions.map(({ language }) => language)).toEqual(['en']);
});
