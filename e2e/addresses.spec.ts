import { doorOf } from '#lib/front/doors.ts';
import { isLanguage } from '#lib/languages.ts';
import { slugOf } from '#lib/releases/slug.ts';
import { expectAccessible } from './support/a11y.ts';
import { type Answer, ask } from './support/ask.ts';
import { look } from './support/look.ts';
import type { Hidden } from './support/print-hidden.ts';
import type { Removed } from './support/print-removed.ts';
import { program } from './support/program.ts';
import { readPage, readXml } from './support/read-page.ts';
import { expect, test } from './support/test.ts';

// Headlines of the demo newsroom.
const en = (headline: string) => `/global/en/news/${slugOf(headline, 'en')}`;
const live = en('IOM opens a free information line for seasonal workers in four countries');
const withdrawn = en('Seven in ten business owners who returned home have hired somebody, survey finds');
const merged = en('Free advice by phone for seasonal workers in Spain');
const gone = en('IOM and a university of applied sciences prepare an evening course for interpreters');
const corrected = '/morocco/fr/news/a-oujda-96-jeunes-achevent-une-annee-de-formation-aux-metiers-du-solaire';

const hidden = async () => JSON.parse(await program('print-hidden.ts')) as Hidden[];

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

function expectProtected(path: string, { headers }: Answer): void {
  for (const [name, value] of Object.entries(ALWAYS)) expect([path, headers[name]]).toEqual([path, value]);
  // A browser draws a PDF by scripts of its own, which such a policy would stop.
  const policy =
    headers['content-type'] === 'application/pdf' ? "frame-ancestors 'none'" : "script-src 'none'";
  expect([path, headers['content-security-policy']]).toEqual([path, expect.stringContaining(policy)]);
  for (const name of ['set-cookie', 'x-powered-by', 'x-middleware-rewrite', 'server'])
    expect([path, name, headers[name]]).toEqual([path, name, undefined]);
}

/** What an answer says of itself, in a line that can be reviewed. */
function sayAnswer({ status, headers, text }: Answer): string {
  const title = /<title>([^<]*)/.exec(text)?.[1];
  const parts = [
    status,
    headers.location && `→ ${headers.location}`,
    headers.allow && `allow ${headers.allow}`,
    headers['content-type'],
    `[${headers['cache-control']}]`,
    headers.etag && (/^"[\w-]{20,}"$/.test(headers.etag) ? 'etag' : 'etag W/…'),
    headers['last-modified'] && 'modified',
    headers['surrogate-key']?.toString().replace(/[\da-f]{8}-[\da-f-]{27}/g, '…'),
    headers.vary && `vary ${headers.vary}`,
    headers['content-language'] && `in ${headers['content-language']}`,
    headers['x-robots-tag'],
    title && `“${title}”`,
    !text && 'empty',
  ];
  return parts.filter(Boolean).join(' · ');
}

