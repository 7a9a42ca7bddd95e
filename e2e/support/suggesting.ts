import type { Locator, Page } from '@playwright/test';
import { caretIn, expectSaved, settled, startRelease } from './writing.ts';

/** The body of the open release, whatever the interface calls it. */
export const body = (page: Page): Locator => page.locator('.ProseMirror [data-part=body]');

/** The cards of open suggestions, in an English interface. */
export const cards = (page: Page): Locator => page.locator('article[aria-label^="Suggestion by"]');

/** The button that turns suggesting on and off, in an English interface. */
export const suggesting = (page: Page): Locator =>
  page.getByRole('button', { name: 'Suggesting', exact: true });

/** A release with two sentences, in which the page can write. @returns its address */
export async function written(page: Page, headline: string): Promise<string> {
  const address = await startRelease(page, headline);
  await caretIn(page, 'Body');
  await page.keyboard.type('The vans park by the mill. Most of them are new.');
  await expectSaved(page);
  return address;
}

/** Puts the caret behind some words of the body, with the mouse. */
export async function caretBehind(page: Page, words: string): Promise<void> {
  await body(page).getByText(words).first().scrollIntoViewIfNeeded();
  const { right, middle } = await placeOf(page, words);
  await page.mouse.click(right - 1, middle);
  await settled(page);
}

/** Selects as many letters before the caret. */
export async function selectBack(page: Page, letters: number): Promise<void> {
  for (let times = 0; times < letters; times += 1) await page.keyboard.press('Shift+ArrowLeft');
}

/** Where words of the body stand on the screen. */
export async function placeOf(page: Page, words: string) {
  return body(page).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }
    throw new Error(`no ${wanted}`);
  }, words);
}
