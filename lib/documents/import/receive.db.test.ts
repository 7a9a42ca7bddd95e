import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#db/testing/database.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { type Cast, openNewsroom } from '#db/testing/factories.ts';
import { importUpload, receiveUpload } from './receive.ts';

testDatabase();
let cast: Cast;
let home = '';
beforeAll(async () => {
  cast = await openNewsroom();
  home = await mkdtemp(join(tmpdir(), 'newsroom-receive-'));
  useEnvironment({ NEWSROOM_HOME: home });
});
afterAll(() => rm(home, { recursive: true }));

const french = (actor: Cast[keyof Cast]) => ({ ...actor, language: 'fr' as const });
const kept = () => readdir(join(home, 'quarantine')).catch(() => []);

async function* pieces(...texts: (string | Uint8Array)[]) {
  for (const text of texts) yield typeof text === 'string' ? Buffer.from(text) : text;
}

const send = (actor: Cast[keyof Cast], name: string, ...texts: (string | Uint8Array)[]) =>
  receiveUpload(french(actor), { name, size: 100, body: pieces(...texts) });

const MOROCCO = { siteKey: 'morocco', language: 'fr' } as const;

test('Amal sends a file, sees what is in it, and makes the draft; nothing of the file stays', async () => {
  const received = await send(cast.amal, 'a.txt', 'Un centre ouvre à Nador\n', 'Nador – Un centre a ouvert.');
  if (!('view' in received)) throw new Error('it was refused');
  expect(received.view).toMatchObject({ name: 'a.txt', language: 'fr', direction: 'ltr' });
  expect(received.view.taken).toContainEqual({ part: 'dateline', lines: ['Nador · Maroc'] });
  expect(await kept()).toHaveLength(2);
  expect(await importUpload(cast.amal, received.view.id, MOROCCO)).toMatchObject({ already: false });
  expect(await kept()).toEqual([]);
  await expect(importUpload(cast.amal, received.view.id, MOROCCO)).rejects.toMatchObject({
    reason: 'upload_gone',
  });
});

test('what Amal sent is not there for Tomás, nor anything outside the quarantine for anybody', async () => {
  const received = await send(cast.amal, 'b.txt', 'Un autre centre ouvre\nRabat – Un centre a ouvert.');
  if (!('view' in received)) throw new Error('it was refused');
  for (const id of [received.view.id, '../../etc/passwd', '']) {
    await expect(importUpload(cast.tomas, id, MOROCCO)).rejects.toMatchObject({ reason: 'upload_gone' });
  }
});

test('a file that cannot be read is said to be so in the member’s language, and is gone', async () => {
  const before = await kept();
  expect(await send(cast.amal, 'c.docx', 'pas un fichier Word')).toEqual({
    refused: 'Le fichier porte le nom .docx, mais ce n’est pas un fichier Word.',
  });
  expect(await kept()).toEqual(before);
});

test('more bytes than may be are stopped on the way, whatever the length said', async () => {
  const before = await kept();
  const million = new Uint8Array(1_000_000);
  const endless = Array.from({ length: 21 }, () => million);
  await expect(send(cast.amal, 'd.txt', ...endless)).rejects.toMatchObject({ reason: 'body_too_large' });
  expect(await kept()).toEqual(before);
});

test('who writes nowhere sends nothing', async () => {
  const before = await kept();
  await expect(send(cast.otto, 'e.txt', 'Un titre\nUn texte.')).rejects.toMatchObject({
    reason: 'needs_writer',
  });
  expect(await kept()).toEqual(before);
});
