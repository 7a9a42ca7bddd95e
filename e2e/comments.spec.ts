import type { Page } from '@playwright/test';
import { expectAccessible } from './support/a11y.ts';
import { act, expectState, headlineOf } from './support/releases.ts';
import { expect, test } from './support/test.ts';
import { caretIn, expectSaved, openRelease, startRelease } from './support/writing.ts';

// Several people, one after the other, each with a browser of their own.

const body = (page: Page) => page.getByLabel('Body', { exact: true });
const card = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words });
const passage = (page: Page) => page.locator('mark.passage');

/** Says which words are shown as commented; somebody's caret may part them. */
async function expectTied(page: Page, words: string) {
  await expect.poll(async () => (await passage(page).allTextContents()).join('')).toBe(words);
}

/** A release with one sentence, open in the writer's browser. */
async function written(writer: Page, words = 'The vans park near the district packing stations at night.') {
  const address = await startRelease(writer, headlineOf('Vans'));
  await caretIn(writer, 'Body');
  await writer.keyboard.type(words);
  await expectSaved(writer);
  return address;
}

/** Selects words of the body. */
async function select(page: Page, words: string) {
  await body(page).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts: { node: Node; from: number }[] = [];
    let all = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      texts.push({ node, from: all.length });
      all += node.textContent;
    }
    const from = all.indexOf(wanted);
    if (from < 0) throw new Error(`not in the text: ${wanted}`);
    const at = (index: number, end: boolean) => {
      const text = texts.findLast((each) => (end ? each.from < index : each.from <= index));
      if (!text) throw new Error('no such place');
      return [text.node, index - text.from] as const;
    };
    element.closest<HTMLElement>('[contenteditable]')?.focus();
    getSelection()?.setBaseAndExtent(...at(from, false), ...at(from + wanted.length, true));
  }, words);
  // The editor hears of a selection a moment after the browser, and counts it.
  await expect(selected(page)).toBeVisible();
}

/** Puts the caret before or behind some words. */
async function caretAt(page: Page, side: 'before' | 'behind', words: string) {
  await select(page, words);
  await page.keyboard.press(side === 'before' ? 'ArrowLeft' : 'ArrowRight');
  await expect(selected(page)).toHaveCount(0);
}

const selected = (page: Page) => page.getByText(/^\d+ of \d+ words?$/);

/** Comments on words of the body by keyboard. */
async function comment(page: Page, words: string, said: string) {
  await select(page, words);
  await page.keyboard.press('Control+Alt+m');
  await expect(page.getByLabel('Comment', { exact: true }).and(page.locator('textarea'))).toBeFocused();
  await page.keyboard.type(said);
  await page.keyboard.press('Control+Enter');
  await expect(card(page, said).getByRole('button', { name: 'Reply' })).toBeVisible();
}

const openTab = (page: Page) => page.getByRole('tab', { name: /^Comments/ }).click();

test('two people talk about a passage and settle it, each seeing the other’s words without reloading', async ({
  as,
}) => {
  const [writer, editor] = [await as('hq.writer'), await as('hq.editor')];
  const address = await written(writer);
  await openRelease(editor, address);

  await comment(editor, 'near the district', 'Can we stay at district level?');
  await expect(card(writer, 'Can we stay at district level?')).toContainText('Tomás Arrizaga');
  await expectTied(writer, 'near the district');
  await expect(writer.getByRole('tab', { name: /1 open comment/ })).toBeVisible();

  await passage(writer).first().click();
  const thread = card(writer, 'Can we stay at district level?');
  await thread.getByRole('button', { name: 'Reply' }).click();
  await thread.getByLabel('Reply').and(writer.locator('textarea')).fill('Done, no names.');
  await thread.getByRole('button', { name: 'Reply' }).click();
  await expect(card(editor, 'Done, no names.')).toBeVisible();
  await expectAccessible(editor);

  await card(editor, 'Done, no names.').click();
  await card(editor, 'Done, no names.').getByRole('button', { name: 'Resolve' }).click();
  await expect(card(writer, 'Done, no names.')).toContainText('Resolved by Tomás Arrizaga');
  await caretIn(writer, 'Headline');
  await expect(passage(writer)).toHaveCount(0);
  await openTab(writer);
  await writer.getByLabel('Show').selectOption('Resolved');
  await card(writer, 'Done, no names.').click();
  await card(writer, 'Done, no names.').getByRole('button', { name: 'Reopen' }).click();
  await expectTied(editor, 'near the district');
});

