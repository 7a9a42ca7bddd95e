import type { Page } from '@playwright/test';
import { slugOf } from '#lib/releases/slug.ts';
import { expectAccessible } from './support/a11y.ts';
import { layoutFaults } from './support/laid-out.ts';
import { expect, test } from './support/test.ts';

// Headlines of the demo newsroom.
const at = {
  fr: '/morocco/fr/news/a-oujda-96-jeunes-achevent-une-annee-de-formation-aux-metiers-du-solaire',
  line: `/global/en/news/${slugOf('IOM opens a free information line for seasonal workers in four countries', 'en')}`,
  withdrawn: `/global/en/news/${slugOf('Seven in ten business owners who returned home have hired somebody, survey finds', 'en')}`,
  merged: `/global/en/news/${slugOf('Free advice by phone for seasonal workers in Spain', 'en')}`,
  gone: `/global/en/news/${slugOf('IOM and a university of applied sciences prepare an evening course for interpreters', 'en')}`,
};

const phone = { width: 390, height: 844 };
const narrow = { width: 320, height: 640 };

/** The page stays within the screen, goes the same way by eye and by keys, says its language, loads no script, and axe finds nothing. */
async function expectReadable(page: Page, { lang, dir }: { lang: string; dir: string }) {
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
  await expect(page.locator('html')).toHaveAttribute('dir', dir);
  await expect(page.locator('script:not([type="application/ld+json"])')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
  // beside each other, what stands in the second column begins above the end of the first
  if ((page.viewportSize()?.width ?? 0) < 600) expect(await layoutFaults(page)).toEqual([]);
  await expectAccessible(page);
}

async function follow(page: Page, name: string | RegExp) {
  await page.getByRole('link', { name }).first().click();
}

for (const { lang, dir, news, months } of [
  { lang: 'fr', dir: 'ltr', news: 'Actualités', months: 'Actualités par mois' },
  { lang: 'ar', dir: 'rtl', news: 'الأخبار', months: 'الأخبار حسب الشهر' },
]) {
  for (const viewport of [narrow, phone]) {
    test(`a reader with a phone ${viewport.width} pixels wide reads the Morocco newsroom in ${lang}`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await page.goto(`/morocco/${lang}`);
      await expectReadable(page, { lang, dir });

      const foot = page.locator('footer');
      await foot.getByRole('link', { name: news, exact: true }).click();
      await expect(page).toHaveURL(`/morocco/${lang}/news`);
      await expectReadable(page, { lang, dir });

      await page.locator('.items h3 a').first().click();
      await expectReadable(page, { lang, dir });

      await foot.getByRole('link', { name: months }).click();
      await page.locator('#archive a').first().click();
      await expect(page).toHaveURL(/\/news\/\d{4}$/);
      await expectReadable(page, { lang, dir });
    });
  }
}

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });
  test('a reader who prefers dark pages can read every part of a release', async ({ page }) => {
    for (const path of [at.line, at.fr, at.withdrawn, '/global/en/news']) {
      await page.goto(path);
      await expectAccessible(page);
    }
  });
});

test('a release without pictures and a list are one small answer each, and no script', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  const kinds: string[] = [];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  session.on('Network.requestWillBeSent', ({ type, request }) => {
    if (request.url.startsWith('http')) kinds.push(type ?? '');
  });
  const kilobytes = { [at.fr]: 10, [at.line]: 10, '/morocco/fr/news': 14, '/morocco/ar': 14 };
  for (const [path, budget] of Object.entries(kilobytes)) {
    bytes = 0;
    kinds.length = 0;
    await page.goto(path);
    await expect.poll(() => bytes).toBeGreaterThan(2000);
    expect(kinds).not.toContain('Script');
    expect(kinds.length).toBeLessThanOrEqual(3);
    expect([path, bytes <= budget * 1024, bytes]).toEqual([path, true, bytes]);
  }
});

