import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import { assetPeople, assets, assetWords, editionAssets } from '#db/schema/media.ts';
import { notices } from '#db/schema/notices.ts';
import { testDatabase } from '#db/testing/database.ts';
import { documentWith } from '#db/testing/documents.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { type Cast, draft, openNewsroom, published } from '#db/testing/factories.ts';
import { fileConsent } from '../consents/file-consent.ts';
import type { NodeJson } from '../documents/parse.ts';
import type { Actor } from '../members/roles.ts';
import { deleteFile } from './delete-file.ts';
import { describeFile } from './describe-file.ts';
import { describeSeveral } from './describe-several.ts';
import { markPerson } from './mark-person.ts';
import { replaceFile } from './replace-file.ts';
import { fileIn } from './testing.ts';
import { tiePerson } from './tie-person.ts';
import { unmarkPerson } from './unmark-person.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  useEnvironment();
  cast = await openNewsroom();
});

const file = (more = {}) => fileIn('morocco', cast.amal, more);
const reload = async ({ id }: { id: string }) => {
  const [row] = await db().select().from(assets).where(eq(assets.id, id));
  if (!row) throw new Error('no file');
  return row;
};
const lastEvent = async () => (await db().select().from(events).orderBy(desc(events.seq)).limit(1))[0];
const asked = (row: { id: string; version: number }) => ({ assetId: row.id, seen: row.version });
const wordsOf = (row: { id: string }) => db().select().from(assetWords).where(eq(assetWords.assetId, row.id));

let count = 0;
const agreed = (by: Actor, more: object = {}) => {
  count += 1;
  return fileConsent(by, {
    ...{ siteKey: 'morocco', codeName: `MA-${count}`, form: 'written', obtainedOn: '2026-10-01' },
    ...{ obtainedBy: 'Amal Berrada', covers: ['picture'], channels: ['site'], languages: ['fr'], ...more },
  });
};

// A text that shows a picture.
function showing(asset: string): NodeJson {
  const doc = documentWith('Families come home', 'They began again this week.');
  const image = { type: 'image', attrs: { asset, alt: 'A bus', caption: '', credit: 'IOM' } };
  const content = doc.content?.map((node) =>
    node.type === 'body' ? { ...node, content: [...(node.content ?? []), image] } : node,
  );
  return { ...doc, ...(content ? { content } : {}) };
}