test('every kind of public address answers as the reviewed table says', async () => {
  const secret = await hidden();
  const draft = secret.find(({ state }) => state === 'draft')?.path ?? '';
  const embargoed = secret.find(({ state }) => state === 'embargoed')?.path ?? '';
  const { moved, recalled } = JSON.parse(await program('print-removed.ts')) as Removed;
  const scheduled = secret.find(({ state }) => state === 'scheduled')?.path ?? '';
  const { etag = '' } = (await ask(live)).headers;
  const rows: [string, string, Parameters<typeof ask>[1]?][] = [
    ['the root', '/'],
    ['the root in Arabic', '/', { headers: { 'accept-language': 'ar' } }],
    ['a site', '/morocco'],
    ['a site with a slash', '/morocco/'],
    ['a front page', '/morocco/fr'],
    ['a front page with a slash', '/morocco/fr/'],
    ['a list', '/morocco/ar/news'],
    ['a list with query junk', '/morocco/ar/news?q[]=1&page=x&kind=%00&%F0&page=2&page=3'],
    ['a month', '/global/en/news/2018/03'],
    ['a live release', live],
    ['a live release asked by HEAD', live, { method: 'HEAD' }],
    ['a live release that is known', live, { headers: { 'if-none-match': etag } }],
    [
      'a live release that is known, among others, weakly',
      live,
      { headers: { 'if-none-match': `"x", W/${etag}` } },
    ],
    ['a live release, any version', live, { headers: { 'if-none-match': '*' } }],
    [
      'a live release if it changed since',
      live,
      { headers: { 'if-modified-since': new Date().toUTCString() } },
    ],
    ['a live release in brotli', live, { headers: { 'accept-encoding': 'gzip, br' } }],
    ['a live release in gzip', live, { headers: { 'accept-encoding': 'gzip' } }],
    ['a live release as it is', live, { headers: { 'accept-encoding': 'identity' } }],
    ['a live release with query junk', `${live}?utm_source=x&a[]=%22%3E%3Cscript%3E`],
    ['a live release with a slash', `${live}/`],
    ['a live release in capitals', live.toUpperCase()],
    ['a live release with double slashes', live.replaceAll('/', '//').slice(1)],
    ['a live release as plain text', `${live}.txt`],
    ['a corrected release', corrected],
    ['a withdrawn release', withdrawn],
    ['a withdrawn release as plain text', `${withdrawn}.txt`],
    ['a release unpublished in error', gone],
    ['a release unpublished in error, by HEAD', gone, { method: 'HEAD' }],
    ['the same as plain text', `${gone}.txt`],
    ['a merged release', merged],
    ['a merged release as plain text', `${merged}.txt`],
    ['an old address of a release', moved],
    ['an old address of a release, as PDF', `${moved}.pdf`],
    ['a recalled release', recalled],
    ['a recalled release as ninjs', `${recalled}.ninjs.json`],
    ['a draft', draft],
    ['a release under embargo', embargoed],
    ['a release under embargo, as PDF', `${embargoed}.pdf`],
    ['a scheduled release', scheduled],
    ['nothing', '/global/en/news/never-was'],
    ['nothing in French', '/morocco/fr/jamais'],
    ['nothing in Arabic', '/morocco/ar/news/%D9%84%D8%A7-%D8%B4%D9%8A%D8%A1'],
    ['nothing, as plain text', '/global/en/news/never-was.txt'],
    ['a slug with slashes', '/morocco/fr/news/causerie-educative-rabat-28/02/2020'],
    ['a slug of 4,000 characters', `/global/en/news/${'a-'.repeat(2000)}a`],
    ['a language that is not ours', '/global/de'],
    ['a language the site does not speak', '/global/ar'],
    ['a site that is not', '/nowhere/en'],
    ['no route at all', '/a/b/c/d/e/f'],
    ['what cannot be decoded', '/global/en/news/%E0%A4%A'],
    ['what is decoded twice', '/global/en/news/a%2525b'],
    ['a hidden slash', '/global/en%2fnews'],
    ['a way up', '/global/en/../../desk'],
    ['a zero', '/global/en/news/a%00b'],
    ['two slashes first', '//evil.example/x'],
    ['sent', live, { method: 'POST' }],
    ['asked for its options', live, { method: 'OPTIONS' }],
    ['RSS', '/morocco/fr/feed.xml'],
    ['Atom', '/morocco/fr/atom.xml'],
    ['JSON Feed', '/morocco/fr/feed.json'],
    ['a feed in a language that is not there', '/morocco/es/feed.xml'],
    ['a sitemap', '/morocco/sitemap.xml'],
    ['a news sitemap', '/morocco/news-sitemap.xml'],
    ['robots', '/robots.txt'],
    ['an icon', '/favicon.ico', { method: 'HEAD' }],
    ['another host', '/global/en', { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } }],
  ];
  const answers = await Promise.all(rows.map(([, path, asked]) => ask(path, asked)));
  for (const [at, answer] of answers.entries()) {
    const [name, path] = rows[at] ?? ['', ''];
    if (path !== '/favicon.ico') expectProtected(name, answer);
    expect([name, answer.text.includes('evil.example')]).toEqual([name, false]);
  }
  const port = `localhost:${process.env.E2E_PORT}`;
  const table = rows.map(([name], at) =>
    `${name}: ${sayAnswer(answers[at] as Answer)}`.replaceAll(port, 'HOST'),
  );
  expect(`${table.join('\n')}\n`).toMatchSnapshot('public-addresses.txt');
  const [head, whole] = [await ask(live, { method: 'HEAD' }), await ask(live)];
  expect([head.headers['content-length'], head.headers.etag]).toEqual([
    whole.headers['content-length'],
    whole.headers.etag,
  ]);
});

