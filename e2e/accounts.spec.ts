import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { decode } from 'next-auth/jwt';
import { expectAccessible } from './support/a11y.ts';
import { fillIn, type Member } from './support/members.ts';
import { expect, test } from './support/test.ts';

const password = 'seven grey herons over Larache';
let serial = 0;

async function signIn(page: Page, member: Member): Promise<void> {
  await page.goto('/sign-in');
  await fillIn(page, member);
  await page.waitForURL('**/desk');
}

/** Invites somebody as an English-speaking writer of Morocco; gives the address and the link. */
async function inviteSomebody(admin: Page, name: string): Promise<{ email: string; link: string }> {
  serial += 1;
  const email = `${name.toLowerCase()}.${process.env.TEST_PARALLEL_INDEX}.${Date.now()}.${serial}@demo.example`;
  await admin.goto('/desk/members/invite');
  await admin.getByLabel('Email').fill(email);
  await admin.getByLabel('Name', { exact: true }).fill(name);
  await admin.getByRole('checkbox', { name: 'Writer, All languages, IOM Morocco' }).check();
  await admin.getByRole('button', { name: 'Create the invitation' }).click();
  return { email, link: await admin.getByLabel('Link', { exact: true }).inputValue() };
}

/** Follows an invitation in a browser of its own. */
async function join(browser: Browser, link: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(link);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Join the newsroom' }).click();
  await page.waitForURL('**/desk');
  return page;
}

test('a staff address asks who is there, says no politely, and leads back', async ({ page }) => {
  await page.goto('/desk/releases?state=draft');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Fill in “Email”.' })).toBeVisible();
  await page.getByLabel('Email').fill('hq.writer@demo.example');
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Email or password is not right.' })).toBeVisible();
  await expect(page.getByLabel('Email')).toHaveValue('hq.writer@demo.example');
  await expectAccessible(page);

  await fillIn(page, 'hq.writer');
  await expect(page).toHaveURL('/desk/releases?state=draft');
});

test('signing in and out needs no script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('Email').fill('hq.writer@demo.example');
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Email or password is not right.')).toBeVisible();
  await expect(page.getByLabel('Email')).toHaveValue('hq.writer@demo.example');
  await signIn(page, 'hq.writer');
  await page.goto('/desk/account');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
  await page.goto('/desk');
  await expect(page).toHaveURL(/\/sign-in/);
  await context.close();
});

test('a session ends in the table, not in the browser: a kept cookie opens nothing', async ({
  page,
  context,
  expectedErrors,
}) => {
  // What the page was just asking for is asked by nobody any more.
  expectedErrors.push(/status of 401/);
  await signIn(page, 'hq.editor');
  const kept = await context.cookies();
  await page.goto('/desk/account');
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page).toHaveURL('/sign-in?out=1');
  await context.addCookies(kept);
  await page.goto('/desk/releases');
  await expect(page).toHaveURL('/sign-in?next=%2Fdesk%2Freleases');
});

test('the cookie and the session endpoint give nothing away', async ({ page, context }) => {
  await signIn(page, 'hq.editor');
  const [cookie] = (await context.cookies()).filter(({ name }) => name === 'newsroom');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  const secret = (await readFile(`${process.env.E2E_HOME}/auth-secret`, 'utf8')).trim();
  const envelope = await decode({ token: cookie?.value, secret, salt: 'newsroom' });
  expect(Object.keys(envelope ?? {}).sort()).toEqual(['exp', 'iat', 'jti', 'sid']);
  const answer = await page.request.get('/api/auth/session');
  expect(Object.keys(await answer.json()).sort()).toEqual(['expires', 'user']);
  expect(await answer.json()).toMatchObject({ user: {} });
});

test('signing in never leads to another place than the desk', async ({ page }) => {
  await page.goto('/sign-in?next=https://example.org/desk');
  await fillIn(page, 'hq.writer');
  await expect(page).toHaveURL('/desk');
});

test('a sign-out that another site sends is refused', async ({ page }) => {
  await signIn(page, 'hq.editor');
  const answer = await page.request.post('/sign-out', { headers: { origin: 'https://example.org' } });
  expect(answer.status()).toBe(403);
  await page.goto('/desk/account');
  await expect(page).toHaveURL('/desk/account');
});

