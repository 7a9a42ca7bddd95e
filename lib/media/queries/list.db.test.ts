import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { assetPeople, assetWords, editionAssets } from '#db/schema/media.ts';
import { testDatabase } from '#db/testing/database.ts';
import { documentWith } from '#db/testing/documents.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { type Cast, draft, openNewsroom, published } from '#db/testing/factories.ts';
import { fileConsent } from '../../consents/file-consent.ts';
import { picturesOf } from '../../consents/pictures.ts';
import type { NodeJson } from '../../documents/parse.ts';
import { describeFile } from '../describe-file.ts';
import { type FileFilters, fileFilters } from '../input.ts';
import { markPerson } from '../mark-person.ts';
import { fileIn } from '../testing.ts';
import { readFile, readSeveral, recordsFor } from './file.ts';
import { A_PAGE, listFiles, listGalleries } from './list.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  useEnvironment();
  cast = await openNewsroom();
});

const found = async (filters: FileFilters, viewer = cast.amal) =>
  (await listFiles(viewer, filters)).lines.map(({ title }) => title).sort();
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

function showing(asset: string): NodeJson {
  const doc = documentWith('Families come home', 'They began again this week.');
  const image = { type: 'image', attrs: { asset, alt: 'A bus' } };
  const content = doc.content?.map((node) =>
    node.type === 'body' ? { ...node, content: [...(node.content ?? []), image] } : node,
  );
  return { ...doc, ...(content ? { content } : {}) };
}