test('nobody can tell what is not public yet from what never was', async () => {
  const secret = await hidden();
  const states = [...new Set(secret.map(({ state }) => state))];
  expect(states).toEqual(expect.arrayContaining(['draft', 'scheduled']));
  for (const state of states) {
    const { path } = secret.find((it) => it.state === state) as Hidden;
    const [, site, lang] = path.split('/');
    for (const ending of ['', '.txt', '.pdf', '.docx', '.csv', '.ninjs.json']) {
      const slug = path.split('/').at(-1) ?? '';
      const never = `/${site}/${lang}/news/${slug.replace(/^./, (first) => (first === 'z' ? 'y' : 'z'))}`;
      const [one, other] = await Promise.all([ask(`${path}${ending}`), ask(`${never}${ending}`)]);
      const said = ({ status, headers, text }: Answer) => {
        const { date: _, ...rest } = headers;
        return [state, ending, status, rest, text.replaceAll(slug, '').replaceAll(slug.slice(1), '')];
      };
      expect(said(one)).toEqual(said(other));
      expect(one.status).toBe(404);
    }
  }
});

const FORMS = /\.(pdf|docx|csv|png)$/;
// So many of each are fetched whole, the others only asked for.
const EACH_FORM = 3;
const MOST = 1500;
// In brotli, as a reader on a slow network loads them.
const MOST_BYTES = { release: 10 * 1024, other: 14 * 1024 };
// Every word beyond those of a long release is given its own.
const WORDS = 1500;
const BYTES_A_WORD = 3;

