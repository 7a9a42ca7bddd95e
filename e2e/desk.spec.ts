import { expectAccessible } from './support/a11y.ts';
import { expect, test } from './support/test.ts';

test.use({ expectedErrors: [/status of 40[34]/] });

test('every page of the desk can be used by everybody, in Arabic too', async ({ as }) => {
  for (const member of ['hq.editor', 'translator'] as const) {
    const page = await as(member);
    // As tall as the longest list: what lies half under a bar that stays, axe takes for a small target.
    await page.setViewportSize({ width: 1280, height: 6000 });
    for (const path of ['/desk', '/desk/releases', '/desk/releases/new', '/desk/reviews']) {
      await page.goto(path);
      await expectAccessible(page);
    }
    await page.goto('/desk/releases');
    await page.getByRole('main').getByRole('list').getByRole('link').first().click();
    await page.waitForURL(/\/desk\/releases\/[0-9a-f-]{36}$/);
    const address = new URL(page.url()).pathname;
    for (const path of [`${address}/review`, `${address}/history`]) {
      await page.goto(path);
      await expectAccessible(page);
    }
  }
});

test('the list is narrowed by an address one can send to a colleague', async ({ as }) => {
  const page = await as('hq.editor');
  await page.goto('/desk/releases');
  await page.getByLabel('Search headlines').fill('kessara highlands');
  await page.getByLabel('Language').selectOption({ label: 'English' });
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/q=kessara/);
  await expect(page.getByRole('main').getByRole('heading', { level: 3 })).toHaveText([
    /^Drought moves 58,400 people/,
  ]);
  await page.getByLabel('Search headlines').fill('nothing is called so');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByText('No release matches')).toBeVisible();
});

test('a preview shows the working text in frames, without a script, to those who may see it', async ({
  as,
}) => {
  const page = await as('hq.editor');
  await page.goto('/desk/releases?q=Cyclone+Maren&lang=en&state=draft');
  await page.getByRole('main').getByRole('list').getByRole('link').first().click();
  await page.getByRole('link', { name: 'Preview' }).click();
  const phone = page.frameLocator('iframe[title="Preview of the public page"]');
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(/Cyclone Maren/);
  await expect(phone.getByText('Three weeks of food remain')).toBeVisible();
  const source = (await page.locator('iframe').first().getAttribute('src')) ?? '';
  const html = await (await page.request.get(source)).text();
  expect(html).not.toContain('<script');
  const stranger = await as('writer');
  const refused = await stranger.request.get(source);
  expect(refused.status()).toBe(404);
  expect(await refused.text()).not.toContain('Maren');
});

test('an auditor reads what happened and checks the chain; a writer may not', async ({ as }) => {
  const auditor = await as('auditor');
  await auditor.goto('/desk/audit');
  await expect(auditor.getByRole('row').nth(1)).toBeVisible();
  await expectAccessible(auditor);
  await auditor.getByRole('link', { name: 'Check the chain' }).click();
  await expect(auditor.getByText('The chain is whole')).toBeVisible();
  const writer = await as('hq.writer');
  expect((await writer.goto('/desk/audit'))?.status()).toBe(403);
  await expect(writer.getByRole('heading', { name: 'You may not open this page' })).toBeVisible();
  expect((await writer.goto('/desk/nothing-here'))?.status()).toBe(404);
  await expect(writer.getByRole('heading', { name: /does not exist/ })).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('lists, dialogs and refusals still work', async ({ browser, as }) => {
    const { storageState } = { storageState: await (await as('hq.publisher')).context().storageState() };
    const context = await browser.newContext({ javaScriptEnabled: false, storageState });
    const page = await context.newPage();
    await page.goto('/desk/releases?state=published&q=free+information+line');
    await page.getByRole('link', { name: /^IOM opens a free information line/ }).click();
    await page.getByRole('banner').getByRole('button', { name: 'Withdraw' }).click();
    const dialog = page.getByRole('dialog', { name: 'Withdraw this release' });
    await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Fill in “Explanation”.');
    await context.close();
  });
});
