import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { and, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { db } from '#db/client.ts';
import { hubPings } from '#db/schema/changes.ts';
import { testDatabase } from '#db/testing/database.ts';
import { useEnvironment } from '#db/testing/environment.ts';
import { approved, type Cast, draft, openNewsroom, published, seen } from '#db/testing/factories.ts';
import { embargo } from '#lib/releases/embargo.ts';
import { unpublish } from '#lib/releases/unpublish.ts';
import { tellHub } from './tell-hub.ts';

testDatabase();
const heard: string[] = [];
let answer = 202;
let hub: Server;
let cast: Cast;

beforeAll(async () => {
  hub = createServer((req, res) => {
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      const form = new URLSearchParams(Buffer.concat(parts).toString());
      if (req.method === 'POST' && form.get('hub.mode') === 'publish') heard.push(form.get('hub.url') ?? '');
      res.writeHead(answer).end();
    });
  });
  await new Promise<void>((ready) => hub.listen(0, '127.0.0.1', () => ready()));
  useEnvironment({ WEBSUB_HUB: `http://127.0.0.1:${(hub.address() as AddressInfo).port}/` });
  cast = await openNewsroom();
});
afterAll(() => new Promise<void>((closed) => hub.close(() => closed())));
beforeEach(() => {
  heard.length = 0;
  answer = 202;
});

const feeds = (place: string) =>
  ['feed.xml', 'atom.xml', 'feed.json'].map((file) => `http://localhost:3000/${place}/${file}`);
const english = and(eq(hubPings.siteKey, 'morocco'), eq(hubPings.language, 'en'));
const due = () => db().update(hubPings).set({ nextAt: sql`now()` }).where(english);

test('the hub hears of a publication and of a removal, once, and of nothing that is not public', async () => {
  await draft(cast.amal);
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  await embargo(cast.claire, { ...seen(await approved(cast)), day, time: '06:00', zone: 'UTC' });
  await tellHub();
  expect(heard).toEqual([]);
  const release = await published(cast);
  await tellHub();
  await tellHub();
  expect(heard.splice(0)).toEqual(feeds('morocco/en'));
  await unpublish(cast.ada, { ...seen(release), reason: 'error', text: 'No.' });
  await tellHub();
  expect(heard).toEqual(feeds('morocco/en'));
});

test('a hub that refuses is told again, later each time, until it has heard', async () => {
  await published(cast);
  answer = 503;
  await tellHub();
  await tellHub();
  expect(heard.splice(0)).toEqual(feeds('morocco/en').slice(0, 1));
  const [row] = await db().select().from(hubPings).where(english);
  expect(row).toMatchObject({ tries: 1, lastError: 'feed.xml: 503' });
  expect((row?.nextAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(15_000);
  await due();
  answer = 202;
  await tellHub();
  expect(heard).toEqual(feeds('morocco/en'));
  expect(await db().select().from(hubPings).where(english)).toMatchObject([{ tries: 0, lastError: null }]);
});

test('several workers tell it once, and a change that is taken back is told to nobody', async () => {
  await published(cast, { language: 'fr' });
  await Promise.all([tellHub(), tellHub(), tellHub()]);
  expect(heard.splice(0)).toEqual(feeds('morocco/fr'));
  await expect(
    db().transaction(async (tx) => {
      await tx.execute(sql`update releases set first_published_at = now() where live = 'published'`);
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  await tellHub();
  expect(heard).toEqual([]);
});

test('without a hub nobody is told anything', async () => {
  const { WEBSUB_HUB } = (globalThis as { newsroomEnv?: { WEBSUB_HUB?: string } }).newsroomEnv ?? {};
  useEnvironment();
  await published(cast);
  await tellHub();
  useEnvironment({ WEBSUB_HUB });
  expect(heard).toEqual([]);
});
