import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/a11y.ts';
import { act, expectState, headlineOf, write } from './support/releases.ts';
import { expect, test } from './support/test.ts';

const year = new Date().getUTCFullYear() + 1;
const day = `${year}-01-19`;

/** Every address readers have, by the file that answers it. `words` are of the text, `slug` is what it will have. */
const PUBLIC: Record<string, (text: { slug: string; words: string }) => string[]> = {
  '[site]/[lang]/page.tsx': () => ['/global/en'],
  '[site]/[lang]/news/page.tsx': ({ words }) => [
    '/global/en/news',
    `/global/en/news?q=${words}`,
    '/global/en/news?kind=press_release',
  ],
  '[site]/[lang]/news/[...slug]/page.tsx': ({ slug }) => [
    `/global/en/news/${slug}`,
    `/global/en/news/${new Date().getUTCFullYear()}`,
  ],
  '[site]/[lang]/papers/[form]/[...slug]/route.ts': ({ slug }) =>
    ['txt', 'pdf', 'docx', 'csv', 'zip', 'png'].map((form) => `/global/en/news/${slug}.${form}`),
  '[site]/[lang]/contacts/page.tsx': () => ['/global/en/contacts'],
  '[site]/[lang]/newsrooms/page.tsx': () => ['/global/en/newsrooms'],
  '[site]/[lang]/ninjs/[...slug]/route.ts': ({ slug }) => [`/global/en/news/${slug}.ninjs.json`],
  '[site]/[lang]/[...missing]/page.tsx': ({ slug }) => [`/global/en/${slug}`],
  '[site]/[lang]/feed.xml/route.ts': () => ['/global/en/feed.xml'],
  '[site]/[lang]/atom.xml/route.ts': () => ['/global/en/atom.xml'],
  '[site]/[lang]/feed.json/route.ts': () => ['/global/en/feed.json'],
  '[site]/sitemap.xml/route.ts': () => ['/global/sitemap.xml'],
  '[site]/sitemaps/[name]/route.ts': () => ['/global/sitemaps/en.xml', '/global/sitemaps/pages.xml'],
  '[site]/news-sitemap.xml/route.ts': () => ['/global/news-sitemap.xml'],
  'robots.txt/route.ts': () => ['/robots.txt'],
};

test.use({ expectedErrors: [/status of 404/] });