test('a comment follows its words, quotes them when they are gone, and finds them when they come back', async ({
  as,
}) => {
  const writer = await as('hq.writer');
  await written(writer);
  await comment(writer, 'near the district', 'Where exactly?');
  const thread = card(writer, 'Where exactly?');

  await caretAt(writer, 'before', 'The vans ');
  await writer.keyboard.type('Every evening ');
  await caretAt(writer, 'behind', 'near ');
  await writer.keyboard.type('to ');
  await expectTied(writer, 'near to the district');

  await caretAt(writer, 'before', 'the district');
  await writer.keyboard.press('Enter');
  await expect(passage(writer)).toHaveText(['near to ', 'the district']);
  await expect(thread).toHaveCount(1);
  await writer.keyboard.press('Backspace');
  await expectTied(writer, 'near to the district');

  await select(writer, 'near to the district');
  await writer.keyboard.press('Delete');
  await expect(passage(writer)).toHaveCount(0);
  await openTab(writer);
  await expect(thread).toContainText('No longer in the text');
  await expect(thread).toContainText('near the district');
  await writer.getByRole('button', { name: 'Undo' }).click();
  await expectTied(writer, 'near to the district');
  await expect(thread).not.toContainText('No longer in the text');
});

test('a comment goes along with words that are cut and pasted, and stays where it is when they are copied', async ({
  as,
}) => {
  const writer = await as('hq.writer');
  await written(writer);
  await comment(writer, 'near the district', 'Where exactly?');
  await select(writer, 'near the district');
  await writer.keyboard.press('Control+c');
  await writer.keyboard.press('ArrowRight');
  await expect(selected(writer)).toHaveCount(0);
  await writer.keyboard.press('Control+v');
  await expect(body(writer)).toContainText('near the districtnear the district');
  await expectTied(writer, 'near the district');
  await writer.getByRole('button', { name: 'Undo' }).click();

  await select(writer, 'near the district ');
  await writer.keyboard.press('Control+x');
  await expect(passage(writer)).toHaveCount(0);
  await writer.keyboard.press('Control+ArrowRight');
  await writer.keyboard.press('End');
  await writer.keyboard.press('Control+v');
  await expectTied(writer, 'near the district');
});

test('by keyboard alone: comment, call somebody by name, walk along the comments, answer, and go back', async ({
  as,
}) => {
  const writer = await as('hq.writer');
  await written(writer, 'One word here. Another word there.');
  await comment(writer, 'here', 'First.');
  await select(writer, 'there');
  await writer.keyboard.press('Control+Alt+m');
  await writer.keyboard.type('@tom');
  const people = writer.getByRole('listbox', { name: 'People to mention' });
  await expect(people.getByRole('option')).toHaveText(['Tomás Arrizaga']);
  await expectAccessible(writer);
  await writer.keyboard.press('Escape');
  await expect(people).toHaveCount(0);
  await writer.keyboard.press('Control+Backspace');
  await writer.keyboard.press('Backspace');
  await writer.keyboard.type('@arri');
  await expect(people.getByRole('option', { selected: true })).toHaveText('Tomás Arrizaga');
  await writer.keyboard.press('Enter');
  await writer.keyboard.type('is it there?');
  await writer.keyboard.press('Tab');
  await writer.keyboard.press('Space');
  await writer.keyboard.press('Tab');
  await writer.keyboard.press('Enter');
  const second = card(writer, '@Tomás Arrizaga is it there?');
  await expect(second).toContainText('To be settled first');
  await expect(second).toBeFocused();

  await writer.keyboard.press('Escape');
  await expect(writer.locator('[contenteditable=true]').first()).toBeFocused();
  await writer.keyboard.press('Shift+F4');
  await expect(card(writer, 'First.')).toBeFocused();
  await writer.keyboard.press('F4');
  await expect(second).toBeFocused();
  await writer.keyboard.press('F4');
  await expect(card(writer, 'First.')).toBeFocused();
  await writer.keyboard.press('Escape');
  await writer.keyboard.press('Control+Alt+m');
  await expect(card(writer, 'First.')).toBeFocused();
});

test('a comment without a network is kept, said to wait, and goes out when it is back', async ({
  as,
  expectedErrors,
}) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED/);
  const writer = await as('hq.writer');
  const address = await written(writer);
  await writer.context().setOffline(true);
  await select(writer, 'near the district');
  await writer.keyboard.press('Control+Alt+m');
  await writer.keyboard.type('Typed on the road.');
  await writer.keyboard.press('Control+Enter');
  await expect(card(writer, 'Typed on the road.')).toContainText('Not sent yet: no network');
  await writer.context().setOffline(false);
  await expect(card(writer, 'Typed on the road.').getByRole('button', { name: 'Reply' })).toBeVisible();
  await expectSaved(writer);

  const editor = await as('hq.editor');
  await openRelease(editor, address);
  await expect(card(editor, 'Typed on the road.')).toBeVisible();
  await expectTied(editor, 'near the district');
});

test('a comment that was being typed is there again after the page was lost, beside its words', async ({
  as,
}) => {
  const writer = await as('hq.writer');
  const address = await written(writer);
  await select(writer, 'near the district');
  await writer.keyboard.press('Control+Alt+m');
  await writer.keyboard.type('Half a thou');
  await expectSaved(writer);
  await expect(writer.getByText('Not sent yet. Kept on this computer.')).toBeVisible();

  const asked = writer.waitForEvent('dialog').then((dialog) => [dialog.type(), dialog.accept()] as const);
  await writer.goto(address);
  expect((await asked)[0]).toBe('beforeunload');
  const box = writer.getByLabel('Comment', { exact: true }).and(writer.locator('textarea'));
  await expect(box).toHaveValue('Half a thou');
  await expectTied(writer, 'near the district');
  await box.press('End');
  await box.pressSequentially('ght.');
  await box.press('Control+Enter');
  await expect(card(writer, 'Half a thought.').getByRole('button', { name: 'Reply' })).toBeVisible();
});

