import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, readers } from '#db/client.ts';
import { publishedReleases } from '#db/schema/published.ts';
import { type RecordRow, records } from '#db/schema/records.ts';
import { stories } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import {
  approved,
  type Cast,
  draft,
  lastEvent,
  openNewsroom,
  published,
  reload,
  seen,
  write,
  writtenDocument,
} from '#db/testing/factories.ts';
import { findAll } from '../../documents/text.ts';
import type { Language } from '../../languages.ts';
import type { Actor } from '../../members/roles.ts';
import { followRecord } from '../../releases/follow-record.ts';
import { readTimeline } from '../../releases/queries/timeline.ts';
import { reviewAfterwards } from '../../releases/review-afterwards.ts';
import { startEdition } from '../../releases/start-edition.ts';
import { bringStandingFacts } from '../bring-facts.ts';
import type { RecordData } from '../kinds.ts';
import { contactWritten } from '../written.ts';
import { rememberRecord } from './sayings.ts';
import { settleUses } from './settle-uses.ts';
import { takeRecord } from './take-record.ts';
import { whereUsed } from './where-used.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
  await bringStandingFacts();
});

const desk: RecordData['contact'] = {
  office: { en: 'In Rabat' },
  name: { en: 'Press office' },
  role: { en: 'Media' },
  email: 'press@example.org',
  phones: [{ number: '+212537000001', note: {}, public: true }],
  from: null,
  until: null,
};
const NUMBER = '+212537000002';

async function contact(siteKey: string | null = 'morocco'): Promise<RecordRow<'contact'>> {
  const [row] = await db()
    .insert(records)
    .values({ kind: 'contact', siteKey, data: desk, createdBy: cast.tomas.id, updatedBy: cast.tomas.id })
    .returning();
  return row as RecordRow<'contact'>;
}
async function change(
  id: string,
  data: RecordData['contact'] = { ...desk, phones: [{ number: NUMBER, note: {}, public: true }] },
) {
  await db().update(records).set({ data, version: 2, updatedBy: cast.tomas.id }).where(eq(records.id, id));
}
/** A text that names a contact, in the words of its record; the role is its own. */
function naming(ref: string) {
  const doc = writtenDocument();
  const attrs = { ...contactWritten(desk, 'en'), ref, role: 'Spokesperson' };
  const end = { type: 'endMatter', content: [{ type: 'contacts', content: [{ type: 'contact', attrs }] }] };
  return { ...doc, content: doc.content?.map((part) => (part.type === 'endMatter' ? end : part)) };
}
async function aboutRecord(): Promise<RecordRow> {
  const [row] = await db()
    .select()
    .from(records)
    .where(and(eq(records.kind, 'about'), eq(records.siteKey, 'morocco'), eq(records.code, 'en')));
  if (!row) throw new Error('no About text');
  return row as RecordRow;
}
const phoneIn = (doc: Parameters<typeof findAll>[0]) => findAll(doc, 'contact')[0]?.attrs?.phone;
const usesOf = async (viewer: Actor, id: string) => whereUsed(viewer, await rememberRecord(viewer, id));
const told = async (viewer: Actor, id: string) =>
  (await usesOf(viewer, id)).uses.map(({ releaseId, group, behind, own, reason }) => ({
    releaseId,
    group,
    behind,
    own,
    reason,
  }));
const inEnglish = (actor: Actor) => ({ ...actor, language: 'en' as Language });
const readersSee = async ({ id }: { id: string }) => {
  const [row] = await readers().select().from(publishedReleases).where(eq(publishedReleases.id, id));
  return row;
};