test('a text under embargo is read by who holds a link, and by nobody else', async ({ as, browser }) => {
  const headline = headlineOf('Ferry line returns');
  const canary = headline.split(' ').at(-1) ?? '';
  const writer = await as('hq.writer');
  const address = await write(writer, headline, `Lampblack${canary} ferries sail at dawn.`);
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');
  const editor = await as('hq.editor');
  await editor.goto(`${address}/review`);
  await act(editor, 'Approve');
  await expectState(editor, 'Approved');

  const publisher = await as('hq.publisher');
  await test.step('06:00 in Rabat, said in Geneva and UTC too', async () => {
    await publisher.goto(address);
    await publisher.getByRole('banner').getByRole('button', { name: 'Set embargo', exact: true }).click();
    const dialog = publisher.getByRole('dialog');
    await dialog.getByLabel('In which zone').selectOption('Africa/Casablanca');
    await dialog.getByLabel('Day', { exact: true }).fill(day);
    await dialog.getByLabel('Time', { exact: true }).fill('06:00');
    await dialog.getByRole('button', { name: 'Set embargo' }).click();
    await expectState(publisher, 'Under embargo');
    await expect(publisher.getByText(`Under embargo until 19 January ${year} at 06:00`)).toBeVisible();
  });

  const link = await test.step('a link for an outlet in New York is made and shown once', async () => {
    await publisher.getByRole('link', { name: 'Who can read it now, and why' }).click();
    await publisher.getByLabel('Person or outlet').fill('The Evening Tribune');
    await publisher.getByLabel('Email (optional)').fill(`desk.${canary}@tribune.example`);
    await publisher.getByLabel('Their time zone').selectOption('America/New_York');
    await publisher.getByRole('button', { name: 'Make the link' }).click();
    await expect(publisher.getByText('The link for The Evening Tribune')).toBeVisible();
    await expectAccessible(publisher);
    return new URL(await publisher.getByLabel('Link', { exact: true }).inputValue()).pathname;
  });

  const context = await browser.newContext({ javaScriptEnabled: false });
  const reader = await context.newPage();
  await test.step('the door shows nothing of the text; pressing Read does, without a script', async () => {
    const door = await reader.goto(link);
    expect(door?.headers()).toMatchObject({
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow, noarchive',
    });
    expect(await reader.content()).not.toContain(canary);
    await reader.getByRole('button', { name: 'Read' }).click();
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(headline);
    const line = plain((await reader.getByRole('article').textContent()) ?? '');
    expect(line).toMatch(
      new RegExp(`^Embargoed until \\w+day 19 January ${year} at 06:00 \\(Casablanca, UTC`),
    );
    expect(line).toMatch(new RegExp(`New York: \\w+day 19 January ${year} at 0[01]:00 \\(UTC−5\\)`));
    expect(line).toMatch(/Geneva: .*UTC: /);
    await expect(reader.getByText('This copy is for The Evening Tribune.').last()).toBeVisible();
    await reader.getByRole('link', { name: 'Plain text' }).click();
    expect(await reader.textContent('body')).toMatch(/^Embargoed until \w+day/);
    // a text without figures has no file of them
    for (const [form, status] of [
      ['pdf', 200],
      ['docx', 200],
      ['csv', 404],
      ['zip', 404],
    ] as const) {
      const answer = await reader.request.get(`${link}/${form}`);
      expect([answer.status(), answer.headers()['cache-control']]).toEqual([status, 'private, no-store']);
    }
  });

  await test.step('it leaks nowhere: every public address there is', async () => {
    await reader.goto(link);
    const future = new URL((await reader.locator('.cite').textContent()) ?? '').pathname;
    const slug = future.slice('/global/en/news/'.length);
    await expectNoTrace(reader, { slug, canary, words: `Lampblack${canary}`.slice(0, 9) });
  });

  await test.step('the opening is noted; once the link is closed it opens nothing', async () => {
    await publisher.goto(`${address}/access`);
    await expect(publisher.getByText('Opened once')).toBeVisible();
    await publisher.getByRole('button', { name: 'Close the link of The Evening Tribune' }).click();
    await expect(publisher.getByText(/^Closed by /)).toBeVisible();
    const over = await reader.goto(link);
    expect(over?.status()).toBe(404);
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('This link opens nothing');
    const unknown = await reader.request.get(`/embargo/${'x'.repeat(43)}`);
    expect(await unknown.text()).toBe(await (await reader.request.get(link)).text());
  });

  await publisher.goto(address);
  await act(publisher, 'Take back', { 'Reason, for those who hold a link': 'The minister asked for a day.' });
  await expectState(publisher, 'Approved');
  await context.close();
});

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** Asks for every public address and looks for the text in all of the answer; a route without a row here fails. */
async function expectNoTrace(page: Page, text: { slug: string; canary: string; words: string }) {
  const routes = readdirSync(join('app', '(site)'), { recursive: true })
    .map(String)
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file));
  expect(routes.sort()).toEqual(Object.keys(PUBLIC).sort());
  for (const address of Object.values(PUBLIC).flatMap((of) => of(text))) {
    const answer = await page.request.get(address);
    const said = `${await answer.text()}${JSON.stringify(answer.headers())}`;
    expect([address, said.replaceAll(text.slug, '').includes(text.canary)]).toEqual([address, false]);
  }
  const never = await page.request.get('/global/en/news/there-never-was-one');
  const embargoed = await page.request.get(`/global/en/news/${text.slug}`);
  expect(embargoed.status()).toBe(404);
  const without = (body: string, slug: string) => body.replaceAll(slug, '');
  expect(without(await embargoed.text(), text.slug)).toBe(without(await never.text(), 'there-never-was-one'));
  expect(Object.keys(embargoed.headers()).sort()).toEqual(Object.keys(never.headers()).sort());
}
