import type { Browser, Page } from '@playwright/test';

const PASSWORD = 'seven grey herons over Larache';
let serial = 0;

/** Lets a new writer of Morocco in, in a browser of their own. `admin` is the page of somebody who may invite. */
export async function newWriter(
  admin: Page,
  browser: Browser,
  name: string,
): Promise<{ page: Page; email: string }> {
  serial += 1;
  const email = `${name.toLowerCase()}.${process.env.TEST_PARALLEL_INDEX}.${Date.now()}.${serial}@demo.example`;
  await admin.goto('/desk/members/invite');
  await admin.getByLabel('Email').fill(email);
  await admin.getByLabel('Name', { exact: true }).fill(name);
  await admin.getByRole('checkbox', { name: 'Writer, All languages, IOM Morocco' }).check();
  await admin.getByRole('button', { name: 'Create the invitation' }).click();
  const link = await admin.getByLabel('Link', { exact: true }).inputValue();
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Join the newsroom' }).click();
  await page.waitForURL('**/desk');
  return { page, email };
}
