import type { Locator, Page } from '@playwright/test';
import { caretIn, expectSaved, startRelease } from './writing.ts';

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

/** Puts the caret behind some words of the body, as a hand would with the keys. */
export async function caretBehind(page: Page, words: string): Promise<void> {
  const text = (await body(page).textContent()) ?? '';
  await body(page).locator('p').first().click();
  await page.keyboard.press('ControlOrMeta+Home');
  await body(page).evaluate((element, index) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let left = index;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const length = node.textContent?.length ?? 0;
      if (left <= length) {
        getSelection()?.collapse(node, left);
        return;
      }
      left -= length;
    }
  }, text.indexOf(words) + words.length);
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