describe('where a record is used', () => {
  test('drafts, what is signed and what readers have, with what is behind and what is the text’s own', async () => {
    const { id } = await contact();
    const doc = naming(id);
    const written = await draft(cast.amal, { doc });
    const signed = await approved(cast, { doc });
    const live = await published(cast, { doc });
    await draft(cast.amal);
    await change(id);
    expect(await told(cast.claire, id)).toEqual([
      { releaseId: signed.id, group: 'settled', behind: ['phone'], own: ['role'], reason: null },
      { releaseId: written.id, group: 'draft', behind: ['phone'], own: ['role'], reason: null },
      { releaseId: live.id, group: 'live', behind: ['phone'], own: ['role'], reason: null },
    ]);
    const amals = await told(cast.amal, id);
    expect(amals.map(({ group, reason }) => [group, reason])).toEqual([
      ['settled', null],
      ['draft', null],
      ['live', 'needs_publisher'],
    ]);
  });

  test('what stands on sites somebody knows nothing of is only counted', async () => {
    const { id } = await contact(null);
    await draft(cast.amal, { doc: naming(id) });
    expect(await usesOf(cast.helen, id)).toMatchObject({ uses: [], hidden: 1 });
  });

  test('a fact that readers are told otherwise is behind', async () => {
    const doc = writtenDocument();
    const said = {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Member States: ' },
        { type: 'fact', attrs: { key: 'members' } },
      ],
    };
    const release = await published(cast, {
      doc: {
        ...doc,
        content: doc.content?.map((part) => (part.type === 'body' ? { ...part, content: [said] } : part)),
      },
    });
    const [row] = await db().select().from(records).where(eq(records.code, 'members'));
    const { id = '', data } = row ?? {};
    expect(await told(cast.claire, id)).toMatchObject([{ releaseId: release.id, group: 'live', behind: [] }]);
    const values = [{ value: '176', from: null, until: null }];
    await db()
      .update(records)
      .set({ data: { ...(data as RecordData['fact']), values }, version: 2 })
      .where(eq(records.id, id));
    expect(await told(cast.claire, id)).toMatchObject([
      { releaseId: release.id, group: 'live', behind: ['value'] },
    ]);
  });
});

test('an About text that readers are told otherwise is behind, and follows', async () => {
  const about = await aboutRecord();
  const doc = writtenDocument();
  const end = { type: 'endMatter', content: [{ type: 'about' }] };
  const release = await published(cast, {
    doc: { ...doc, content: doc.content?.map((part) => (part.type === 'endMatter' ? end : part)) },
  });
  const mine = async () =>
    (await told(cast.claire, about.id)).find(({ releaseId }) => releaseId === release.id);
  expect(await mine()).toMatchObject({ group: 'live', behind: [] });
  await db()
    .update(records)
    .set({ data: { language: 'en', text: 'A new About text.' }, version: about.version + 1 })
    .where(eq(records.id, about.id));
  expect(await mine()).toMatchObject({ behind: ['about'] });
  await followRecord(cast.claire, { ...seen(release), recordId: about.id });
  expect((await readersSee(release))?.about).toBe('A new About text.');
  expect(await mine()).toMatchObject({ behind: [] });
});

