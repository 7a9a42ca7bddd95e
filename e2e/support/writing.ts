import { expect, type Page } from '@playwright/test';

/** Starts a release as the member of this page and waits until it can be written in. Returns its address. */
export async function startRelease(page: Page, headline: string): Promise<string> {
  await page.goto('/desk/releases/new');
  await page.getByLabel('Headline').fill(headline);
  await page.getByRole('button', { name: 'Start writing' }).click();
  await page.waitForURL(/\/desk\/releases\/[0-9a-f-]{36}$/);
  await openEditor(page);
  return new URL(page.url()).pathname;
}

/** Opens a release and waits for its editor. */
export async function openRelease(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await openEditor(page);
}

/** Waits until what was typed last is saved. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(saving(page)).toHaveText(/^Saved/);
}

/** What the bar says of saving. */
export const saving = (page: Page) => page.getByRole('banner').getByRole('status');

/** Every word of the text, parts and all, as the page shows it. */
export async function wordsOn(page: Page): Promise<string> {
  return page
    .getByRole('group', { name: 'Text of the release' })
    .evaluate((sheet) =>
      [...sheet.querySelectorAll('[data-part=headline], [data-part=standfirst], [data-part=body]')]
        .map((part) => part.textContent)
        .join('\n'),
    );
}

/** Puts the caret into a part, at the end of the line one clicks. */
export async function caretIn(page: Page, part: string): Promise<void> {
  await page.getByLabel(part, { exact: true }).click();
  await settled(page);
  await page.keyboard.press('End');
}

/** Waits until the editor has the focus and has put its selection right, which it does 20 ms after (prosemirror-view, handlers.focus). */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('.ProseMirror-focused')).toBeFocused();
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 20)));
}

async function openEditor(page: Page): Promise<void> {
  await expect(page.getByRole('toolbar', { name: 'Text' })).toBeVisible();
}