describe('describing', () => {
  test('Amal says whose it is, where and when, and its words in two languages; the event repeats none of it', async () => {
    const before = await file();
    const row = await describeFile(cast.amal, {
      ...asked(before),
      ...{
        title: 'Clinic',
        credit: 'IOM/2026, A. Berrada',
        terms: 'with_credit',
        tags: 'Agadir, Santé ,agadir',
      },
      ...{ place: 'Agadir', country: 'MA', takenOn: '2026-11-19', shows: 'nobody' },
      texts: { 'alt.fr': 'Une infirmière devant un camion', 'caption.ar': 'ممرضة في أكادير' },
    });
    expect(row).toMatchObject({
      version: 2,
      tags: ['agadir', 'santé'],
      terms: 'with_credit',
      takenOn: '2026-11-19',
    });
    expect(row.accessible).toBeNull();
    expect((await wordsOf(row)).map(({ language, alt, caption }) => [language, alt, caption]).sort()).toEqual(
      [
        ['ar', '', 'ممرضة في أكادير'],
        ['fr', 'Une infirmière devant un camion', ''],
      ],
    );
    const event = await lastEvent();
    expect(event).toMatchObject({ kind: 'file.described', siteKey: 'morocco' });
    expect(JSON.stringify(event)).not.toMatch(/infirmi|Berrada\/|Clinic/);
    expect((await reload(row)).words).toContain('infirmiere');
  });

  test('what is not given stays, and what is the same makes no new version', async () => {
    const first = await describeFile(cast.amal, { ...asked(await file()), credit: 'IOM' });
    const again = await describeFile(cast.amal, { ...asked(first), credit: ' IOM ' });
    expect(again.version).toBe(first.version);
    const placed = await describeFile(cast.amal, { ...asked(first), place: 'Tanger' });
    expect(placed).toMatchObject({ credit: 'IOM', place: 'Tanger' });
  });

  test('the name of a file is no alternative text', async () => {
    const row = await file();
    const texts = { 'alt.fr': 'IMG_2041.JPG', 'alt.ar': 'صورة', 'caption.fr': 'IMG_2041.JPG' };
    await expect(describeFile(cast.amal, { ...asked(row), texts })).rejects.toMatchObject({
      fields: { 'texts.alt.fr': ['alt_file_name'], 'texts.alt.ar': ['alt_only_kind'] },
    });
    expect(await wordsOf(row)).toEqual([]);
  });

  test('whoever saw another version lost the race and is told who was first; others do not find it at all', async () => {
    const row = await file();
    await describeFile(cast.tomas, { ...asked(row), credit: 'IOM' });
    await expect(describeFile(cast.amal, { ...asked(row), credit: 'OIM' })).rejects.toMatchObject({
      reason: 'file_changed',
      params: { who: cast.tomas.name },
    });
    const now = asked(await reload(row));
    await expect(describeFile(cast.henri, { ...now, credit: 'x' })).rejects.toMatchObject({
      reason: 'file_unknown',
    });
    await expect(describeFile(cast.otto, { ...now, credit: 'x' })).rejects.toMatchObject({
      reason: 'needs_writer',
    });
  });

  test('a translator into French does not write its Arabic words', async () => {
    const lina: Actor = { ...cast.lina, grants: [{ role: 'translator', site: 'morocco', language: 'fr' }] };
    const row = await file();
    const said = await describeFile(lina, {
      ...asked(row),
      texts: { 'caption.fr': 'Au port', 'caption.ar': '' },
    });
    await expect(
      describeFile(lina, { ...asked(said), texts: { 'caption.ar': 'في الميناء' } }),
    ).rejects.toMatchObject({ reason: 'needs_writer' });
  });

  test('twelve photos get one credit and place, and each its own words; one wrong word and none of it is stored', async () => {
    const rows = await Promise.all(Array.from({ length: 12 }, () => file({ credit: '', tags: ['agadir'] })));
    const files = rows.map(({ id, version }) => `${id}.${version}`).join(' ');
    const shared = {
      ...{ credit: 'IOM/2026', copyright: '', terms: 'with_credit' as const, termsUntil: '' },
      ...{ place: 'Agadir', country: 'MA', takenOn: '2026-11-19', tags: 'clinique' },
    };
    const texts = Object.fromEntries(
      rows.flatMap(({ id }, at) => [
        [`${id}.alt.fr`, `Personne devant la clinique, vue ${at + 1}`],
        [`${id}.caption.ar`, `أمام العيادة ${at + 1}`],
        [`${id}.shows`, at < 2 ? 'recognisable' : 'nobody'],
      ]),
    );
    const [first] = rows;
    if (!first) throw new Error('no file');
    const wrong = { ...texts, [`${first.id}.alt.fr`]: 'DSC00017' };
    await expect(describeSeveral(cast.amal, { files, ...shared, texts: wrong })).rejects.toMatchObject({
      fields: { [`texts.${first.id}.alt.fr`]: ['alt_file_name'] },
    });
    expect((await reload(first)).credit).toBe('');
    expect(await describeSeveral(cast.amal, { files, ...shared, texts })).toBe(12);
    expect(await reload(first)).toMatchObject({
      shows: 'recognisable',
      tags: ['agadir', 'clinique'],
      version: 2,
    });
    const stale = describeSeveral(cast.amal, { files, ...shared, texts });
    await expect(stale).rejects.toMatchObject({ reason: 'file_changed' });
  });
});

describe('people on a picture', () => {
  test('are marked by what is seen, tied to a record one may see, and unmarked again; events name nobody', async () => {
    const record = await agreed(cast.amal);
    const row = await file();
    const person = await markPerson(cast.amal, {
      ...asked(row),
      seenAs: 'the woman on the left',
      x: 31,
      y: 40,
    });
    expect(await reload(row)).toMatchObject({ shows: 'recognisable', version: 2 });
    const tie = { assetId: row.id, seen: 2, personId: person.id };
    const tied = await tiePerson(cast.amal, { ...tie, consentId: record.id });
    expect(await lastEvent()).toMatchObject({
      kind: 'file.person_tied',
      payload: { assetId: row.id, consentId: record.id },
    });
    await expect(describeFile(cast.amal, { ...asked(tied), shows: 'nobody' })).rejects.toMatchObject({
      reason: 'people_marked',
    });
    await unmarkPerson(cast.amal, { ...asked(tied), personId: person.id });
    expect(await db().$count(assetPeople, eq(assetPeople.assetId, row.id))).toBe(0);
    const told = JSON.stringify(await db().select().from(events));
    expect(told).not.toContain('woman on the left');
    expect(told).not.toContain(record.codeName);
  });

  test('nobody ties or unties a record they may not see, nor one of another site', async () => {
    const theirs = await agreed(cast.tomas);
    const row = await file();
    const mark = { seenAs: 'a man', x: 10, y: 10, consentId: theirs.id };
    await expect(markPerson(cast.amal, { ...asked(row), ...mark })).rejects.toMatchObject({
      fields: { consentId: ['record_unknown'] },
    });
    const person = await markPerson(cast.tomas, { ...asked(row), ...mark });
    const seen = { assetId: row.id, seen: 2, personId: person.id };
    await expect(tiePerson(cast.amal, { ...seen, consentId: '' })).rejects.toMatchObject({
      reason: 'needs_editor',
    });
    await expect(unmarkPerson(cast.amal, seen)).rejects.toMatchObject({ reason: 'needs_editor' });
    const abroad = await fileConsent(cast.hana, {
      ...{
        siteKey: 'global',
        codeName: 'GL-1',
        form: 'written',
        obtainedOn: '2026-10-01',
        obtainedBy: 'Hana',
      },
      ...{ covers: ['picture'], channels: ['site'], languages: ['en'] },
    });
    const tieAbroad = tiePerson(cast.ada, { ...seen, consentId: abroad.id });
    await expect(tieAbroad).rejects.toMatchObject({ fields: { consentId: ['record_unknown'] } });
  });

  test('half a place is refused', async () => {
    const half = { ...asked(await file()), seenAs: 'a man', x: 10 };
    await expect(markPerson(cast.amal, half)).rejects.toMatchObject({ fields: { x: ['place_half'] } });
  });
});

