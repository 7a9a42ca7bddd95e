import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { events } from '#db/schema/events.ts';
import { imports } from '#db/schema/imports.ts';
import { releases, stories } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import { type Cast, openNewsroom } from '#db/testing/factories.ts';
import { extractText } from './extract.ts';
import { importRelease, type ReadRelease } from './import-release.ts';

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
