import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { GET } from '#app/(site)/[site]/[lang]/papers/[form]/[...slug]/route.ts';
import { db } from '#db/client.ts';
import { renditions } from '#db/schema/media.ts';
import { testDatabase } from '#db/testing/database.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { type Cast, openNewsroom, published, reload } from '#db/testing/factories.ts';
import { agreement, picture, recognised, withPicture } from '#db/testing/media.ts';
import { storage } from '#lib/storage/storage.ts';
import { withdrawConsent } from '../consents/withdraw-consent.ts';
import { openArchive } from '../media/child/open-archive.ts';
import { findRelease } from '../releases/public.ts';
import { paperLinks } from './links.ts';

testDatabase();
let cast: Cast;
beforeAll(async () => {
  useEnvironment();
  cast = await openNewsroom();
});

const zipOf = async (slug: string | null) =>
  GET(new Request('http://localhost/'), {
    params: Promise.resolve({ site: 'morocco', lang: 'en', form: 'zip', slug: [slug ?? 'none'] }),
  });
const offered = async (slug: string | null) => {
  const found = await findRelease('morocco', 'en', slug ?? '');
  const links = found.state === 'live' ? await paperLinks(found.view) : [];
  return links.find(({ form }) => form === 'zip')?.bytes ?? null;
};

test('a journalist takes all pictures with what is said of them, until one who is on them withdraws', async () => {
  const record = await agreement(cast.amal);
  const asset = await picture(cast.amal, { shows: 'recognisable', copyright: 'IOM 2026' });
  await recognised(cast.amal, asset, record.id);
  const drawn = await db().select().from(renditions).where(eq(renditions.assetId, asset.id));
  for (const { name, bytes } of drawn) await storage().put(`renditions/${name}`, Buffer.alloc(bytes, name));
  const release = await reload(await published(cast, { doc: withPicture(asset) }));

  const answer = await zipOf(release.slug);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+-en\.zip"$/);
  const parts = await openArchive(Buffer.from(await answer.arrayBuffer()));
  const [notes = '', photo = ''] = [...parts.keys()];
  expect(notes).toBe('captions.txt');
  expect(photo).toMatch(/-1\.jpg$/);
  const widest = drawn.find(({ format, width }) => format === 'jpeg' && width === 640)?.name ?? '';
  expect(parts.get(photo)).toEqual(Buffer.alloc(9000, widest));
  expect(parts.get(notes)?.toString()).toContain(
    `${photo}\nThe clinic on its first morning\nA white van with its door open in front of a school\nPhoto: IOM/Rim Tazi.\nIOM 2026`,
  );
  expect(await offered(release.slug)).toBe(10_000);

  await withdrawConsent(cast.ada, { consentId: record.id, seen: record.version, sure: 'on' });
  expect((await zipOf(release.slug)).status).toBe(404);
  expect(await offered(release.slug)).toBeNull();
});
