import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useEnvironment } from '#db/testing/environment.ts';
import { directoryStorage } from './directory.ts';
import { parseS3Url } from './parse-s3-url.ts';
import { s3Storage } from './s3.ts';
import { getSealed, putSealed } from './sealed.ts';
import { type Storage, storage } from './storage.ts';
import { openBucket } from './testing/bucket.ts';

let home = '';
let bucket: Awaited<ReturnType<typeof openBucket>>;
const places: Record<string, () => Storage> = {
  'a folder': () => directoryStorage(join(home, 'files')),
  'a bucket': () => s3Storage(parseS3Url(bucket.url)),
};
const name = (letter: string) => letter.repeat(32);

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'newsroom-storage-'));
  bucket = await openBucket(join(home, 's3'));
});

afterAll(async () => {
  await bucket.close();
  await rm(home, { recursive: true });
});

describe.each(Object.keys(places))('%s', (which) => {
  const here = () => places[which]?.() as Storage;
  const read = async (key: string, range?: { start: number; end: number }) => {
    const kept = await here().get(key, range);
    return kept && { words: (await buffer(kept.stream)).toString(), bytes: kept.bytes };
  };

  test('gives back what was put, whole and in part, with the size of the whole', async () => {
    const key = `renditions/${name('a')}.avif`;
    await here().put(key, Buffer.from('a well for Lakeside'));
    expect(await read(key)).toEqual({ words: 'a well for Lakeside', bytes: 19 });
    expect(await read(key, { start: 2, end: 5 })).toEqual({ words: 'well', bytes: 19 });
    expect(await here().has(key)).toBe(19);
  });

  test('takes a file of five megabytes from the disk, byte for byte', async () => {
    const bytes = randomBytes(5_000_000);
    const path = join(home, 'big');
    await writeFile(path, bytes);
    await here().put(`clean/${'b'.repeat(64)}`, { path });
    const kept = await here().get(`clean/${'b'.repeat(64)}`);
    expect(kept && bytes.equals(await buffer(kept.stream))).toBe(true);
  });

  test('has nothing where nothing was put, and taking that away harms nothing', async () => {
    const key = `scans/${name('c')}`;
    expect(await here().get(key)).toBeNull();
    expect(await here().has(key)).toBeNull();
    await here().remove(key);
    await here().put(key, Buffer.from('x'));
    await here().remove(key);
    expect(await here().has(key)).toBeNull();
  });

  test('lists what begins so, also more than one page of it', async () => {
    const keys = ['d1', 'd2', 'd3'].map((end) => `originals/${'d'.repeat(62)}${end}`);
    for (const key of keys) await here().put(key, Buffer.from(key));
    const found = [];
    for await (const it of here().list('originals/')) found.push(it);
    expect(found.map(({ key }) => key).toSorted()).toEqual(keys);
    expect(found.every(({ bytes, at }) => bytes === 74 && at.getTime() > 1e12)).toBe(true);
  });

  test.each(['../secrets', 'clean/../../x', '/etc/passwd', 'clean/ABC', 'other/aaaa', 'clean/a%2fb'])(
    'knows no key %s',
    async (key) => {
      await expect(here().put(key, Buffer.from('x'))).rejects.toThrow('no key');
      await expect(here().get(key)).rejects.toThrow('no key');
      await expect(here().remove(key)).rejects.toThrow('no key');
    },
  );
});

test('a file that cannot be read leaves nothing behind, not even a part', async () => {
  const here = places['a folder']?.() as Storage;
  await expect(here.put(`clean/${name('e')}`, { path: join(home, 'none') })).rejects.toThrow('ENOENT');
  expect(await here.has(`clean/${name('e')}`)).toBeNull();
  expect(await readdir(join(home, 'files', 'writing'))).toEqual([]);
});

test('a bucket that refuses says so without its secret', async () => {
  const wrong = s3Storage({ ...parseS3Url(bucket.url), bucket: 'another' });
  const refused = await wrong
    .put(`clean/${name('f')}`, Buffer.from('x'))
    .catch((error: Error) => error.message);
  expect(refused).toBe('the bucket answered 404 (NoSuchBucket)');
});

describe('what is sealed', () => {
  test.each(['a folder', 'a bucket'])('opens again from %s, and is not to be read there', async (which) => {
    useEnvironment({ NEWSROOM_HOME: home, ...(which === 'a bucket' ? { S3_URL: bucket.url } : {}) });
    const key = `originals/${'9'.repeat(64)}`;
    await putSealed(key, Buffer.from('where she lives'));
    expect((await getSealed(key))?.toString()).toBe('where she lives');
    const kept = await storage().get(key);
    expect((kept ? await buffer(kept.stream) : Buffer.alloc(0)).includes('where she lives')).toBe(false);
  });

  test('does not open under another name, or with one byte changed', async () => {
    useEnvironment({ NEWSROOM_HOME: home });
    const key = `scans/${'8'.repeat(64)}`;
    await putSealed(key, Buffer.from('a signed form'));
    const file = join(home, 'files', 'scans', '88', '8'.repeat(64));
    const bytes = await readFile(file);
    await storage().put(`scans/${'7'.repeat(64)}`, bytes);
    await expect(getSealed(`scans/${'7'.repeat(64)}`)).rejects.toThrow();
    bytes[20] = (bytes[20] ?? 0) ^ 1;
    await storage().put(key, bytes);
    await expect(getSealed(key)).rejects.toThrow();
  });

  test('the secret can be read by its owner alone', async () => {
    const { mode } = await import('node:fs/promises').then(({ stat }) => stat(join(home, 'files-secret')));
    expect(mode & 0o077).toBe(0);
  });
});
