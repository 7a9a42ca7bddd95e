import { randomBytes } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { expect } from './test.ts';

/** A headline nobody else has. */
export const headlineOf = (words: string): string => `${words} ${randomBytes(3).toString('hex')}`;

/** Starts a release from My day, writes into it and waits until it is saved. @returns its address on the desk */
export async function write(page: Page, headline: string, words: string): Promise<string> {
  await page.goto('/desk');
  await page.getByRole('button', { name: 'New release' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Headline').fill(headline);
  await dialog.getByRole('button', { name: 'Start writing' }).click();
  await page.waitForURL(/\/desk\/releases\/[0-9a-f-]{36}$/);
  await addWords(page, words);
  return new URL(page.url()).pathname;
}

/** Types words at the end of the body and waits until they are saved. */
export async function addWords(page: Page, words: string): Promise<void> {
  const body = page.getByRole('textbox', { name: 'Body' });
  await body.getByRole('paragraph').last().click();
  await expect(page.locator('[contenteditable="true"]')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(words);
  await expect(body).toContainText(words);
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

/** Presses an act of the bar and, when it asks, its button in the dialog after filling in what is asked. */
export async function act(page: Page, name: string, answers: Record<string, string> = {}): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name, exact: true }).click();
  const dialog = page.getByRole('dialog');
  for (const [label, text] of Object.entries(answers)) await dialog.getByLabel(label).fill(text);
  if (Object.keys(answers).length > 0 || name === 'Publish' || name === 'Discard' || name === 'Reopen') {
    await dialog.getByRole('button', { name, exact: true }).click();
  }
}

/** Says that the release stands so: the words of its badges in the bar. */
export async function expectState(page: Page, ...words: string[]): Promise<void> {
  for (const word of words)
    await expect(page.getByRole('banner').getByText(word, { exact: true })).toBeVisible();
}

/** The public address the bar and the notice of a live release lead to. */
export async function publicAddress(page: Page): Promise<string> {
  const link = page.getByRole('link', { name: /^Readers see edition/ });
  return (await link.getAttribute('href')) ?? '';
}

/** What a reader reads at a public address who has never been there before. */
export async function read(browser: Browser, path: string): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(path);
  const text = (await page.getByRole('main').textContent()) ?? '';
  await context.close();
  return text;
}
