import { expectAccessible } from './support/a11y.ts';
import { fillIn } from './support/members.ts';
import { expect, test } from './support/test.ts';

test('whoever comes to the desk without a session signs in first and then sees what they came for', async ({
  page,
}) => {
  await page.goto('/desk/releases');
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fdesk%2Freleases$/);
  await expectAccessible(page);
  await fillIn(page, 'writer');
  await expect(page).toHaveURL('/desk/releases');
});

test('a member who is signed in finds their day on the desk', async ({ as }) => {
  const editor = await as('editor');
  await editor.goto('/desk');
  await expect(editor.getByRole('main')).toBeVisible();
  await expectAccessible(editor);
});

test('nothing that staff see is kept by a browser or on the way', async ({ as }) => {
  const writer = await as('writer');
  const response = await writer.goto('/desk');
  const headers = response?.headers() ?? {};
  expect(headers['cache-control']).toBe('private, no-store');
  expect(headers['content-security-policy']).toMatch(/script-src 'nonce-[\w+/=]{24}' 'strict-dynamic';/);
});