test('every address readers can come to is there, whole, in one language, and names no draft', async () => {
  const before = await hidden();
  const from = new Map([['/', 'the start']]);
  for (const path of [
    '/robots.txt',
    '/api/v1/sites',
    '/api/v1/openapi.json',
    '/morocco/fr',
    '/morocco/ar',
    '/global/es',
  ])
    from.set(path, 'the contract');
  const forms = new Map<string, number>();
  const heads = new Set<string>();
  const weights: { bytes: number; most: number; path: string; of: keyof typeof MOST_BYTES }[] = [];
  const faults: string[] = [];
  const texts = new Map<string, string>();
  const own = `http://localhost:${process.env.E2E_PORT}`;
  const queue = [...from.keys()];
  const found = (link: string, on: string) => {
    const url = URL.parse(link, `${own}${on}`);
    // where the API begins is no address of its own
    if (!url || url.origin !== own || url.pathname === '/api/v1') return;
    url.hash = '';
    const path = `${url.pathname}${url.search}`;
    const form = FORMS.exec(url.pathname)?.[1];
    const isDeep = [...url.searchParams].length > 1;
    if (!['public', 'data'].includes(doorOf(url.pathname)) || from.has(path) || isDeep || from.size > MOST)
      return;
    const asked = form ? (forms.get(form) ?? 0) : 0;
    if (form) forms.set(form, asked + 1);
    if (asked >= EACH_FORM) heads.add(path);
    from.set(path, on);
    queue.push(path);
  };
  const visit = async (path: string) => {
    const method = heads.has(path) ? 'HEAD' : 'GET';
    const answer = await ask(path, { method, headers: { 'accept-encoding': 'br' } });
    const { status, headers, text } = answer;
    const fault = (what: string) => faults.push(`${path} (from ${from.get(path)}): ${what}`);
    expectProtected(path, answer);
    if (!headers['cache-control']) fault('nothing says how long it may be kept');
    if ([307, 308].includes(status) && headers.location) return found(headers.location, path);
    if (status !== 200) return fault(`status ${status}`);
    if (!headers.etag) fault('no ETag');
    const type = headers['content-type'] ?? '';
    if (/^text|json|\bxml\b/.test(type)) texts.set(path, text);
    if (method === 'HEAD') {
      if (Number(headers['content-length']) < 20) fault('almost nothing');
      return;
    }
    const language = path.split('/')[2];
    if (type.startsWith('text/html')) {
      const of = headers['surrogate-key']?.includes('release-') ? 'release' : 'other';
      const words = text.replace(/<style[\s\S]*?<\/style>|<[^>]*>/g, ' ').split(/\s+/).length;
      const most = MOST_BYTES[of] + BYTES_A_WORD * Math.max(0, words - WORDS);
      weights.push({ bytes: answer.bytes, most, path, of });
      if (answer.bytes > most) fault(`${answer.bytes} bytes, ${most} at most`);
      const read = readPage(text, isLanguage(language) ? language : 'en');
      for (const what of read.faults) fault(what);
      for (const link of read.links) found(link, path);
    } else if (/\bxml\b/.test(type)) {
      const read = readXml(text);
      for (const what of read.faults) fault(what);
      for (const link of read.links) found(link, path);
    } else if (type.includes('json')) {
      for (const [link] of JSON.stringify(JSON.parse(text)).matchAll(/https?:\/\/[^"\\\s<>]+/g))
        found(link, path);
    } else if (path === '/robots.txt') {
      for (const [, link] of text.matchAll(/^Sitemap: (.+)$/gm)) found(link ?? '', path);
    } else if (answer.body.length < 20) fault('almost nothing');
  };
  const lane = async () => {
    for (let path = queue.shift(); path; path = queue.shift()) await visit(path);
  };
  while (queue.length > 0) await Promise.all(Array.from({ length: 6 }, lane));
  const [heaviest] = weights
    .filter(({ of }) => of === 'release')
    .toSorted((a, b) => a.most - a.bytes - (b.most - b.bytes));
  test.info().annotations.push({
    type: 'heaviest release page',
    description: `${heaviest?.path}: ${heaviest?.bytes} bytes of ${heaviest?.most}`,
  });
  const after = new Set((await hidden()).map(({ headline }) => headline));
  const canaries = before.filter(({ headline }) => after.has(headline));
  for (const [path, text] of texts)
    for (const { headline, words } of canaries)
      if (text.includes(headline) || (words.length > 40 && text.includes(words)))
        faults.push(`${path} names the draft “${headline}”`);
  expect(faults).toEqual([]);
  expect(canaries.length).toBeGreaterThan(2);
  expect(texts.size).toBeGreaterThan(100);
});

test('Morocco’s publisher leads readers on from an old page, by hand and from a file', async ({
  as,
  page,
}) => {
  const mark = Date.now().toString(36).replace(/\d/g, 'x');
  const old = `/fr/ancienne-page-${mark}`;
  await ask(`/morocco${old}`, { headers: { referer: 'https://presse.example/une' } });
  const publisher = await as('publisher');
  await publisher.goto('/desk/redirects');
  await publisher.getByLabel('Old address').fill(`https://morocco.iom.int${old}?x=1`);
  await publisher.getByLabel('Leads to').fill('https://elsewhere.example/');
  await publisher.getByRole('button', { name: 'Make redirect' }).press('Enter');
  await expect(
    publisher.getByText('Readers are only led to addresses of this newsroom.').first(),
  ).toBeVisible();
  await publisher.getByLabel('Leads to').fill('/fr/news');
  await publisher.getByRole('button', { name: 'Make redirect' }).click();
  await expect(publisher.getByText('Readers are led on from now on.')).toBeVisible();
  await expectAccessible(publisher);
  await look(publisher, 'redirects');
  await page.goto(`/morocco${old.toUpperCase()}/`);
  await expect(page).toHaveURL('/morocco/fr/news');

  await publisher.getByRole('link', { name: 'From a file' }).click();
  const csv = `from,to\n${old}-2,${old}\n${old},/ar/news\n`;
  await publisher
    .getByLabel('CSV file')
    .setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await publisher.getByRole('button', { name: 'See what it would do' }).click();
  await expect(publisher.getByText('to /morocco/ar/news', { exact: true })).toBeVisible();
  await expectAccessible(publisher);
  await publisher.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(publisher.getByText('Imported.')).toBeVisible();
  expect((await ask(`/morocco${old}-2`)).headers.location).toBe('/morocco/ar/news');

  await publisher.goto(`/desk/redirects?q=${mark}`);
  await publisher.getByRole('button', { name: `Delete the redirect from /morocco${old}-2` }).click();
  await expect(publisher.getByRole('list', { name: 'Redirects' }).getByRole('listitem')).toHaveCount(1);
  expect((await ask(`/morocco${old}-2`)).status).toBe(404);
  await publisher.goto('/desk/redirects/missed');
  await expectAccessible(publisher);
  await publisher.goto('/desk/import/report');
  await expectAccessible(publisher);

  const writer = await as('writer');
  expect((await writer.request.get('/desk/redirects')).status()).toBe(403);
});
