import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { missedAddresses, redirects } from '#db/schema/addresses.ts';
import { members } from '#db/schema/members.ts';
import { sites } from '#db/schema/sites.ts';
import { testDatabase } from '#db/testing/database.ts';
import { storeMissed } from '#lib/addresses/missed.ts';
import { drain } from './drain.ts';
import { makeFront } from './front.ts';
import { holdStream } from './streams.ts';

const db = testDatabase();
const asked: IncomingMessage[] = [];
const state = { draining: false };
let server: Server;

const page = (body: string) =>
  `<html><head><script src="/_next/a.js"></script></head><body>${body}</body></html>`;

// Stands for Next: streams its answer, leaves HEAD without a body, and knows a few addresses.
const answers: Record<string, (res: ServerResponse) => void> = {
  '/global/en': (res) => {
    res.setHeader('Set-Cookie', 'seen=1');
    res.setHeader('Link', '</_next/a.js>; rel=preload');
    res.setHeader('Cache-Control', 'private, no-store');
    html(res, 200, page(`<h1>Front page</h1>${'<p>Many words.</p>'.repeat(200)}`));
  },
  '/global/en?q=well': (res) => html(res, 200, page('<h1>Front page</h1>')),
  '/global/en/news/gone': (res) =>
    html(res, 200, page('<meta name="x-status" content="410"/><h1>Removed</h1>')),
  '/global/en/news/old': (res) =>
    html(
      res,
      200,
      page('<meta name="x-status" content="308"/><meta name="x-location" content="/global/en/news/new"/>'),
    ),
  '/global/fr/404': (res) =>
    html(res, 200, page('<meta name="x-status" content="404"/><h1>Introuvable</h1>')),
  '/global/en/news/lost': (res) =>
    html(res, 200, page('<meta name="x-status" content="404"/><h1>Not found</h1>')),
  '/global/fr/news/a': (res) =>
    html(
      res,
      200,
      page(
        '<meta name="x-modified" content="Tue, 03 Nov 2026 10:00:00 GMT"/><a href="/morocco/fr/news/b">B</a><a href="/global/fr">G</a>',
      ),
    ),
  '/morocco/fr/news/a': (res) =>
    html(
      res,
      200,
      page(
        '<a href="/morocco/fr/news/b">B</a><form action="/morocco/fr/news"></form><a href="/global/fr">G</a>',
      ),
    ),
  '/morocco/fr/news/old': (res) =>
    html(
      res,
      200,
      page('<meta name="x-status" content="308"/><meta name="x-location" content="/morocco/fr/news/a"/>'),
    ),
  '/global/en/feed.xml': (res) => {
    res.setHeader('Content-Type', 'application/rss+xml');
    res.end('<rss/>');
  },
  '/api/v1/sites': (res) => {
    res.setHeader('Content-Type', 'application/json');
    res.setHeader('Access-Control-Allow-Origin', '*');
    res.setHeader('Link', '</api/v1/next>; rel="next"');
    res.end('{"sites":[]}');
  },
  '/api/v1/away': (res) => {
    res.writeHead(500, { 'Content-Type': 'application/problem+json' });
    res.end('{"status":500}');
  },
  '/api/v1/boom': (res) => html(res, 500, '<html id="__next_error__"></html>'),
  '/global/en/boom': (res) => html(res, 500, '<html id="__next_error__"></html>'),
  '/embargo/token': (res) => {
    res.setHeader('Cache-Control', 'public, max-age=600');
    html(res, 200, page('<h1>A text under embargo</h1>'));
  },
  '/embargo/over': (res) => html(res, 200, page('<meta name="x-status" content="404"/><h1>Over</h1>')),
  '/embargo/token/read': (res) => {
    res.writeHead(303, {
      Location: '/embargo/token',
      'Set-Cookie': 'newsroom-embargo=pass; Path=/embargo/token',
    });
    res.end();
  },
  '/desk': (res) => html(res, 200, page('<h1>My day</h1>')),
  '/desk/boom': (res) => html(res, 500, '<html id="__next_error__"></html>'),
};

function html(res: ServerResponse, status: number, text: string): void {
  res.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
  if (asked.at(-1)?.method !== 'HEAD') res.write(text.slice(0, 20));
  res.end(asked.at(-1)?.method === 'HEAD' ? undefined : text.slice(20));
}

async function next(req: IncomingMessage, res: ServerResponse): Promise<void> {
  asked.push(req);
  if (req.url?.startsWith('/global/en/thrown')) throw new Error('the page broke');
  const answer = answers[req.url ?? ''];
  if (answer) answer(res);
  else html(res, 404, '<html id="__next_error__"></html>');
}

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
  text: string;
}

