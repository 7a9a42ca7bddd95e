import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { db, readers } from '#db/client.ts';
import { consents } from '#db/schema/consents.ts';
import { events } from '#db/schema/events.ts';
import { assets, type Rendition, renditions } from '#db/schema/media.ts';
import { publishedChanges } from '#db/schema/published.ts';
import { testDatabase } from '#db/testing/database.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { type Cast, openNewsroom, published, reload } from '#db/testing/factories.ts';
import { agreement, picture, recognised, withPicture } from '#db/testing/media.ts';
import { storage } from '#lib/storage/storage.ts';
import { usesOf } from '../consents/uses.ts';
import { withdrawConsent } from '../consents/withdraw-consent.ts';
import { plainText } from '../documents/plain-text.ts';
import { setSecurityHeaders } from '../front/headers.ts';
import { answerMedia } from '../front/media.ts';
import { findRelease } from '../releases/public.ts';
import { readItems } from '../releases/public-items.ts';
import { findDeskFile } from './desk-file.ts';
import { withCleanPictures } from './on-desk.ts';
import { pullDue } from './pull-due.ts';
import { drawingsOf } from './shown.ts';

testDatabase();
let cast: Cast;
const server = createServer((req, res) => {
  setSecurityHeaders(res, 'public', false);
  void answerMedia(req, res, { path: req.url ?? '', https: false });
});
beforeAll(async () => {
  useEnvironment();
  cast = await openNewsroom();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => server.close());

const ask = (name: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/media/${name}`, {
    ...{ headers, method, redirect: 'manual' },
  });

const changedOf = (releaseId: string) =>
  readers().select().from(publishedChanges).where(eq(publishedChanges.releaseId, releaseId));
const eventsOf = (releaseId: string) => db().select().from(events).where(eq(events.releaseId, releaseId));

async function liveWithPicture(consented = true) {
  const record = await agreement(cast.amal);
  const asset = await picture(cast.amal, { shows: consented ? 'recognisable' : 'nobody' });
  if (consented) await recognised(cast.amal, asset, record.id);
  const drawn = await db().select().from(renditions).where(eq(renditions.assetId, asset.id));
  for (const { name, bytes } of drawn) await storage().put(`renditions/${name}`, Buffer.alloc(bytes, name));
  const release = await published(cast, { doc: withPicture(asset) });
  const named = (format: Rendition['format'], width: number) =>
    drawn.find((it) => it.format === format && it.width === width)?.name ?? '';
  return { record, asset, release, named };
}

test('a reader gets the picture of a live text, whole or in part, and nothing runs in it', async () => {
  const { release, asset, named } = await liveWithPicture();
  const name = named('webp', 640);
  const whole = await ask(name);
  expect([whole.status, (await whole.arrayBuffer()).byteLength]).toEqual([200, 9000]);
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'public, max-age=3600, s-maxage=60, must-revalidate',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("sandbox; default-src 'none'"),
    'surrogate-key': `asset-${asset.id} release-${release.id}`,
    vary: 'Save-Data',
    'accept-ranges': 'bytes',
  });
  expect((await ask(name, { 'if-none-match': whole.headers.get('etag') ?? '' })).status).toBe(304);
  const part = await ask(name, { range: 'bytes=0-9' });
  expect([part.status, part.headers.get('content-range'), (await part.arrayBuffer()).byteLength]).toEqual([
    206,
    'bytes 0-9/9000',
    10,
  ]);
  const head = await ask(name, {}, 'HEAD');
  expect([head.status, head.headers.get('content-length')]).toEqual([200, '9000']);
  expect((await ask(name, {}, 'POST')).status).toBe(405);
  const saved = await ask(name, { 'save-data': 'on' });
  expect([saved.status, saved.headers.get('location')]).toEqual([307, `/media/${named('webp', 320)}`]);
  expect((await ask(named('webp', 320), { 'save-data': 'on' })).status).toBe(200);
});

test('with the consent goes the picture, its caption and its file; the name leads to the text, in its language', async () => {
  const { record, release, named } = await liveWithPicture();
  const { slug } = await reload(release);
  const text = async () => {
    const found = await findRelease('morocco', 'en', slug ?? '');
    if (found.state !== 'live') throw new Error('not live');
    const [item] = await readItems([release.id]);
    return `${plainText(found.view.doc, 'en', { about: '' })} ${JSON.stringify([found.view.doc, item?.release.doc])}`;
  };
  expect(await text()).toContain('The clinic on its first morning');
  await db()
    .update(consents)
    .set({ withdrawnAt: new Date(), withdrawnBy: cast.yusuf.id })
    .where(eq(consents.id, record.id));
  for (const word of ['first morning', 'Rim Tazi', 'white van', named('webp', 640)])
    expect(await text()).not.toContain(word);
  const gone = await ask(named('webp', 640));
  expect([gone.status, gone.headers.get('content-language'), gone.headers.get('cache-control')]).toEqual([
    410,
    'en',
    'public, max-age=0, s-maxage=60, must-revalidate',
  ]);
  expect(await gone.text()).toContain(`href="/morocco/en/news/${slug}"`);
});

test('withdrawing lists the picture’s release, notes it once without a name, and feeds learn that it changed', async () => {
  const { record, release } = await liveWithPicture();
  expect(await usesOf(db(), record.id)).toMatchObject([
    { releaseId: release.id, inLive: true, inText: false },
  ]);
  const seq = async () => (await changedOf(release.id))[0]?.seq ?? 0;
  const before = await seq();
  await withdrawConsent(cast.amal, { consentId: record.id, seen: record.version, sure: 'on' });
  expect(await seq()).toBeGreaterThan(before);
  const pulls = async () =>
    (await eventsOf(release.id)).filter(({ kind }) => kind === 'release.files_pulled');
  expect(await pulls()).toMatchObject([{ payload: { count: 1 } }]);
  const after = await seq();
  await pullDue();
  expect([await seq(), (await pulls()).length]).toEqual([after, 1]);
});

test('the clock does the same on the day after the last one, and a new last day brings the picture back', async () => {
  const { record, release } = await liveWithPicture();
  const expire = (expiresOn: string | null) =>
    db().update(consents).set({ expiresOn }).where(eq(consents.id, record.id));
  const seq = async () => (await changedOf(release.id))[0]?.seq ?? 0;
  const first = await seq();
  await expire('2026-10-02');
  expect(await pullDue()).toBe(1);
  const second = await seq();
  await expire(null);
  expect(await pullDue()).toBe(0);
  expect([second > first, (await seq()) > second]).toEqual([true, true]);
});

test('a text that is not public shows whatever of it is clean, through the door of its reader alone', async () => {
  const asset = await picture(cast.amal, { state: 'clean', shows: null });
  const doc = await withCleanPictures(withPicture(asset), 'en', '/embargo/token/media/');
  const names = [...drawingsOf(doc).keys()];
  expect(names).toHaveLength(6);
  for (const name of names) expect([name, (await ask(name)).status]).toEqual([name, 404]);
  expect(JSON.stringify(doc)).toContain('"base":"/embargo/token/media/"');
  await db().update(assets).set({ deletedAt: new Date() }).where(eq(assets.id, asset.id));
  expect(drawingsOf(await withCleanPictures(withPicture(asset), 'en', '/x/')).size).toBe(0);
});

test('a draft’s picture is as missing as none, and the desk of its site alone sees it', async () => {
  const asset = await picture(cast.amal);
  const [drawn] = await db()
    .select()
    .from(renditions)
    .where(and(eq(renditions.assetId, asset.id), eq(renditions.format, 'avif')));
  const name = drawn?.name ?? '';
  for (const missing of [name, 'f'.repeat(32).concat('.webp'), '..%2fsecret', 'x'])
    expect([missing, (await ask(missing)).status]).toEqual([missing, 404]);
  expect(await findDeskFile(cast.amal, name)).toMatchObject({ name });
  expect(await findDeskFile(cast.hana, name)).toBeNull();
});
