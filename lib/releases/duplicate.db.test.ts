import { eq, getTableName } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { comments, suggestions, threads } from '#db/schema/comments.ts';
import { events } from '#db/schema/events.ts';
import {
  approvals,
  editions,
  releaseSteps,
  releases,
  revisions,
  slugs,
  stories,
} from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import {
  type Cast,
  draft,
  openNewsroom,
  published,
  reload,
  seen,
  writtenDocument,
} from '#db/testing/factories.ts';
import type { NodeJson } from '../documents/parse.ts';
import { findAll, partOf, textOf } from '../documents/text.ts';
import type { Actor } from '../members/roles.ts';
import { approve } from './approve.ts';
import { changeAddress } from './change-address.ts';
import { duplicate } from './duplicate.ts';
import { readTimeline } from './queries/timeline.ts';
import { submit } from './submit.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

const text = (words: string, ...marks: NonNullable<NodeJson['marks']>): NodeJson => ({
  type: 'text',
  text: words,
  ...(marks.length ? { marks } : {}),
});
const suggested = (type: string) => ({ type, attrs: { id: `suggestion-${type}` } });

/** A text with everything in it that must not come along. */
function marked(): NodeJson {
  const doc = writtenDocument();
  return {
    ...doc,
    content: doc.content?.map((part) => {
      if (part.type === 'dateline')
        return { ...part, attrs: { place: 'Agadir', country: 'MA', date: '2026-11-18' } };
      if (part.type === 'body') return { ...part, content: [...blocks] };
      if (part.type === 'endMatter') return { ...part, content: [helplines, { type: 'about' }] };
      return part;
    }),
  };
}

const blocks: NodeJson[] = [
  {
    type: 'paragraph',
    content: [
      text('The vans park '),
      text('near the stations', { type: 'comment', attrs: { id: 'thread-0001' } }),
      text(' from five', suggested('insertion')),
      text(' every day', suggested('deletion')),
      text('.'),
    ],
  },
  {
    type: 'quote',
    attrs: { speaker: 'Ilham Aggour', title: 'midwife', organisation: '', approved: true },
    content: [{ type: 'paragraph', content: [text('They come early.')] }],
  },
  {
    type: 'keyFigures',
    content: [{ type: 'keyFigure', attrs: { value: '2,480', label: 'people', asOf: '2026-11-22' } }],
  },
];
const helplines: NodeJson = {
  type: 'helplines',
  content: [
    {
      type: 'helpline',
      attrs: {
        country: 'MA',
        service: 'Souss health line',
        channels: [{ type: 'phone', value: '0800000121', note: '' }],
        checkedOn: '2026-11-19',
      },
    },
  ],
};

test('a published release becomes a draft: nothing of its life comes along', async () => {
  const source = await published(cast);
  await db()
    .update(stories)
    .set({ topics: ['youth'], sdgs: [3] })
    .where(eq(stories.id, source.storyId));
  const before = await reload(source);
  const copy = await duplicate(cast.lina, { releaseId: source.id });
  const [story] = await db().select().from(stories).where(eq(stories.id, copy.storyId));
  const [sourceStory] = await db().select().from(stories).where(eq(stories.id, source.storyId));

  expect(copy).toMatchObject({
    siteKey: 'morocco',
    language: 'en',
    headline: source.headline,
    work: 'draft',
    live: 'none',
    stateVersion: 1,
    docVersion: 0,
    workBaseVersion: 0,
    slug: null,
    submittedBy: null,
    submittedAt: null,
    reviewRevisionId: null,
    returnedReason: null,
    correctionNote: null,
    liveEditionId: null,
    firstPublishedAt: null,
    forcedBy: null,
    withdrawnAt: null,
    withdrawalText: null,
    unpublishedReason: null,
    mergedInto: null,
    createdBy: cast.lina.id,
  });
  expect(story).toMatchObject({ topics: ['youth'], sdgs: [3], detailsVersion: 1 });
  expect(story?.reference).not.toBe(sourceStory?.reference);
  for (const table of [approvals, editions, slugs, releaseSteps, threads, suggestions])
    expect([getTableName(table), await db().$count(table, eq(table.releaseId, copy.id))]).toEqual([
      getTableName(table),
      0,
    ]);
  const kept = await db().select().from(revisions).where(eq(revisions.releaseId, copy.id));
  expect(kept.map(({ number, doc, authors }) => [number, doc, authors])).toEqual([
    [0, copy.doc, [cast.amal.id, cast.lina.id].sort()],
  ]);
  expect(await reload(source)).toEqual(before);
});