test('numbers to call and contacts can be tapped, and are large enough', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto(at.fr);
  await follow(page, 'Numéros d’aide');
  const numbers = page.locator('#help a[href^="tel:"]');
  expect(await numbers.count()).toBeGreaterThan(0);
  for (const number of await numbers.all()) {
    expect(await number.getAttribute('href')).toMatch(/^tel:\+?\d+$/);
    expect((await number.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  await expect(page.locator('#press a[href^="mailto:"]').first()).toBeVisible();
  await expect(page.locator('#press a[href^="tel:+"]').first()).toBeVisible();
});

test('without a stylesheet a release reads from headline to contacts', async ({ page }) => {
  await page.goto(at.fr);
  const order = await page.evaluate(() => {
    for (const style of document.querySelectorAll('style')) style.remove();
    const text = document.body.textContent;
    return [
      'À Oujda',
      'Corrigé le',
      'Oujda (OIM)',
      '«\u00a0Sur un toit',
      'Notes aux rédactions',
      'Numéros vérifiés',
      'veuillez contacter',
      'À propos de l’OIM',
    ].map((words) => text.indexOf(words));
  });
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(order).not.toContain(-1);
});

test('every language of a release names the same languages, itself and one default', async ({ page }) => {
  const languagesOf = async (path: string) => {
    await page.goto(path);
    const links = await page.locator('link[rel="alternate"][hreflang]').all();
    const pairs = await Promise.all(
      links.map(async (link) => [await link.getAttribute('hreflang'), await link.getAttribute('href')]),
    );
    const own = await page.locator('link[rel="canonical"]').getAttribute('href');
    return { own, all: Object.fromEntries(pairs) as Record<string, string> };
  };
  const { own, all } = await languagesOf(at.fr);
  expect(Object.keys(all).sort()).toEqual(['ar', 'en', 'fr', 'x-default']);
  expect(own).toBe(all.fr);
  expect(all['x-default']).toBe(all.en);
  for (const language of ['ar', 'en']) {
    const other = await languagesOf(new URL(all[language] ?? '').pathname);
    expect(other).toEqual({ own: all[language], all });
  }
});

test('a withdrawn release says so before its text, and search engines are asked to leave it', async ({
  page,
}) => {
  await page.goto(at.withdrawn);
  const notice = page.getByText('The survey counted 212 interviews twice');
  await expect(notice).toBeVisible();
  const above = await notice.evaluate(
    (element) =>
      element.getBoundingClientRect().top <
      (document.querySelector('.dateline')?.getBoundingClientRect().top ?? 0),
  );
  expect(above).toBe(true);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/);
});

test('addresses answer with the status that is true of them', async ({ request, page }) => {
  const statusOf = async (path: string) => (await request.get(path, { maxRedirects: 0 })).status();
  expect(await statusOf(at.fr)).toBe(200);
  expect(await statusOf(at.withdrawn)).toBe(200);
  expect(await statusOf('/favicon.ico')).toBe(200);
  expect(await statusOf(at.gone)).toBe(410);
  expect(await statusOf(at.merged)).toBe(308);
  await page.goto(at.merged);
  await expect(page).toHaveURL(at.line);
});

test.describe('what is not there', () => {
  test.use({ expectedErrors: [/status of 4(04|10)/] });

  test('a removed page says so in the language of its address', async ({ page }) => {
    await page.goto(at.gone);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page has been removed');
    await expect(page.getByText('interpreters')).toHaveCount(0);
    await expectReadable(page, { lang: 'en', dir: 'ltr' });
  });

  test('a missing page, a draft and another language’s address look the same', async ({ page, request }) => {
    const bodies = await Promise.all(
      ['/morocco/ar/news/never-was', `/morocco/ar/news/${at.fr.split('/').at(-1)}`].map(async (path) => {
        const answer = await request.get(path);
        expect(answer.status()).toBe(404);
        return answer.text();
      }),
    );
    expect(bodies[0]).toBe(bodies[1]);
    await page.goto('/morocco/ar/news/never-was');
    await expectReadable(page, { lang: 'ar', dir: 'rtl' });
  });
});

test('a reader searches, filters and drops the filter again, without a script', async ({ page }) => {
  await page.goto('/global/en/news');
  await page.getByRole('searchbox').fill('clinic boat');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByText('1 news item')).toBeVisible();
  await follow(page, /clinic boat.*remove this filter/);
  await page.getByLabel('Kind').selectOption('Appeal');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page).toHaveURL(/kind=appeal/);
  await expect(page.locator('.items h3')).toHaveCount(1);
});

test('feeds, sitemaps and the plain text answer whole, with the type they have, and 304 to who has them', async ({
  page,
  request,
}) => {
  const types: Record<string, string> = {
    '/morocco/fr/feed.xml': 'application/rss+xml',
    '/morocco/fr/atom.xml': 'application/atom+xml',
    '/morocco/fr/feed.json': 'application/feed+json',
    '/morocco/sitemap.xml': 'application/xml',
    '/morocco/news-sitemap.xml': 'application/xml',
    '/robots.txt': 'text/plain',
    [`${at.fr}.txt`]: 'text/plain',
    [at.fr]: 'text/html',
  };
  await page.goto('/morocco/fr');
  for (const [path, type] of Object.entries(types)) {
    const answer = await request.get(path);
    expect([path, answer.status(), answer.headers()['content-type']]).toEqual([
      path,
      200,
      `${type}; charset=utf-8`,
    ]);
    const again = await request.get(path, { headers: { 'if-none-match': answer.headers().etag ?? '' } });
    expect([path, again.status()]).toEqual([path, 304]);
    if (!type.endsWith('xml')) continue;
    const broken = await page.evaluate(
      (source) =>
        new DOMParser().parseFromString(source, 'application/xml').querySelector('parsererror')?.textContent,
      await answer.text(),
    );
    expect([path, broken]).toEqual([path, undefined]);
  }
  expect(await (await request.get(`${at.fr}.txt`)).text()).toMatch(/^Communiqué de presse\n[\s\S]*\n###\n/);
});

test('paper gets the text alone, black on white, with where it came from', async ({ page }) => {
  await page.goto(at.fr);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('navigation').first()).toBeHidden();
  await expect(page.getByRole('complementary')).toBeHidden();
  await expect(page.locator('.cite')).toBeVisible();
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
});