describe('a newer file', () => {
  test('takes over what is said and who is on it; drafts are told, and the older one stays', async () => {
    const old = await describeFile(cast.amal, {
      ...asked(await file()),
      ...{ credit: 'IOM', place: 'Agadir', texts: { 'alt.fr': 'Un camion blanc' } },
    });
    await markPerson(cast.amal, { ...asked(old), seenAs: 'the driver', x: 20, y: 30 });
    const release = await draft(cast.amal, { doc: showing(old.id) });
    const newer = await file({ credit: 'OIM', width: 1500, height: 1000 });
    const row = await replaceFile(cast.tomas, { ...asked(await reload(old)), byId: newer.id });
    expect(row).toMatchObject({ replacesId: old.id, credit: 'OIM', place: 'Agadir', shows: 'recognisable' });
    expect(await wordsOf(row)).toMatchObject([{ language: 'fr', alt: 'Un camion blanc' }]);
    const people = await db().select().from(assetPeople).where(eq(assetPeople.assetId, row.id));
    expect(people).toMatchObject([{ seenAs: 'the driver', x: 20, y: 30 }]);
    expect(await lastEvent()).toMatchObject({ kind: 'release.file_replaced', releaseId: release.id });
    const told = await db().select().from(notices).where(eq(notices.releaseId, release.id));
    expect(told.map(({ memberId }) => memberId)).toContain(cast.amal.id);
    expect((await reload(old)).deletedAt).toBeNull();
  });

  test('must be of the same kind and site, and only one takes the place', async () => {
    const old = await file();
    const refusal = async (byId: string) =>
      replaceFile(cast.tomas, { ...asked(await reload(old)), byId }).then(
        () => 'done',
        ({ reason }) => reason,
      );
    expect(await refusal((await file({ kind: 'document' })).id)).toBe('file_other_kind');
    expect(await refusal((await fileIn('global', cast.hana)).id)).toBe('file_unknown');
    const broken = { state: 'refused' as const, refusal: { code: 'unreadable', params: {} } };
    expect(await refusal((await file(broken)).id)).toBe('file_refused');
    expect(await refusal((await file()).id)).toBe('done');
    expect(await refusal((await file()).id)).toBe('file_replaced');
  });
});

describe('deleting', () => {
  test('a file that a draft or a live edition uses stays', async () => {
    const drafted = await file();
    await draft(cast.amal, { doc: showing(drafted.id) });
    const live = await file();
    const release = await published(cast, { headline: 'With a picture' });
    if (!release.liveEditionId) throw new Error('not live');
    await db().insert(editionAssets).values({ editionId: release.liveEditionId, assetId: live.id });
    for (const row of [drafted, live])
      await expect(deleteFile(cast.tomas, { ...asked(row), sure: 'on' })).rejects.toMatchObject({
        reason: 'file_used',
        params: { count: 1 },
      });
  });

  test('its author and editors delete what is not used; nothing of the people on it is kept', async () => {
    const row = await file();
    await markPerson(cast.amal, { ...asked(row), seenAs: 'a man' });
    const other: Actor = { ...cast.amal, id: cast.lina.id };
    await expect(deleteFile(other, { assetId: row.id, seen: 2, sure: 'on' })).rejects.toMatchObject({
      reason: 'needs_editor',
    });
    await expect(deleteFile(cast.amal, { assetId: row.id, seen: 2 } as never)).rejects.toThrow();
    await deleteFile(cast.amal, { assetId: row.id, seen: 2, sure: 'on' });
    expect((await reload(row)).deletedAt).not.toBeNull();
    expect(await db().$count(assetPeople, eq(assetPeople.assetId, row.id))).toBe(0);
    expect(await lastEvent()).toMatchObject({ kind: 'file.deleted', payload: { assetId: row.id } });
    await expect(deleteFile(cast.amal, { assetId: row.id, seen: 3, sure: 'on' })).rejects.toMatchObject({
      reason: 'file_unknown',
    });
  });
});
