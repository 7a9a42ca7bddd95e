import { expectAccessible } from './support/a11y.ts';
import { headlineOf } from './support/releases.ts';
import { expect, test } from './support/test.ts';

// One of the pages looked at is that of an address that does not exist.
test.use({ expectedErrors: [/status of 404/] });

test('a banner is said back, stands in its language alone, and is taken down; the front page is arranged by keys', async ({
  as,
  page,
}) => {
  const said = headlineOf('La sede está cerrada.');
  const admin = await as('admin');
  await admin.goto('/desk/sites');
  await admin.getByRole('main').getByRole('link', { name: 'IOM', exact: true }).click();
  await expect(admin.getByRole('button', { name: 'Save', exact: true })).toBeVisible();
  await expectAccessible(admin);

  await admin.getByRole('link', { name: 'Banners', exact: true }).click();
  await admin.getByLabel('Class').selectOption('emergency');
  await admin.getByRole('group', { name: 'Sentence' }).getByLabel('Español').fill(said);
  await admin.getByLabel('Last day').fill(new Date(Date.now() + 2 * 864e5).toISOString().slice(0, 10));
  await admin.getByLabel('Until').fill('18:00');
  await admin.getByRole('button', { name: 'Check and put up' }).click();
  const told = admin.getByRole('alert').filter({ hasText: 'Tick the box' });
  await expect(told).toContainText('Shown on pages in Spanish. Not shown in English or French.');
  await admin.getByLabel('Yes, this is what I want').check();
  await expectAccessible(admin);
  await admin.getByRole('button', { name: 'Check and put up' }).click();
  await expect(admin.getByText('The banner is set.')).toBeVisible();

  const announced = page.getByRole('region', { name: 'Avisos' });
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of ['/global/es', '/global/es/news', '/global/es/contacts', '/global/es/nothing-here']) {
    await page.goto(path);
    await expect(announced).toContainText(said);
    await expectAccessible(page);
  }
  await page.goto('/global/es/newsrooms');
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.goto('/global/fr');
  await expect(page.getByText(said)).toBeHidden();
  await page.goto('/morocco/ar/contacts');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('جهات الاتصال الإعلامي');
  await expect(page.getByText(said)).toBeHidden();
  await expectAccessible(page);

  const item = admin.getByRole('listitem').filter({ hasText: said });
  await item.getByRole('button', { name: 'Take down now' }).click();
  await expect(item).toContainText('Over');
  await page.goto('/global/es');
  await expect(page.getByText(said)).toBeHidden();

  await admin.getByRole('link', { name: 'Front page', exact: true }).click();
  const spanish = admin.getByRole('region', { name: 'Español' });
  const add = spanish.getByRole('form', { name: 'Put on the front page: Español' });
  const title = (await add.getByLabel('Release').locator('option').nth(1).textContent()) ?? '';
  await add.getByLabel('Release').selectOption({ index: 1 });
  await add.getByRole('button', { name: 'Put on the front page' }).press('Enter');
  await expect(spanish.getByRole('listitem').filter({ hasText: title })).toContainText('Lead');
  await expectAccessible(admin);
  await page.goto('/global/es');
  await expect(page.locator('main h2').first()).toHaveText(title);
  await spanish.getByRole('button', { name: 'Take off' }).press('Enter');
  await expect(spanish.getByRole('listitem').filter({ hasText: title })).toHaveCount(0);

  await admin.getByRole('link', { name: 'From other sites', exact: true }).click();
  await expect(admin.getByRole('region', { name: 'Waiting for an answer' })).toBeVisible();
  await expectAccessible(admin);
});
