import type { Browser, Page } from '@playwright/test';
import { expect } from './test.ts';

let serial = 0;

/** Somebody new who writes for Morocco and reads the desk in Arabic, from right to left. @returns their page */
export async function arabicWriter(browser: Browser, admin: Page): Promise<Page> {
  return (await arabicMember(browser, admin, { name: 'Hind', role: 'Writer' })).page;
}

/** Somebody new with a role for Morocco who reads the desk in Arabic, from right to left. */
export async function arabicMember(
  browser: Browser,
  admin: Page,
  { name, role }: { name: string; role: 'Writer' | 'Editor' },
): Promise<{ page: Page; email: string }> {
  serial += 1;
  const email = `${name.toLowerCase()}.${process.env.TEST_PARALLEL_INDEX}.${Date.now()}.${serial}@demo.example`;
  await admin.goto('/desk/members/invite');
  await admin.getByLabel('Email').fill(email);
  await admin.getByLabel('Name', { exact: true }).fill(name);
  await admin.getByRole('checkbox', { name: `${role}, All languages, IOM Morocco` }).check();
  await admin.getByRole('button', { name: 'Create the invitation' }).click();
  const link = await admin.getByLabel('Link', { exact: true }).inputValue();
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await page.getByLabel('Password', { exact: true }).fill('nine storks above Asilah');
  await page.getByRole('button', { name: 'Join the newsroom' }).click();
  await page.waitForURL('**/desk');
  await page.goto('/desk/account');
  await page.getByLabel('Language', { exact: true }).selectOption('ar');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  return { page, email };
}