test.describe('in Arabic, at night', () => {
  test.use({ locale: 'ar', colorScheme: 'dark' });
  test('the sign-in page speaks Arabic from right to left', async ({ page }) => {
    await page.goto('/sign-in');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('تسجيل الدخول');
    await expectAccessible(page);
  });
});

test('an invited person joins by a link that works once, and is out as soon as they are disabled', async ({
  as,
  browser,
}) => {
  const admin = await as('admin');
  await admin.goto('/desk/members/invite');
  await expectAccessible(admin);
  const { email, link } = await inviteSomebody(admin, 'Samir');
  await expect(admin.getByText(`${email} is invited`)).toBeVisible();
  await expectAccessible(admin);
  await admin.goto('/desk/members');
  await expect(admin.getByRole('button', { name: `Take back the invitation of ${email}` })).toBeVisible();

  const guest = await (await browser.newContext()).newPage();
  await guest.goto(link);
  await expect(guest.getByText('Writer (morocco)')).toBeVisible();
  await expectAccessible(guest);
  await guest.getByLabel('Password', { exact: true }).fill('newsroom 2026 samir');
  await guest.getByRole('button', { name: 'Join the newsroom' }).click();
  await expect(guest.getByRole('alert').filter({ hasText: 'tried first' })).toBeVisible();
  await guest.getByLabel('Password', { exact: true }).fill(password);
  await guest.getByRole('button', { name: 'Join the newsroom' }).click();
  await guest.waitForURL('**/desk');

  const late = await (await browser.newContext()).newPage();
  await late.goto(link);
  await expect(late.getByRole('heading', { level: 1 })).toHaveText('This link no longer works');
  await expectAccessible(late);

  await admin.goto(`/desk/members?q=${email}`);
  await expectAccessible(admin);
  await admin.getByRole('link', { name: 'Samir' }).click();
  await admin.getByRole('checkbox', { name: 'Translator, العربية, IOM Morocco' }).check();
  await admin.getByRole('button', { name: 'Save the roles' }).click();
  await expect(admin.getByText('The roles are saved and count from now on.')).toBeVisible();
  // At the top nothing lies half under the bar, which axe would take for a small target.
  await admin.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(admin);
  await admin.getByRole('button', { name: 'Disable' }).click();
  const dialog = admin.getByRole('dialog', { name: 'Disable Samir?' });
  await expect(dialog).toContainText('signed out everywhere at once');
  await expectAccessible(admin);
  await dialog.getByRole('button', { name: 'Disable' }).click();
  await expect(admin.getByRole('button', { name: 'Enable again' })).toBeVisible();

  await guest.goto('/desk/releases');
  await expect(guest).toHaveURL(/\/sign-in\?next=%2Fdesk%2Freleases/);
  await guest.getByLabel('Email').fill(email);
  await guest.getByLabel('Password', { exact: true }).fill(password);
  await guest.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(guest.getByText('Email or password is not right.')).toBeVisible();
});