test('every column of a release was thought of', () => {
  const known = [
    ...['id', 'storyId', 'siteKey', 'language', 'work', 'live', 'stateVersion', 'doc', 'docVersion'],
    ...['schemaVersion', 'headline', 'words', 'workBaseVersion', 'slug', 'submittedBy', 'submittedAt'],
    ...[
      'reviewRevisionId',
      'returnedReason',
      'correctionNote',
      'liveEditionId',
      'firstPublishedAt',
      'forcedBy',
      'alsoForcedBy',
    ],
    ...['withdrawnAt', 'withdrawalText', 'unpublishedReason', 'mergedInto', 'createdBy', 'createdAt'],
    // Counts what is said about a release: a copy begins at its own nought.
    ...['updatedBy', 'updatedAt', 'threadsVersion', 'dismissalsVersion'],
    // What is planned for the source: no database takes them without the state they belong to.
    ...['publishAt', 'publishWall', 'publishZone', 'publishZoneData', 'scheduledBy'],
    ...['publishFailure', 'publishFailedAt'],
    // A review and a lock belong to the work they were made for.
    ...['reviewId', 'lockedBy', 'lockedAt'],
    'togetherId',
    ...[
      'removalAt',
      'removalWall',
      'removalZone',
      'removalZoneData',
      'removalBy',
      'removalKind',
      'removalText',
    ],
    ...['reviewOn', 'reviewRemindedAt'],
  ];
  expect(Object.keys(releases).filter((column) => !known.includes(column) && column !== 'enableRLS')).toEqual(
    [],
  );
});

test('of the text, dates and consents, comments and open suggestions stay behind', async () => {
  const source = await draft(cast.amal, { doc: marked() });
  const thread = {
    id: '5f3b0c1e-3c7b-4b51-9a54-6f2f5a3f8a10',
    releaseId: source.id,
    quote: 'near the stations',
  };
  await db()
    .insert(threads)
    .values({ ...thread, startedBy: cast.amal.id });
  await db()
    .insert(comments)
    .values({ id: thread.id, threadId: thread.id, memberId: cast.amal.id, words: 'Say less.' });
  const { doc, id } = await duplicate(cast.amal, { releaseId: source.id });
  expect(partOf(doc, 'dateline')?.attrs).toEqual({ place: 'Agadir', country: 'MA', date: null });
  expect(textOf(partOf(doc, 'body')?.content?.[0])).toBe('The vans park near the stations every day.');
  expect(JSON.stringify(doc)).not.toMatch(/comment|insertion|deletion|modification/);
  expect(findAll(doc, 'quote')[0]?.attrs).toMatchObject({ speaker: 'Ilham Aggour', approved: false });
  expect(findAll(doc, 'keyFigure')[0]?.attrs).toMatchObject({ value: '2,480', asOf: null });
  expect(findAll(doc, 'helpline')[0]?.attrs).toMatchObject({ service: 'Souss health line', checkedOn: null });
  expect(await db().$count(threads, eq(threads.releaseId, id))).toBe(0);
});

test('the history of the copy names the source', async () => {
  const source = await draft(cast.amal);
  const copy = await duplicate(cast.amal, { releaseId: source.id });
  const told = await db().select().from(events).where(eq(events.releaseId, copy.id)).orderBy(events.seq);
  const [story] = await db().select().from(stories).where(eq(stories.id, source.storyId));
  expect(told.map(({ kind, payload }) => [kind, payload])).toEqual([
    ['release.started', { edition: 1, reason: 'new' }],
    ['release.duplicated', { sourceId: source.id, source: story?.reference }],
  ]);
});

test('whoever may not see the source does not learn from the copy what it was made from', async () => {
  const source = await draft(cast.amal);
  const both = { ...cast.hana, grants: [...cast.hana.grants, ...cast.amal.grants] };
  const copy = await duplicate(both, { releaseId: source.id, siteKey: 'global' });
  const told = async (viewer: Actor) => {
    const { entries } = await readTimeline(viewer, copy);
    return entries.find(({ event }) => event?.kind === 'release.duplicated')?.event?.payload;
  };
  expect(await told(both)).toMatchObject({ sourceId: source.id });
  expect(await told(cast.hana)).toEqual({ source: 'hidden' });
});

test('the source’s former addresses do not hinder the copy, and it cannot take them', async () => {
  const source = await published(cast);
  const copy = await duplicate(cast.amal, { releaseId: source.id });
  const { slug } = await reload(source);
  await expect(changeAddress(cast.tomas, { releaseId: copy.id, slug: slug ?? '' })).rejects.toMatchObject({
    reason: 'slug_taken',
  });
});

test('one must be able to read the source and to start where the copy goes', async () => {
  const source = await draft(cast.amal);
  await expect(duplicate(cast.hana, { releaseId: source.id })).rejects.toMatchObject({
    reason: 'release_unknown',
  });
  await expect(duplicate(cast.yusuf, { releaseId: source.id })).rejects.toMatchObject({
    reason: 'needs_writer',
  });
  await expect(duplicate(cast.amal, { releaseId: source.id, siteKey: 'global' })).rejects.toMatchObject({
    reason: 'needs_writer',
  });
  const copy = await duplicate(cast.ada, { releaseId: source.id, siteKey: 'global' });
  const [story] = await db().select().from(stories).where(eq(stories.id, copy.storyId));
  expect([copy.siteKey, story?.reach, story?.reference.slice(0, 3)]).toEqual(['global', 'global', 'IOM']);
});

test('who wrote the source cannot sign a copy of it that somebody else made', async () => {
  const source = await draft(cast.tomas);
  const copy = await duplicate(cast.amal, { releaseId: source.id });
  await submit(cast.amal, seen(copy));
  const now = await reload(copy);
  await expect(approve(cast.tomas, { ...seen(now), docVersion: now.docVersion })).rejects.toMatchObject({
    reason: 'wrote_part',
  });
});