test('what must be settled stands in the way of submitting, and the way leads to it', async ({ as }) => {
  const writer = await as('hq.writer');
  await written(writer);
  await select(writer, 'near the district');
  await writer.keyboard.press('Control+Alt+m');
  await writer.keyboard.type('Name the district.');
  await writer.getByLabel('Must be settled before it is submitted').check();
  await writer.keyboard.press('Tab');
  await writer.keyboard.press('Enter');
  await expect(card(writer, 'Name the district.').getByRole('button', { name: 'Resolve' })).toBeVisible();

  const lead = writer.getByRole('button', { name: 'A comment must be settled first.' });
  await expect(lead).toBeVisible();
  await act(writer, 'Submit for review');
  const refused = writer.getByRole('dialog');
  await expect(refused).toContainText('A comment must be settled first.');
  await expectAccessible(writer);
  await refused.getByRole('link', { name: 'Go to the first comment' }).press('Enter');
  await expect(card(writer, 'Name the district.')).toBeFocused();
  await lead.click();
  await expect(writer.getByLabel('Show')).toHaveValue('blocking');
  await card(writer, 'Name the district.').getByRole('button', { name: 'Resolve' }).click();
  await expect(card(writer, 'Name the district.')).toContainText('Resolved by');
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');
});

test('a reviewer reads the comments beside what changed, and what is approved can still be talked about', async ({
  as,
}) => {
  const [writer, editor] = [await as('hq.writer'), await as('hq.editor')];
  const address = await written(writer);
  await comment(writer, 'near the district', 'The mayor confirmed it.');
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');

  await editor.goto(`${address}/review`);
  const threads = editor.getByRole('region', { name: 'Comments' });
  await expect(threads).toContainText('The mayor confirmed it.');
  await expect(threads).toContainText('near the district');
  await expectAccessible(editor);
  await threads.getByRole('article').click();
  await threads.getByRole('button', { name: 'Reply' }).click();
  await threads.locator('textarea').fill('Then all is well.');
  await threads.getByRole('button', { name: 'Reply' }).click();
  await expect(card(writer, 'The mayor confirmed it.')).toContainText('Then all is well.');
  await act(editor, 'Approve');
  await expectState(editor, 'Approved');

  await writer.goto(address);
  await expect(writer.getByText('Read only')).toBeVisible();
  await body(writer).getByText('packing stations').dblclick();
  await writer.keyboard.press('Control+Alt+m');
  const box = writer.getByLabel('Comment', { exact: true }).and(writer.locator('textarea'));
  await box.fill('For next time.');
  await box.press('Control+Enter');
  await expect(card(writer, 'For next time.').getByRole('button', { name: 'Reply' })).toBeVisible();
  await expect(passage(writer).filter({ hasText: 'packing stations' })).toBeVisible();
});

test.describe('on a phone', () => {
  test('comments stand in the panel and lead to their words', async ({ as }) => {
    const writer = await as('hq.writer');
    await writer.setViewportSize({ width: 390, height: 844 });
    await written(writer);
    await body(writer)
      .getByRole('paragraph')
      .dblclick({ position: { x: 12, y: 12 } });
    await writer.getByRole('toolbar').getByRole('button', { name: 'Comment' }).click();
    const box = writer.getByLabel('Comment', { exact: true }).and(writer.locator('textarea'));
    await expect(box).toBeInViewport();
    await box.fill('From the bus.');
    await writer.getByRole('tabpanel').getByRole('button', { name: 'Comment' }).first().click();
    const thread = card(writer, 'From the bus.');
    await expect(thread.getByRole('blockquote')).toHaveText('The');
    await thread.getByRole('button', { name: 'Show in the text' }).click();
    await expect(passage(writer)).toBeInViewport();
    await expectAccessible(writer);
    const wider = await writer.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBe(0);
  });
});

test('in Arabic the comments stand at the other side, and everything can be used', async ({ as }) => {
  const translator = await as('translator');
  await translator.goto('/desk/releases');
  await translator.getByRole('link', { name: /^إنشاء مقاولة في المغرب/ }).click();
  await expectTied(translator, 'مغاربة العالم');
  const thread = card(translator, 'اعتمدتُ هذه الصيغة');
  const [text, beside] = [await passage(translator).first().boundingBox(), await thread.boundingBox()];
  expect((beside?.x ?? 0) + (beside?.width ?? 0)).toBeLessThan(text?.x ?? 0);
  expect(Math.abs((beside?.y ?? 0) - (text?.y ?? 0))).toBeLessThan(40);
  await translator.keyboard.press('F4');
  await expect(thread).toBeFocused();
  await translator.getByRole('tab', { name: /^التعليقات/ }).click();
  await expectAccessible(translator);
});