describe('the library', () => {
  test('is searched by any words in any language, and narrowed by place, date, terms, kind and tag', async () => {
    const row = await fileIn('morocco', cast.amal, { title: 'bus' });
    await describeFile(cast.amal, {
      ...{ assetId: row.id, seen: 1, place: 'Port de Tanger', takenOn: '2026-11-19', tags: 'retour' },
      ...{
        terms: 'ask',
        texts: { 'caption.fr': 'Des familles montent à bord', 'alt.ar': 'عائلات أمام حافلة' },
      },
    });
    await fileIn('morocco', cast.amal, { title: 'paper', kind: 'document' });
    for (const asked of [
      ...[
        { q: 'FAMILLES a bord' },
        { q: 'حافلة' },
        { place: 'tanger' },
        { from: '2026-11-19', to: '2026-11-19' },
      ],
      ...[{ terms: 'ask' }, { tag: 'retour' }, { kind: 'picture', q: 'retour' }],
    ])
      expect([asked, await found(fileFilters.parse(asked))]).toEqual([asked, ['bus']]);
    expect(await found({ from: '2026-11-20' })).toEqual([]);
    expect(fileFilters.parse({ kind: 'x', from: 'soon', after: '1;drop' })).toEqual({});
    expect(await found({}, cast.henri)).toEqual([]);
  });

  test('tells how it stands with consent, the worst of everybody on a picture first', async () => {
    let count = 0;
    const record = (more: object = {}) => {
      count += 1;
      return fileConsent(cast.amal, {
        ...{ siteKey: 'morocco', codeName: `K-${count}`, form: 'written', obtainedOn: '2026-01-01' },
        ...{ obtainedBy: 'Amal', covers: ['picture'], channels: ['site'], languages: ['fr'], ...more },
      });
    };
    const valid = await record({ expiresOn: inDays(90) });
    const picture = async (title: string, ...tied: (string | null)[]) => {
      const row = await fileIn('morocco', cast.amal, { title, shows: 'recognisable', tags: ['faces'] });
      if (tied.length === 0) return;
      await db()
        .insert(assetPeople)
        .values(
          tied.map((consentId) => ({
            assetId: row.id,
            seenAs: `of ${title}`,
            consentId,
            createdBy: cast.amal.id,
          })),
        );
    };
    await fileIn('morocco', cast.amal, { title: 'unsaid', tags: ['faces'] });
    await fileIn('morocco', cast.amal, { title: 'none', shows: 'nobody', tags: ['faces'] });
    await picture('empty');
    await picture('missing', valid.id, null);
    await picture('expired', valid.id, (await record({ expiresOn: inDays(-1) })).id);
    await picture('expiring', (await record({ expiresOn: inDays(20) })).id);
    await picture('lacking', (await record({ covers: ['words'] })).id);
    await picture('waits', (await record({ minor: 'on', guardian: 'mother', assent: 'on' })).id);
    await picture('valid', valid.id);
    const { lines } = await listFiles(cast.amal, { tag: 'faces' });
    expect(Object.fromEntries(lines.map(({ title, consent }) => [title, consent]))).toEqual({
      ...{ unsaid: 'unsaid', none: null, empty: 'missing', missing: 'missing', expired: 'expired' },
      ...{ expiring: 'expiring', lacking: 'lacking', waits: 'waits', valid: 'valid' },
    });
    expect(await found({ consent: 'missing', tag: 'faces' })).toEqual(['empty', 'missing']);
    expect(await found({ person: 'of expiring' })).toEqual(['expiring']);
    // a code name finds only for whoever may know it
    expect(await found({ person: valid.codeName })).toEqual(['expired', 'missing', 'valid']);
    expect(await found({ person: valid.codeName }, cast.tomas)).toHaveLength(3);
    expect(await found({ person: valid.codeName }, cast.lina)).toEqual([]);
    expect(await recordsFor(cast.lina, 'morocco')).toEqual([]);
  });

  test('tells what is still to be said in the languages of its site', async () => {
    const row = await fileIn('morocco', cast.amal, { title: 'gaps', tags: ['gaps'] });
    await db()
      .insert(assetWords)
      .values([
        { assetId: row.id, language: 'fr', alt: 'Un car', caption: 'À Tanger' },
        { assetId: row.id, language: 'ar', alt: 'حافلة' },
      ]);
    const [line] = (await listFiles(cast.amal, { tag: 'gaps' })).lines;
    expect(line?.gaps).toEqual(['ar', 'en']);
    expect(await found({ tag: 'gaps', gap: 'fr' })).toEqual([]);
    expect(await found({ tag: 'gaps', gap: 'ar' })).toEqual(['gaps']);
  });

  test('tells where a file is used, in drafts and by readers', async () => {
    const [unused, drafted, live] = await Promise.all(
      ['unused', 'drafted', 'live'].map((title) => fileIn('morocco', cast.amal, { title, tags: ['use'] })),
    );
    if (!unused || !drafted || !live) throw new Error('no files');
    const text = await draft(cast.amal, { doc: showing(drafted.id) });
    const release = await published(cast, { headline: 'With a picture' });
    if (!release.liveEditionId) throw new Error('not live');
    await db().insert(editionAssets).values({ editionId: release.liveEditionId, assetId: live.id });
    for (const [usage, title] of [
      ['unused', 'unused'],
      ['draft', 'drafted'],
      ['live', 'live'],
    ] as const)
      expect(await found({ usage, tag: 'use' })).toEqual([title]);
    const view = await readFile(cast.amal, drafted.id);
    expect(view.uses).toMatchObject([{ releaseId: text.id, inText: true, inLive: false }]);
    expect((await readFile(cast.amal, live.id)).uses).toMatchObject([{ inText: false, inLive: true }]);
  });

  test('goes on page by page and shows nothing twice', async () => {
    await Promise.all(
      Array.from({ length: A_PAGE + 3 }, (_, at) =>
        fileIn('morocco', cast.amal, { title: `n${at}`, tags: ['many'] }),
      ),
    );
    const first = await listFiles(cast.amal, { tag: 'many' });
    if (!first.next) throw new Error('no second page');
    const second = await listFiles(cast.amal, fileFilters.parse({ tag: 'many', after: first.next }));
    expect([first.lines.length, second.lines.length, second.next]).toEqual([A_PAGE, 3, null]);
    expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(A_PAGE + 3);
    expect((await listGalleries(cast.amal)).find(({ tag }) => tag === 'many')?.count).toBe(A_PAGE + 3);
  });

  test('shows a file with its people as far as the viewer may know, and several in the order asked', async () => {
    const record = await fileConsent(cast.tomas, {
      ...{
        siteKey: 'morocco',
        codeName: 'SECRET-1',
        form: 'written',
        obtainedOn: '2026-01-01',
        obtainedBy: 'T.',
      },
      ...{ covers: ['picture'], channels: ['site'], languages: ['fr'] },
    });
    const row = await fileIn('morocco', cast.amal);
    await markPerson(cast.tomas, {
      assetId: row.id,
      seen: 1,
      seenAs: 'a man',
      x: 1,
      y: 2,
      consentId: record.id,
    });
    expect((await readFile(cast.tomas, row.id)).people).toMatchObject([{ record: { name: 'SECRET-1' } }]);
    expect((await readFile(cast.amal, row.id)).people).toMatchObject([
      { seenAs: 'a man', record: { id: null, name: null, state: 'valid', covers: true } },
    ]);
    const leaning = { id: row.id, seenAs: 'a man', live: false, draft: false };
    expect(await picturesOf(cast.tomas, record.id)).toMatchObject([leaning]);
    expect(await picturesOf(cast.henri, record.id)).toEqual([]);
    await expect(readFile(cast.henri, row.id)).rejects.toMatchObject({ reason: 'file_unknown' });
    await expect(readFile(cast.amal, 'nonsense')).rejects.toMatchObject({ reason: 'file_unknown' });
    const other = await fileIn('morocco', cast.amal);
    const several = await readSeveral(cast.amal, `${other.id},${row.id},x`);
    expect(several.map(({ id }) => id)).toEqual([other.id, row.id]);
    expect(await readSeveral(cast.otto, row.id)).toEqual([]);
  });
});