describe('when a record changes', () => {
  test('Claire lets each group do what she decided; every timeline says so', async () => {
    const { id } = await contact();
    const doc = naming(id);
    const [written, signed, live, old] = [
      await draft(cast.amal, { doc }),
      await approved(cast, { doc }),
      await published(cast, { doc }),
      await published(cast, { doc }),
    ];
    await change(id);
    const { uses } = await usesOf(cast.claire, id);
    const item = ({ id: releaseId }: { id: string }) =>
      uses
        .filter((use) => use.releaseId === releaseId)
        .map((use) => `${releaseId}:${use.stateVersion}:${use.group}`);
    const lines = await settleUses(inEnglish(cast.claire), {
      recordId: id,
      items: [written, signed, live].flatMap(item),
      draft: 'take',
      settled: 'take',
      live: 'take',
    });
    expect(lines.map(({ why }) => why)).toEqual([null, null, null]);
    await settleUses(inEnglish(cast.claire), { recordId: id, items: item(old), live: 'leave' });

    expect(phoneIn((await reload(written)).doc)).toBe(NUMBER);
    const opened = await reload(signed);
    expect([opened.work, phoneIn(opened.doc)]).toEqual(['draft', NUMBER]);
    const shown = await readersSee(live);
    expect([shown?.major, shown?.minor, phoneIn(shown?.doc ?? doc)]).toEqual([1, 1, NUMBER]);
    expect(findAll(shown?.doc ?? doc, 'contact')[0]?.attrs?.role).toBe('Spokesperson');
    expect((await reload(live)).work).toBe('none');
    expect((await readersSee(old))?.minor).toBe(0);

    const kinds = async (release: { id: string; storyId: string }) =>
      (await readTimeline(cast.claire, release)).entries.flatMap(({ event }) => (event ? [event.kind] : []));
    expect((await kinds(written))[0]).toBe('release.record_taken');
    expect((await kinds(signed)).slice(0, 2)).toEqual(['release.record_taken', 'release.reopened']);
    expect((await kinds(live)).slice(0, 2)).toEqual(['release.minor_published', 'release.record_taken']);
    expect((await kinds(old))[0]).toBe('release.record_left');
    expect((await told(cast.claire, id)).filter(({ behind }) => behind.length > 0)).toMatchObject([
      { releaseId: old.id },
    ]);
  });

  test('what readers are told is reviewed afterwards by somebody else', async () => {
    const { id } = await contact();
    const release = await published(cast, { doc: naming(id) });
    await change(id);
    await followRecord(cast.claire, { ...seen(release), recordId: id });
    const after = await reload(release);
    expect(after.forcedBy).toBe(cast.claire.id);
    await expect(reviewAfterwards(cast.claire, seen(after))).rejects.toThrow();
    await reviewAfterwards(cast.tomas, seen(after));
    expect(await lastEvent(release)).toMatchObject({ kind: 'release.reviewed_afterwards' });
  });

  test('nobody follows what says so already, what is being corrected, or what is not theirs', async () => {
    const { id } = await contact();
    const release = await published(cast, { doc: naming(id) });
    await expect(followRecord(cast.claire, { ...seen(release), recordId: id })).rejects.toThrow('same_text');
    await change(id);
    await expect(followRecord(cast.amal, { ...seen(release), recordId: id })).rejects.toThrow(
      'needs_publisher',
    );
    await startEdition(cast.claire, seen(release));
    await expect(followRecord(cast.claire, { ...seen(await reload(release)), recordId: id })).rejects.toThrow(
      'not_in_this_state',
    );
    await write(cast.claire, release, {});
    await expect(takeRecord(cast.claire, { releaseId: release.id, recordId: id })).rejects.toThrow(
      'same_text',
    );
    expect((await readersSee(release))?.minor).toBe(0);
  });

  test('no details of the story go out unread with it', async () => {
    const { id } = await contact();
    const release = await published(cast, { doc: naming(id) });
    await change(id);
    await db()
      .update(stories)
      .set({ topics: ['youth'] })
      .where(eq(stories.id, release.storyId));
    await expect(followRecord(cast.claire, { ...seen(release), recordId: id })).rejects.toThrow('not_minor');
    expect((await readersSee(release))?.minor).toBe(0);
  });

  test('what somebody wrote on purpose stays, in a draft too', async () => {
    const { id } = await contact();
    const release = await draft(cast.amal, { doc: naming(id) });
    await change(id, { ...desk, role: { en: 'Communication' }, email: 'news@example.org' });
    await takeRecord(cast.amal, { releaseId: release.id, recordId: id });
    const [attrs] = findAll((await reload(release)).doc, 'contact').map((node) => node.attrs);
    expect([attrs?.role, attrs?.email, attrs?.phone]).toEqual([
      'Spokesperson',
      'news@example.org',
      '+212537000001',
    ]);
  });
});

describe('where a record is used that stands in texts as words', () => {
  const partner = (name: string): RecordData['partner'] => ({
    name: { en: name },
    aliases: { en: ['Women of Zagora'] },
    agreed: true,
    agreedOn: null,
  });

  test('a partner is found by its name, by another form of it, and by what it was called', async () => {
    const [row] = await db()
      .insert(records)
      .values({
        kind: 'partner',
        siteKey: null,
        data: partner('Zagora Women’s League'),
        createdBy: cast.tomas.id,
        updatedBy: cast.tomas.id,
      })
      .returning();
    const id = row?.id ?? '';
    const former = await draft(cast.amal, { words: 'The Zagora Women’s League opened a school.' });
    const other = await published(cast, { words: 'With Women of Zagora, a school opened.' });
    await draft(cast.amal, { words: 'The women of Zagora opened a school.' });
    await draft(cast.amal, { words: 'The Zagora Women’s Leagues met.' });
    await db()
      .update(records)
      .set({ data: partner('League of Zagora'), version: 2, updatedBy: cast.tomas.id })
      .where(eq(records.id, id));
    const { uses, hidden } = await usesOf(cast.claire, id);
    expect(uses.map(({ releaseId, group, named }) => ({ releaseId, group, named }))).toEqual([
      { releaseId: former.id, group: 'draft', named: 'former' },
      { releaseId: other.id, group: 'live', named: 'now' },
    ]);
    expect(hidden).toBe(0);
  });
});

test('a signed text that cannot follow a record stays signed', async () => {
  const { id } = await contact();
  const signed = await approved(cast, { doc: naming(id) });
  const { stateVersion } = await reload(signed);
  // Nothing of the record changed: there is nothing to take.
  const [line] = await settleUses(inEnglish(cast.claire), {
    recordId: id,
    items: [`${signed.id}:${stateVersion}:settled`],
    settled: 'take',
  });
  expect(line?.why).toEqual(expect.any(String));
  expect(await reload(signed)).toMatchObject({ work: 'approved', stateVersion });
});
