import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '#db/testing/database.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { type Cast, openNewsroom } from '#db/testing/factories.ts';
import type { Actor } from '#lib/members/roles.ts';
import { photo } from './testing/photo.ts';
import { sweepUploads, takeUpload, UPLOADS_PATH } from './uploads.ts';

testDatabase();
let cast: Cast;
let home = '';

beforeAll(async () => {
  cast = await openNewsroom();
  home = await mkdtemp(join(tmpdir(), 'newsroom-uploads-'));
  useEnvironment({ NEWSROOM_HOME: home });
});
afterAll(() => rm(home, { recursive: true }));

const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const ask = (by: Actor, method: string, path: string, headers: Record<string, string>, body?: Buffer) =>
  takeUpload(
    { ...by, language: 'fr' },
    new Request(`http://localhost:3000${path}`, {
      method,
      headers: { 'tus-resumable': '1.0.0', ...headers },
      ...(body ? { body: new Uint8Array(body) } : {}),
    }),
  );
const begin = async (by: Actor, size: number, said: Record<string, string>) => {
  const metadata = Object.entries({ site: 'morocco', filename: 'a.jpg', ...said });
  const answer = await ask(by, 'POST', UPLOADS_PATH, {
    'upload-length': String(size),
    'upload-metadata': metadata
      .map(([key, text]) => `${key} ${Buffer.from(text).toString('base64')}`)
      .join(','),
  });
  return { answer, place: answer.headers.get('location') ?? '' };
};
const send = (by: Actor, place: string, offset: number, body?: Buffer) =>
  ask(
    by,
    'PATCH',
    place,
    { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body,
  );

test('a photo sent in two pieces, with a break between, is the same photo and is taken', async () => {
  const bytes = await photo();
  const { place } = await begin(cast.amal, bytes.length, { sha256: sha(bytes) });
  expect((await send(cast.amal, place, 0, bytes.subarray(0, 5000))).status).toBe(204);
  const asked = await ask(cast.amal, 'HEAD', place, {});
  expect([asked.status, asked.headers.get('upload-offset')]).toEqual([200, '5000']);
  const whole = await send(cast.amal, place, 5000, bytes.subarray(5000));
  expect([whole.status, await whole.json()]).toMatchObject([
    200,
    { known: false, kind: 'picture', state: 'clean' },
  ]);
  expect(await readdir(join(home, 'uploads'))).toEqual([]);
});

test.each([11, 12, 50])(
  '%i megabytes arrive to the last byte, or are said to have changed',
  async (megabytes) => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), randomBytes(megabytes * 1_000_000 - 3)]);
    const { place } = await begin(cast.amal, bytes.length, { sha256: sha(bytes) });
    const answer = await send(cast.amal, place, 0, bytes);
    // whole, and therefore seen to be no photo
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      {
        refused: { code: 'broken' },
        sentence: 'Le fichier est abîmé ou coupé. Enregistrez-le de nouveau, puis renvoyez-le.',
      },
    ]);
    const changed = await begin(cast.amal, bytes.length, { sha256: sha(bytes.subarray(1)) });
    const other = await send(cast.amal, changed.place, 0, bytes);
    expect(await other.json()).toMatchObject({ refused: { code: 'changed_on_way' } });
  },
  60_000,
);

test('what is larger than anything that is taken is refused before a byte is sent', async () => {
  const { answer } = await begin(cast.amal, 600_000_000, {});
  expect([answer.status, await answer.json()]).toMatchObject([
    413,
    { type: 'urn:newsroom:problem:too-large' },
  ]);
});

test('who may not bring files to a site begins no upload there', async () => {
  const { answer } = await begin(cast.hana, 10, {});
  expect([answer.status, await answer.json()]).toMatchObject([403, { reason: 'no_access' }]);
});

test('nobody else goes on with an upload, asks about it or gives it up', async () => {
  const { place } = await begin(cast.amal, 100, {});
  const tried = [
    await send(cast.tomas, place, 0, Buffer.alloc(10)),
    await ask(cast.tomas, 'HEAD', place, {}),
    await ask(cast.tomas, 'DELETE', place, {}),
    await send(cast.amal, `${UPLOADS_PATH}/../../auth-secret`, 0, Buffer.alloc(10)),
  ];
  expect(tried.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  expect((await ask(cast.amal, 'DELETE', place, {})).status).toBe(204);
  expect(await readdir(join(home, 'uploads'))).toEqual([]);
});

test('pieces nobody went on with for a day are thrown away', async () => {
  await begin(cast.amal, 100, {});
  const folder = join(home, 'uploads');
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  for (const name of await readdir(folder)) await utimes(join(folder, name), yesterday, yesterday);
  await begin(cast.amal, 100, {});
  expect(await sweepUploads()).toBe(2);
  expect(await readdir(folder)).toHaveLength(2);
});
