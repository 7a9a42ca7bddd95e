import type { Page } from '@playwright/test';
import { expectAccessible } from './support/a11y.ts';
import { expect, test } from './support/test.ts';

/** The list stays within a narrow phone, and axe finds nothing. */
async function expectReadable(page: Page) {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await expectAccessible(page);
}

test('a reader with a narrow phone finds news by words, by what they are about, and when nothing is there', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const answer = await page.goto('/morocco/fr/news');
  expect((await answer?.body())?.length).toBeGreaterThan(0);
  expect(Number((await answer?.request().sizes())?.responseBodySize)).toBeLessThanOrEqual(14 * 1024);
  const search = page.getByRole('searchbox');
  const items = page.locator('.items h3');

  // without its accent and in another form than the text has
  await search.fill('formations metier solaires');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(items).toHaveText([/jeunes achèvent/]);
  expect(await items.locator('mark').allTextContents()).toEqual(['formation', 'métiers', 'solaire']);
  await expectReadable(page);

  // mistyped
  await search.fill('Oudja');
  await search.press('Enter');
  await expect(page.getByText('Rien pour « Oudja ». Voici ce qu’il y a pour « Oujda ».')).toBeVisible();
  await expect(items.first()).toContainText('Oujda');
  await expect(search).toHaveValue('Oujda');

  // nothing: what helps leads on
  await search.fill('solaire -métiers');
  await search.press('Enter');
  await expect(page.getByText('Vous avez demandé : solaire -métiers.')).toBeVisible();
  await expectReadable(page);
  await page.getByRole('link', { name: 'Toutes les actualités' }).click();
  await expect(page).toHaveURL('/morocco/fr/news');

  // by what it is about
  await page.goto('/global/en/news');
  await page.getByLabel('Topic').selectOption('Protection');
  await page.getByLabel('Kind').selectOption('Appeal');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('News: appeal, Protection');
  const chips = page.getByRole('list', { name: 'Filters in use' });
  await expect(chips.getByRole('listitem')).toHaveCount(2);
  await expectReadable(page);
  await chips.getByRole('link', { name: /^Protection/ }).click();
  await expect(chips.getByRole('listitem')).toHaveCount(1);

  // in Arabic: without article and hamza, from the right
  await page.goto('/morocco/ar/news?q=شاب طاقه');
  await expect(items).toHaveText([/شابًا/]);
  await expect(page.locator('.items mark').first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expectReadable(page);
});