function ask(path: string, { method = 'GET', headers = {} }: { method?: string; headers?: object } = {}) {
  const { port } = server.address() as AddressInfo;
  return new Promise<Answer>((resolve, reject) => {
    const req = request({ host: '127.0.0.1', port, path, method, headers: { ...headers } }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk) => chunks.push(chunk));
      res.on('end', () => {
        const body = Buffer.concat(chunks);
        resolve({ status: res.statusCode ?? 0, headers: res.headers, body, text: body.toString() });
      });
    });
    req.once('error', reject);
    req.end();
  });
}

beforeAll(async () => {
  await db()
    .insert(sites)
    .values([
      {
        key: 'global',
        name: { en: 'Global' },
        languages: ['en', 'fr', 'es'],
        prefix: 'Geneva',
        timeZone: 'Europe/Zurich',
      },
      {
        key: 'morocco',
        name: { fr: 'Maroc' },
        languages: ['fr', 'ar', 'en'],
        hostnames: ['maroc.example'],
        prefix: 'Rabat',
        timeZone: 'Africa/Casablanca',
      },
    ]);
  const [ada] = await db().insert(members).values({ email: 'ada@example.org', name: 'Ada' }).returning();
  await db()
    .insert(redirects)
    .values([
      { siteKey: 'global', fromPath: '/en/news/lost', toPath: '/global/en', updatedBy: ada?.id ?? '' },
      { siteKey: 'global', fromPath: '/en/news/gone', toPath: '/global/en', updatedBy: ada?.id ?? '' },
      { siteKey: 'global', fromPath: '/about-us', toPath: '/morocco/fr', updatedBy: ada?.id ?? '' },
      { siteKey: 'morocco', fromPath: '/fr/حول', toPath: '/morocco/ar/news/بيان', updatedBy: ada?.id ?? '' },
    ]);
  const front = { handle: next, build: undefined, https: false, isDraining: () => state.draining };
  server = createServer(makeFront(front));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => server.closeAllConnections());

test('a reader gets the page whole, without a script or a cookie, and asks again at every look', async () => {
  const { status, headers, text } = await ask('/global/en');
  expect(status).toBe(200);
  expect(text).toContain('<h1>Front page</h1>');
  expect(text).not.toContain('<script');
  expect(headers['set-cookie']).toBeUndefined();
  expect(headers.link).toBeUndefined();
  expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=60, must-revalidate');
  expect(headers['content-security-policy']).toContain("script-src 'none'");
});

test('Next never learns who the reader is, nor that somebody would like half a page', async () => {
  const headers = {
    cookie: 'newsroom=1',
    authorization: 'Bearer x',
    rsc: '1',
    'next-router-prefetch': '1',
    'x-middleware-subrequest': 'proxy',
    'x-forwarded-host': 'evil.example',
  };
  expect((await ask('/global/en', { headers })).text).toContain('Front page');
  for (const name of Object.keys(headers)) expect(asked.at(-1)?.headers[name]).toBeUndefined();
});

test('the page travels compressed as the browser likes it, and not again when it is known', async () => {
  const plain = await ask('/global/en');
  const br = await ask('/global/en', { headers: { 'accept-encoding': 'gzip, deflate, br' } });
  const gzip = await ask('/global/en', { headers: { 'accept-encoding': 'br;q=0, gzip' } });
  expect(brotliDecompressSync(br.body).toString()).toBe(plain.text);
  expect(gunzipSync(gzip.body).toString()).toBe(plain.text);
  expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
  expect(br.headers.vary).toContain('Accept-Encoding');
  const again = await ask('/global/en', {
    headers: { 'accept-encoding': 'br', 'if-none-match': br.headers.etag },
  });
  expect(again).toMatchObject({ status: 304, text: '' });
});

test('what was searched is packed in another way, under a tag of its own, and known again all the same', async () => {
  const [plain, br] = [
    await ask('/global/en?q=well'),
    await ask('/global/en?q=well', { headers: { 'accept-encoding': 'br' } }),
  ];
  expect(brotliDecompressSync(br.body).toString()).toBe(plain.text);
  expect(br.headers['content-encoding']).toBe('br');
  expect(br.headers.etag).toMatch(/-br7"$/);
  const headers = { 'accept-encoding': 'br', 'if-none-match': br.headers.etag };
  expect(await ask('/global/en?q=well', { headers })).toMatchObject({ status: 304, text: '' });
});

test('a feed may be kept for five minutes', async () => {
  const { headers } = await ask('/global/en/feed.xml');
  expect(headers['cache-control']).toBe('public, max-age=0, s-maxage=300, must-revalidate');
});

test('HEAD says what GET says, without the body', async () => {
  for (const path of ['/global/en', '/global/en/news/gone']) {
    const [head, get] = [await ask(path, { method: 'HEAD' }), await ask(path)];
    expect([head.status, head.headers['content-length'], head.text]).toEqual([
      get.status,
      get.headers['content-length'],
      '',
    ]);
  }
});

test('the page decides its status and nobody keeps an error', async () => {
  const gone = await ask('/global/en/news/gone');
  expect(gone).toMatchObject({
    status: 410,
    headers: { 'cache-control': 'public, max-age=0, s-maxage=60, must-revalidate' },
  });
  expect(gone.text).toContain('<h1>Removed</h1>');
  expect(gone.text).not.toContain('x-status');
  expect(await ask('/global/en/news/old')).toMatchObject({
    status: 308,
    headers: { location: '/global/en/news/new' },
  });
});

test("an address that no route knows is answered by the site's own page in the reader's language", async () => {
  const { status, text } = await ask('/nothing/here', { headers: { 'accept-language': 'fr' } });
  expect(status).toBe(404);
  expect(text).toContain('<h1>Introuvable</h1>');
});

test.each([
  ['/global/en/news/lost', '/global/en'],
  ['/about-us', '/morocco/fr'],
  ['/About-Us//', '/morocco/fr'],
  ['/about-us?utm_source=x', '/morocco/fr'],
  ['/morocco/fr/%D8%AD%D9%88%D9%84', '/morocco/ar/news/%D8%A8%D9%8A%D8%A7%D9%86'],
  ['/Global/EN/News?page=2', '/global/en/news?page=2'],
  ['/global//en///news/', '/global/en/news'],
])('who asks for %s, where nothing is, is led to %s', async (path, to) => {
  for (const method of ['GET', 'HEAD']) {
    const answer = await ask(path, { method });
    expect(answer).toMatchObject({ status: 308, text: '', headers: { location: to, 'content-length': '0' } });
    expect(answer.headers['cache-control']).toBe('public, max-age=0, s-maxage=60, must-revalidate');
    expect(answer.headers['content-security-policy']).toContain("script-src 'none'");
  }
});

test('a redirect never stands before what is there or was taken away', async () => {
  expect((await ask('/global/en/news/gone')).status).toBe(410);
});

test('what nobody has is counted by the site that was meant, without waiting for it', async () => {
  await ask('/fr/nulle-part', { headers: { host: 'maroc.example', referer: 'https://presse.example/a?b' } });
  await ask('/nulle-part', { headers: { host: 'evil.example' } });
  await ask('/nulle-part/', { headers: { host: 'evil.example' } });
  await storeMissed();
  const rows = await db().select().from(missedAddresses);
  expect(rows).toContainEqual(
    expect.objectContaining({
      siteKey: 'morocco',
      path: '/fr/nulle-part',
      count: 1,
      referrer: 'presse.example',
    }),
  );
  expect(rows).toContainEqual(
    expect.objectContaining({ siteKey: 'global', path: '/nulle-part', count: 1, referrer: null }),
  );
});

test("on a site's own hostname its name stands in no address", async () => {
  const host = { headers: { host: 'Maroc.example:3000', 'x-forwarded-host': 'evil.example' } };
  const { status, text } = await ask('/fr/news/a', host);
  expect(status).toBe(200);
  expect(text).toContain(
    '<a href="/fr/news/b">B</a><form action="/fr/news"></form><a href="/global/fr">G</a>',
  );
  const moved = { status: 308, headers: { location: '/fr/news/a' } };
  expect(await ask('/morocco/fr/news/a', host)).toMatchObject(moved);
  expect(await ask('/fr/news/old', host)).toMatchObject(moved);
  expect(await ask('/FR/news/a', host)).toMatchObject(moved);
  expect(await ask('/morocco/fr/news/a?q=1', host)).toMatchObject({
    headers: { location: '/fr/news/a?q=1' },
  });
  expect(await ask('/', { headers: { host: 'maroc.example', 'accept-language': 'ar' } })).toMatchObject({
    status: 307,
    headers: { location: '/ar' },
  });
});

test.each(['', 'evil.example', '[::1]:3000', 'maroc.example.evil.example', 'a b', '<script>'])(
  'at the host %j the newsroom answers as at its own',
  async (host) => {
    const answer = await ask('/global/fr/news/a', { headers: { host } });
    expect(answer.text).toContain('href="/morocco/fr/news/b"');
    expect(answer.text).not.toContain(host || 'no host');
    expect(answer.headers['last-modified']).toBe('Tue, 03 Nov 2026 10:00:00 GMT');
    expect((await ask('/', { headers: { host } })).headers.location).toBe('/global/en');
  },
);

test('when even that page is missing there is a plain one, and so there is when a page breaks', async () => {
  const missing = await ask('/nothing/here', { headers: { 'accept-language': 'es' } });
  expect(missing.status).toBe(404);
  expect(missing.text).toContain('<html lang="es"');
  for (const path of ['/global/en/boom', '/global/en/thrown']) {
    const broken = await ask(path);
    expect(broken).toMatchObject({ status: 500, headers: { 'cache-control': 'no-store' } });
    expect(broken.text).toContain('Something went wrong');
    expect(broken.text).not.toContain('the page broke');
  }
});

test('feeds pass as they are, with the same headers', async () => {
  const feed = await ask('/global/en/feed.xml');
  expect(feed).toMatchObject({ status: 200, text: '<rss/>' });
  expect(feed.headers.etag).toBeTruthy();
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])(
  'nobody can send a %s to a public address',
  async (method) => {
    const before = asked.length;
    expect(await ask('/global/en', { method })).toMatchObject({
      status: 405,
      headers: { allow: 'GET, HEAD' },
    });
    expect(asked.length).toBe(before);
  },
);

test.each(['//evil.example/x', '/%E0%A4%A', '/a%00b', '/\\evil.example'])(
  '%s is nobody’s address',
  async (path) => {
    expect((await ask(path)).status).toBe(400);
  },
);

test('the root leads to a newsroom in the language of the reader', async () => {
  const answer = await ask('/', { headers: { 'accept-language': 'fr-CH, en;q=0.5' } });
  expect(answer).toMatchObject({ status: 307, headers: { location: '/global/fr' } });
  expect(answer.headers.vary).toContain('Accept-Language');
});

test('what staff see is kept by nobody, and their cookie reaches the page', async () => {
  const desk = await ask('/desk', {
    headers: { cookie: 'newsroom=1', rsc: '1', 'x-middleware-subrequest': 'proxy' },
  });
  expect(desk.headers['cache-control']).toBe('private, no-store');
  expect(desk.headers['referrer-policy']).toBe('same-origin');
  expect(asked.at(-1)?.headers).toMatchObject({ cookie: 'newsroom=1', rsc: '1' });
  expect(asked.at(-1)?.headers['x-middleware-subrequest']).toBeUndefined();
});

test('a page of the desk that breaks says so itself, unless the database is away: then the newsroom says what to do', async () => {
  const broken = await ask('/desk/boom');
  expect(broken).toMatchObject({ status: 500, text: '<html id="__next_error__"></html>' });
  expect(broken.headers['cache-control']).toBe('private, no-store');

  await db().execute(sql`alter table drizzle.__drizzle_migrations rename to put_away`);
  const away = await ask('/desk/boom', { headers: { 'accept-language': 'ar' } });
  const asked = await ask('/desk/boom', { headers: { rsc: '1' } });
  const mute = await ask('/desk/boom', { method: 'HEAD' });
  const whole = await ask('/desk');
  await db().execute(sql`alter table drizzle.put_away rename to __drizzle_migrations`);

  expect(away.status).toBe(503);
  expect(away.headers).toMatchObject({ 'retry-after': '10', 'cache-control': 'private, no-store' });
  expect(away.text).toContain('<html lang="ar" dir="rtl">');
  expect(away.text).toContain('<a href="">إعادة المحاولة</a>');
  expect(away.text).not.toContain('__next_error__');
  expect(asked.status).toBe(500);
  expect(mute).toMatchObject({ status: 503, text: '' });
  expect(whole.text).toContain('My day');
});

test('a form that is too large is refused before anybody reads it', async () => {
  const before = asked.length;
  const { status, text } = await ask('/sign-in', {
    method: 'POST',
    headers: { 'content-length': '50000000', 'accept-language': 'fr', connection: 'close' },
  });
  expect(status).toBe(413);
  expect(text).toContain('Un formulaire accepte jusqu’à 1 Mo');
  expect(asked).toHaveLength(before);
});

test('behind a link to a text under embargo nothing is kept, indexed, run, or told to the next address', async () => {
  const { status, headers, text } = await ask('/embargo/token', {
    headers: { cookie: 'newsroom-embargo=pass', rsc: '1', 'x-forwarded-host': 'evil.example' },
  });
  expect([status, text.includes('<script')]).toEqual([200, false]);
  expect(headers).toMatchObject({
    'cache-control': 'private, no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow, noarchive',
  });
  expect(headers['content-security-policy']).toContain("script-src 'none'");
  expect(asked.at(-1)?.headers.cookie).toBe('newsroom-embargo=pass');
  for (const name of ['rsc', 'x-forwarded-host']) expect(asked.at(-1)?.headers[name]).toBeUndefined();
  expect((await ask('/embargo/over')).status).toBe(404);
});

test('only a press of the button opens such a link: following it never does', async () => {
  const opened = await ask('/embargo/token/read', { method: 'POST' });
  expect([opened.status, opened.headers.location]).toEqual([303, '/embargo/token']);
  expect(opened.headers['set-cookie']?.[0]).toContain('newsroom-embargo=pass');
  const before = asked.length;
  for (const method of ['GET', 'HEAD'])
    expect((await ask('/embargo/token/read', { method })).status).toBe(405);
  expect((await ask('/embargo/token', { method: 'POST' })).status).toBe(405);
  expect(asked.length).toBe(before);
});

test('the process tells whether it lives and whether it can work; figures are for this machine only', async () => {
  expect(await ask('/healthz')).toMatchObject({ status: 200, text: 'ok\n' });
  expect(await ask('/readyz')).toMatchObject({ status: 200 });
  expect((await ask('/metrics')).text).toContain(
    'newsroom_request_seconds_count{door="public",status="2xx"}',
  );
  expect((await ask('/metrics', { headers: { 'x-forwarded-for': '192.0.2.1' } })).status).toBe(403);
});

test('every answer carries the headers that protect its reader', async () => {
  for (const path of ['/', '/global/en', '/global/en/boom', '/desk', '/api/desk/x', '/healthz', '//x']) {
    const { headers } = await ask(path);
    expect([path, headers['x-content-type-options']]).toEqual([path, 'nosniff']);
    expect(headers['cross-origin-opener-policy']).toBe('same-origin');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  }
});

test('the API is for every page of the web to read, and says in JSON what is wrong', async () => {
  const first = await ask('/api/v1/sites');
  expect(first.headers).toMatchObject({
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    link: '</api/v1/next>; rel="next"',
  });
  const known = { 'if-none-match': String(first.headers.etag) };
  expect(await ask('/api/v1/sites', { headers: known })).toMatchObject({ status: 304, text: '' });
  expect(await ask('/api/v1/sites', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  const before = await ask('/api/v1/sites', { method: 'OPTIONS' });
  expect([before.status, before.headers['access-control-allow-methods']]).toEqual([204, 'GET, HEAD']);
  const troubles: [string, string, number][] = [
    ['/api/v1/sites', 'POST', 405],
    ['/api/v1/%2f', 'GET', 400],
    ['/api/v1/boom', 'GET', 500],
  ];
  for (const [path, method, status] of troubles) {
    const answer = await ask(path, { method });
    expect([path, answer.status, answer.headers['content-type']]).toEqual([
      path,
      status,
      'application/problem+json',
    ]);
    expect(JSON.parse(answer.text)).toMatchObject({ status, title: expect.any(String) });
    expect(answer.headers['access-control-allow-origin']).toBe('*');
  }
});

test('while the database is away the API says so, and when to come back', async () => {
  expect((await ask('/api/v1/away')).status).toBe(500);
  await db().execute(sql`alter table drizzle.__drizzle_migrations rename to put_away`);
  const away = await ask('/api/v1/away');
  await db().execute(sql`alter table drizzle.put_away rename to __drizzle_migrations`);
  expect(away.status).toBe(503);
  expect(away.headers).toMatchObject({ 'retry-after': '10', 'content-type': 'application/problem+json' });
});

test('while somebody develops, Next’s own messages may ask it where something went wrong', async () => {
  await ask('/__nextjs_original-stack-frames', { method: 'POST' });
  expect(asked.at(-1)?.url).toBe('/__nextjs_original-stack-frames');
});

test('draining ends open streams and lets what runs finish', async () => {
  answers['/api/desk/stream'] = (res) => {
    res.writeHead(200, { 'Content-Type': 'text/event-stream' });
    res.write('data: hello\n\n');
    holdStream('somebody', () => res.end());
  };
  const running = Promise.withResolvers<ServerResponse>();
  answers['/api/desk/slow'] = (res) => running.resolve(res);
  const stream = ask('/api/desk/stream');
  const slow = ask('/api/desk/slow');
  const held = await running.promise;
  state.draining = true;
  const drained = drain(server);
  expect((await stream).text).toBe('data: hello\n\n');
  held.end('finished');
  expect((await slow).text).toBe('finished');
  await drained;
});
