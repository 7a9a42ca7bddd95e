import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';

/** The cast of the demo newsroom, all at demo.example. */
export type Member =
  | 'writer'
  | 'editor'
  | 'publisher'
  | 'protection'
  | 'translator'
  | 'hq.writer'
  | 'hq.editor'
  | 'hq.publisher'
  | 'admin'
  | 'auditor';

const home = process.env.E2E_HOME ?? '';

/** Fills in the form for signing in and sends it. */
export async function fillIn(page: Page, member: Member): Promise<void> {
  const password = (await readFile(join(home, 'demo-password'), 'utf8')).trim();
  await page.getByLabel('Email').fill(`${member}@demo.example`);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** A file with the cookies of a member who has signed in once in this run. */
export async function sessionOf(browser: Browser, member: Member): Promise<string> {
  const folder = join(home, 'e2e-sessions');
  const file = join(folder, `${member}-${process.env.TEST_PARALLEL_INDEX}.json`);
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  if (isThere) return file;
  await mkdir(folder, { recursive: true });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto('/sign-in');
  await fillIn(page, member);
  await page.waitForURL('**/desk');
  await context.storageState({ path: file });
  await context.close();
  return file;
}