test('one’s own account: language, theme, password, and every browser signed out', async ({
  as,
  browser,
}) => {
  const { email, link } = await inviteSomebody(await as('admin'), 'Noor');
  const noor = await join(browser, link);
  await noor.goto('/desk/account');
  await expectAccessible(noor);

  const phone = await (await browser.newContext()).newPage();
  await phone.goto('/sign-in');
  await phone.getByLabel('Email').fill(email);
  await phone.getByLabel('Password', { exact: true }).fill(password);
  await phone.getByRole('button', { name: 'Sign in', exact: true }).click();
  await phone.waitForURL('**/desk');

  await noor.getByLabel('Current password').fill(password);
  await noor.getByLabel('New password').fill('le train de 6 h part sans moi');
  await noor.getByRole('button', { name: 'Change the password' }).click();
  await expect(noor.getByText('The password is changed.')).toBeVisible();
  await expect(noor.getByLabel('New password')).toHaveValue('');
  await phone.goto('/desk/releases');
  await expect(phone).toHaveURL(/\/sign-in/);

  await noor.getByLabel('Language', { exact: true }).selectOption('ar');
  await noor.getByLabel('Theme').selectOption('dark');
  await noor.getByRole('button', { name: 'Save' }).click();
  await expect(noor.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(noor.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expectAccessible(noor);
  await noor.getByRole('button', { name: 'تسجيل الخروج من كل مكان' }).click();
  await expect(noor).toHaveURL('/sign-in?out=1');
  await noor.goto('/desk');
  await expect(noor).toHaveURL(/\/sign-in\?next=/);
});

test('who forgot the password gets a link from an administrator, which works once', async ({
  as,
  browser,
}) => {
  const admin = await as('admin');
  const { email, link } = await inviteSomebody(admin, 'Idris');
  const idris = await join(browser, link);
  await admin.goto(`/desk/members?q=${email}`);
  await admin.getByRole('link', { name: 'Idris' }).click();
  await admin.getByRole('button', { name: 'New password link' }).click();
  const fresh = await admin.getByLabel('Link', { exact: true }).inputValue();
  await admin.evaluate(() => window.scrollTo(0, 0));
  await expectAccessible(admin);

  const laptop = await (await browser.newContext()).newPage();
  await laptop.goto(fresh);
  await expect(laptop.getByRole('heading', { level: 1 })).toHaveText('Choose a new password');
  await expectAccessible(laptop);
  await laptop.getByLabel('New password').fill('le train de 6 h part sans moi');
  await laptop.getByRole('button', { name: 'Set the password' }).click();
  await laptop.waitForURL('**/desk');
  await idris.goto('/desk/releases');
  await expect(idris).toHaveURL(/\/sign-in/);
  await idris.goto(fresh);
  await expect(idris.getByRole('heading', { level: 1 })).toHaveText('This link no longer works');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('the pages of members and the sign-in page are no wider than the screen', async ({ page }) => {
    const fits = () => page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
    await page.goto('/sign-in');
    expect(await fits()).toBe(true);
    await fillIn(page, 'admin');
    await page.waitForURL('**/desk');
    for (const address of ['/desk/members', '/desk/members/invite', '/desk/account', '/desk/outbox']) {
      await page.goto(address);
      expect([address, await fits()]).toEqual([address, true]);
    }
  });
});

test('administrators and auditors read the outbox; an invitation’s link is not in it', async ({ as }) => {
  const admin = await as('admin');
  const { email } = await inviteSomebody(admin, 'Lina');
  const auditor = await as('auditor');
  await auditor.goto('/desk/outbox');
  await expectAccessible(auditor);
  await auditor.getByRole('listitem').filter({ hasText: email }).getByRole('link').click();
  await expect(auditor.getByText('/invite/…')).toBeVisible();
  await expectAccessible(auditor);
});

test.describe('closed doors', () => {
  test.use({ expectedErrors: [/status of 40[34]/] });

  test('a writer finds neither members nor outbox, and nobody a member who does not exist', async ({
    as,
  }) => {
    const writer = await as('hq.writer');
    for (const address of ['/desk/members', '/desk/members/invite', '/desk/outbox']) {
      expect((await writer.goto(address))?.status(), address).toBe(403);
      await expect(writer.getByRole('heading', { name: 'You may not open this page' })).toBeVisible();
    }
    const admin = await as('admin');
    for (const address of [
      '/desk/members/00000000-0000-4000-8000-000000000000',
      '/desk/members/x',
      '/desk/outbox/x',
    ]) {
      expect((await admin.goto(address))?.status(), address).toBe(404);
    }
  });

  test('a draft of another site does not exist, and reads like any address that does not', async ({ as }) => {
    const writer = await as('writer');
    await writer.goto('/desk/releases?state=draft');
    const href = await writer.locator('main a[href^="/desk/releases/"]').first().getAttribute('href');
    expect((await writer.goto(`${href}`))?.status()).toBe(200);
    const other = await as('hq.writer');
    expect((await other.goto(`${href}`))?.status()).toBe(404);
    const draft = await other.getByRole('main').textContent();
    await other.goto('/desk/releases/00000000-0000-4000-8000-000000000000');
    expect(await other.getByRole('main').textContent()).toBe(draft);
  });
});
