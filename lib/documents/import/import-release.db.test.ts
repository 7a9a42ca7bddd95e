import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import { imports } from '#db/schema/imports.ts';
import { releases, stories } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import { type Cast, openNewsroom, reload, seen } from '#db/testing/factories.ts';
import { leadOn } from '#lib/addresses/lead-on.ts';
import { approve } from '#lib/releases/approve.ts';
import { publish } from '#lib/releases/publish.ts';
import { submit } from '#lib/releases/submit.ts';
import { extractText } from './extract.ts';
import { importRelease, type ReadRelease } from './import-release.ts';
import { exportImports, listImports } from './report.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

function read(text: string): ReadRelease {
  return {
    fileName: 'communique.txt',
    sha256: createHash('sha256').update(text).digest('hex'),
    extracted: extractText(text),
  };
}

const TEXT = 'Un centre ouvre à Nador\nNador, le 5 juin 2024 – Un centre a ouvert au Maroc.\nODD 10';
const MOROCCO = { siteKey: 'morocco', language: 'fr' } as const;

test('Amal imports a release: a draft with its details, its report and two events', async () => {
  const { releaseId, already } = await importRelease(cast.amal, MOROCCO, read(TEXT));
  expect(already).toBe(false);
  const [row] = await db()
    .select({ release: releases, story: stories })
    .from(releases)
    .innerJoin(stories, eq(stories.id, releases.storyId))
    .where(eq(releases.id, releaseId));
  expect(row?.release).toMatchObject({ work: 'draft', live: 'none', headline: 'Un centre ouvre à Nador' });
  expect(row?.story).toMatchObject({ kind: 'press_release', reach: 'local', countries: ['MA'], sdgs: [10] });
  const [kept] = await db().select().from(imports).where(eq(imports.releaseId, releaseId));
  expect(kept).toMatchObject({ siteKey: 'morocco', fileName: 'communique.txt', importedBy: cast.amal.id });
  expect(kept?.report).toMatchObject({ left: [{ reason: 'sdg_line' }] });
  const told = await db().select().from(events).where(eq(events.releaseId, releaseId)).orderBy(events.seq);
  expect(told.map(({ kind }) => kind)).toEqual(['release.started', 'release.imported']);
});

test('the same file twice is one draft, two people at once included', async () => {
  const same = read(`${TEXT}\nUne autre phrase.`);
  const both = await Promise.all([
    importRelease(cast.amal, MOROCCO, same),
    importRelease(cast.tomas, MOROCCO, same),
  ]);
  expect(new Set(both.map(({ releaseId }) => releaseId)).size).toBe(1);
  expect(both.map(({ already }) => already).sort()).toEqual([false, true]);
});

test('the same file on another site is another draft', async () => {
  const one = await importRelease(cast.ada, MOROCCO, read(TEXT));
  const two = await importRelease(cast.ada, { siteKey: 'global', language: 'fr' }, read(TEXT));
  expect(one.releaseId).not.toBe(two.releaseId);
});

test('who may not write there imports nothing', async () => {
  const before = await db().$count(releases);
  await expect(importRelease(cast.hana, MOROCCO, read('Un titre\nUn texte.'))).rejects.toMatchObject({
    reason: 'needs_writer',
  });
  await expect(importRelease(cast.otto, MOROCCO, read('Un titre\nUn texte.'))).rejects.toMatchObject({
    reason: 'needs_writer',
  });
  expect(await db().$count(releases)).toBe(before);
});

test('a site that does not exist, or a language it does not have, is refused', async () => {
  const nowhere = { siteKey: 'atlantis', language: 'fr' } as const;
  await expect(importRelease(cast.ada, nowhere, read('Un titre\nUn texte.'))).rejects.toMatchObject({
    reason: 'site_unknown',
  });
  const spanish = { siteKey: 'morocco', language: 'es' } as const;
  await expect(importRelease(cast.ada, spanish, read('Un titre\nUn texte.'))).rejects.toMatchObject({
    reason: 'language_not_on_site',
  });
  const nameless = importRelease(cast.ada, { siteKey: '', language: 'fr' }, read('Un titre\nUn texte.'));
  await expect(nameless).rejects.toMatchObject({ reason: 'input_invalid' });
});

