import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { suggestions } from '#db/schema/comments.ts';
import { releases } from '#db/schema/releases.ts';
import { testDatabase } from '#db/testing/database.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { type Cast, openNewsroom } from '#db/testing/factories.ts';
import { readThreads } from '#lib/comments/queries.ts';
import { start } from '#lib/releases/start.ts';
import { show } from '../foreign/testing/show.ts';
import { commentedIn } from '../working.ts';
import { readFileFor } from './insert-file.ts';
import { docx } from './testing/docx.ts';

testDatabase();
let cast: Cast;
let home = '';
let releaseId = '';
beforeAll(async () => {
  cast = await openNewsroom();
  home = await mkdtemp(join(tmpdir(), 'newsroom-insert-'));
  useEnvironment({ NEWSROOM_HOME: home });
  const input = {
    siteKey: 'morocco',
    language: 'fr',
    kind: 'press_release',
    reach: 'local',
    headline: 'Un puits',
  } as const;
  releaseId = (await start(cast.amal, input)).id;
});
afterAll(() => rm(home, { recursive: true }));

const clipboards = join(import.meta.dirname, '../foreign/testing/clipboards');

async function send(actor: Cast[keyof Cast], name: string, bytes: Buffer, into = releaseId) {
  async function* body() {
    yield bytes;
  }
  return readFileFor({ ...actor, language: 'fr' }, into, { name, size: bytes.length, body: body() });
}

test('Amal brings a Word file into her release: its blocks, its changes and comments with their names', async () => {
  const brought = await send(cast.amal, 'puits.docx', await readFile(join(clipboards, 'tracked-fr.docx')));
  if ('refused' in brought) throw new Error(brought.refused);
  expect(brought.blocks.map(show)).toEqual([
    'heading 2: Un puits pour le quartier du lac',
    expect.stringContaining(
      '<insertion> Il a ouvert lundi.</insertion><deletion>Il a coûté cher.</deletion>[1]',
    ),
    'heading 2: Ce qui a été construit',
    'bullets(Deux pompes ¶ bullets(une le jour | une la nuit) | Un kilomètre de tuyaux)',
    'heading 3: Tuyaux et pompes',
    'numbers(Creuser | Consolider | Essayer)',
    expect.stringMatching(/^table\(# Quartier/),
    'Lire [le plan du puits](https://example.org/plan?page=2).',
    expect.stringMatching(/^quote\(/),
    'En arabe, on dit {ar rtl بئر}.',
    '[1] Comptées en mai par le service des eaux.',
  ]);
  expect(brought.left).toEqual({});
  expect(brought.doubts).toEqual([
    expect.stringContaining('2 modifications suivies'),
    expect.stringContaining('2 commentaires'),
  ]);
  const noted = await db().select().from(suggestions).where(eq(suggestions.releaseId, releaseId));
  expect(noted.map(({ saidBy, memberId }) => [saidBy, memberId]).sort()).toEqual([
    ['Amina Diallo', cast.amal.id],
    ['Karim Haddad', cast.amal.id],
  ]);
  const { version: said, threads: talks } = await readThreads(cast.amal, releaseId);
  expect(said).toBe(1);
  expect(talks).toMatchObject([
    {
      quote: 'quatre cents familles',
      resolved: null,
      comments: [{ by: { id: null, name: 'Leila Mansour' } }],
    },
    { quote: 'vieux', resolved: { by: cast.amal.name } },
  ]);
  const doc = { type: 'doc', content: brought.blocks };
  expect(commentedIn(doc).sort()).toEqual(talks.map(({ id }) => id).sort());
  const [row] = await db()
    .select({ version: releases.docVersion })
    .from(releases)
    .where(eq(releases.id, releaseId));
  expect(row?.version).toBe(0);
  expect(await readdir(join(home, 'quarantine'))).toEqual([]);
});

test('12,000 changes of one file are noted at once', async () => {
  const changes = Array.from(
    { length: 12_000 },
    (_, at) =>
      `<w:ins w:id="${at}" w:author="Amina Diallo" w:date="2026-03-02T09:${String(10 + (at % 2))}:00Z"><w:r><w:t>a</w:t></w:r></w:ins>`,
  );
  const before = await db().$count(suggestions);
  const brought = await send(cast.amal, 'many.docx', docx(`<w:p>${changes.join('')}</w:p>`));
  if ('refused' in brought) throw new Error(brought.refused);
  expect(await db().$count(suggestions)).toBe(before + 12_000);
});

test('a page and a text come in too, as blocks', async () => {
  const page = await send(cast.amal, 'a.html', await readFile(join(clipboards, 'web-en.html')));
  expect('blocks' in page && page.blocks.map(show)).toContain('heading 2: What was built');
  const text = await send(cast.amal, 'a.txt', Buffer.from('Deux pompes\n- une le jour\n- une la nuit'));
  expect('blocks' in text && text.blocks.map(show)).toEqual([
    'Deux pompes',
    'bullets(une le jour | une la nuit)',
  ]);
});

test('what cannot be read is said, and is gone', async () => {
  expect(await send(cast.amal, 'a.docx', Buffer.from('{\\rtf1'))).toEqual({
    refused: 'C’est un fichier RTF\u00a0: ouvrez-le dans Word et enregistrez-le en .docx.',
  });
  expect(await readdir(join(home, 'quarantine'))).toEqual([]);
});

test('who may not write in the release brings nothing into it', async () => {
  const text = Buffer.from('Deux pompes');
  await expect(send(cast.otto, 'a.txt', text)).rejects.toMatchObject({ reason: 'needs_writer' });
  await expect(send(cast.amal, 'a.txt', text, 'no release')).rejects.toMatchObject({
    reason: 'release_unknown',
  });
});
