import { expectAccessible } from './support/a11y.ts';
import { expect, test } from './support/test.ts';

test('a reader who names no site comes to the global newsroom in their language, without a script', async ({
  page,
}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.resourceType()));
  await page.goto('/');
  await expect(page).toHaveURL('/global/en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('main')).toBeVisible();
  expect(requests).not.toContain('script');
  await expectAccessible(page);
});

test.describe('missing', () => {
  test.use({ expectedErrors: [/status of 404/] });
  test('an address that does not exist says so on a page of the newsroom', async ({ page }) => {
    const response = await page.goto('/global/en/no-such-page');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page);
  });
});