test('a page keeps its address and its day: readers see that day once it is public here, another file its own', async () => {
  const page = (number: number): ReadRelease => {
    const it = read(`${TEXT}\nPage ${number}.`);
    const address = `https://morocco.iom.int/fr/news/Page-${number}`;
    return { ...it, extracted: { ...it.extracted, address, publishedOn: '2019-03-04' } };
  };
  const plain = read(`${TEXT}\nSans adresse.`);
  const live = await Promise.all(
    [page(1), { ...plain, extracted: { ...plain.extracted, publishedOn: '2019-03-04' } }].map(async (it) => {
      const { releaseId } = await importRelease(cast.amal, MOROCCO, it);
      const [row] = await db().select().from(releases).where(eq(releases.id, releaseId));
      if (!row) throw new Error('no release');
      await submit(cast.amal, seen(row));
      const waiting = await reload(row);
      await approve(cast.tomas, { ...seen(waiting), docVersion: waiting.docVersion });
      await publish(cast.claire, seen(await reload(row)));
      return reload(row);
    }),
  );
  // noon in Rabat, which has kept UTC+1 since 2018
  expect(live[0]?.firstPublishedAt?.toISOString()).toBe('2019-03-04T11:00:00.000Z');
  expect(Date.now() - (live[1]?.firstPublishedAt?.getTime() ?? 0)).toBeLessThan(600_000);
  expect(await leadOn({ siteKey: 'morocco', path: '/fr/news/page-1' }, 'localhost')).toBe(
    `/morocco/fr/news/${live[0]?.slug}`,
  );

  const { lines } = await listImports(cast.otto, { site: 'morocco' });
  expect(lines.find(({ releaseId }) => releaseId === live[0]?.id)).toMatchObject({
    address: 'https://morocco.iom.int/fr/news/page-1',
    publicOn: '2019-03-04',
    live: 'published',
  });
  expect((await listImports(cast.helen, { site: 'morocco' })).lines).toEqual([]);
  const csv = await exportImports(cast.claire, 'morocco', 'fr');
  expect(csv.split('\r\n')[0]).toContain('Fichier,Titre,Ancienne adresse');
  expect(csv).toContain('https://morocco.iom.int/fr/news/page-1,2019-03-04');
});

test('Amal says of a Word file where it was a page and since when: both are kept, and refused when they cannot be', async () => {
  const file = read(`${TEXT}\nUn fichier Word.`);
  const said = { ...MOROCCO, address: 'morocco.iom.int/fr/news/Vieux-Titre', publishedOn: '2017-05-09' };
  await expect(importRelease(cast.amal, { ...said, publishedOn: '2999-01-01' }, file)).rejects.toMatchObject({
    reason: 'old_day_future',
  });
  await expect(importRelease(cast.amal, { ...said, address: '' }, file)).rejects.toMatchObject({
    fields: { address: ['required'] },
  });
  const { releaseId } = await importRelease(cast.amal, said, file);
  expect(await leadOn({ siteKey: 'morocco', path: '/fr/news/vieux-titre' }, 'localhost')).toBeNull();
  const row = await reload({ id: releaseId });
  await submit(cast.amal, seen(row));
  const waiting = await reload(row);
  await approve(cast.tomas, { ...seen(waiting), docVersion: waiting.docVersion });
  await publish(cast.claire, seen(await reload(row)));
  const live = await reload(row);
  expect(live.firstPublishedAt?.toISOString().slice(0, 10)).toBe('2017-05-09');
  expect(await leadOn({ siteKey: 'morocco', path: '/fr/news/vieux-titre' }, 'localhost')).toBe(
    `/morocco/fr/news/${live.slug}`,
  );
  const { lines } = await listImports(cast.otto, { site: 'morocco' });
  expect(lines.find((line) => line.releaseId === releaseId)).toMatchObject({
    address: 'https://morocco.iom.int/fr/news/vieux-titre',
    publicOn: '2017-05-09',
  });
});
