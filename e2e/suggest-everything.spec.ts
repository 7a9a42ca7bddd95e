import { expectAccessible } from './support/a11y.ts';
import { arabicWriter } from './support/arabic.ts';
import { body, cards, caretBehind, placeOf, selectBack, suggesting, written } from './support/suggesting.ts';
import { expect, test } from './support/test.ts';
import { caretIn, expectSaved, openRelease, saving } from './support/writing.ts';

test('formatting, pasting and dragging are suggestions; all of them rejected leave the text as it was', async ({
  as,
}) => {
  const page = await as('hq.writer');
  await written(page, 'Everything is a suggestion');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A second paragraph.');
  await expectSaved(page);
  const before = await body(page).innerHTML();
  await suggesting(page).click();

  await caretBehind(page, 'second');
  await selectBack(page, 6);
  await page.keyboard.press('ControlOrMeta+b');
  await expect(body(page).locator('strong')).toHaveText('second');
  await expect(cards(page)).toHaveCount(1);

  // words are dragged from where they stand to the beginning of their line
  await body(page).getByText('The vans').first().scrollIntoViewIfNeeded();
  await caretBehind(page, 'park');
  await selectBack(page, 4);
  const words = await placeOf(page, 'park');
  const goal = await placeOf(page, 'The');
  await page.mouse.move((words.left + words.right) / 2, words.middle);
  await page.mouse.down();
  await page.mouse.move(goal.left + 30, goal.middle, { steps: 4 });
  await page.mouse.move(goal.left + 1, goal.middle, { steps: 4 });
  await page.mouse.up();
  await expect(body(page).locator('del', { hasText: 'park' })).toBeVisible();
  await expect(body(page).locator('ins', { hasText: 'park' })).toBeVisible();

  await caretBehind(page, 'by the mill.');
  await body(page).evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', '<p>One</p><ul><li>Two</li></ul>');
    element
      .closest('.ProseMirror')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(body(page).locator('ul')).toHaveText('Two Most of them are new.');

  await expectSaved(page);
  await expectAccessible(page);

  await page.getByRole('button', { name: /^Suggestions: \d+ open/ }).click();
  await page.getByRole('button', { name: 'Reject all', exact: true }).click();
  await expect(cards(page)).toHaveCount(0);
  await expect.poll(() => body(page).innerHTML()).toBe(before);
  await expectSaved(page);
});

test('a block dragged while suggesting is one suggestion, which accepted is the move', async ({ as }) => {
  const page = await as('hq.writer');
  await written(page, 'A block is dragged');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A second paragraph.');
  await expectSaved(page);
  await suggesting(page).click();
  const blocks = body(page).locator('> *');
  await blocks.first().hover();
  const grip = await page.getByRole('button', { name: 'Block: move or change it' }).boundingBox();
  const last = await blocks.last().boundingBox();
  if (!grip || !last) throw new Error('nothing to drag');
  await page.mouse.move(grip.x + 10, grip.y + 10);
  await page.mouse.down();
  await page.mouse.move(grip.x + 20, grip.y + 30);
  await page.mouse.move(last.x + 20, last.y + last.height, { steps: 4 });
  await expect(page.locator('.block-line')).toBeVisible();
  await page.mouse.up();
  await expect(cards(page)).toHaveCount(1);
  await cards(page)
    .getByRole('button', { name: /^Accept/ })
    .click();
  await expect(body(page).locator('p')).toHaveText([
    'A second paragraph.',
    'The vans park by the mill. Most of them are new.',
  ]);
  await expectSaved(page);
});

test('suggested without a network, it is there when the network is back', async ({ as, expectedErrors }) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load/);
  const writer = await as('hq.writer');
  const editor = await as('hq.editor');
  const address = await written(writer, 'Offline');
  await openRelease(editor, address);
  await suggesting(editor).click();
  await editor.route('**/steps*', (route) => route.abort());
  await caretBehind(editor, 'Most of them are new.');
  await editor.keyboard.type(' And clean.');
  await expect(saving(editor)).toHaveText('Not saved');
  await caretBehind(writer, 'The');
  await writer.keyboard.type(' two');
  await expectSaved(writer);
  await editor.unroute('**/steps*');
  await editor.getByRole('button', { name: 'Try again' }).click();
  await expectSaved(editor);
  for (const page of [writer, editor]) {
    await expect(body(page)).toHaveText('The two vans park by the mill. Most of them are new. And clean.');
    await expect(body(page).locator('ins')).toHaveText(' And clean.');
  }
});

test('who writes into a paragraph that another suggests, suggests; what is refused is kept and writing goes on', async ({
  as,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 4\d\d/);
  const writer = await as('hq.writer');
  const editor = await as('hq.editor');
  const address = await written(writer, 'In whose name');
  await openRelease(editor, address);
  await suggesting(editor).click();
  await caretBehind(editor, 'are new.');
  await editor.keyboard.press('Enter');
  await editor.keyboard.type('We will pay.');
  await body(editor).evaluate((element) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', '<p>When:</p><ul><li>On Monday</li></ul>');
    element
      .closest('.ProseMirror')
      ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expectSaved(editor);
  await caretBehind(writer, 'On ');
  await writer.keyboard.type('no ');
  await expectSaved(writer);
  await expect(body(editor).locator('li')).toHaveText('On no Monday');
  const card = cards(editor).filter({ hasText: 'We will pay.' });
  await expect(cards(editor).filter({ hasText: 'no' }).last()).toBeVisible();
  await expect(card).not.toContainText('no ');

  await writer.route('**/steps', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({
          status: 422,
          contentType: 'application/problem+json',
          body: JSON.stringify({ type: 'urn:newsroom:problem:invalid', reason: 'step_invalid', status: 422 }),
        })
      : route.continue(),
  );
  await caretBehind(writer, 'The vans');
  await writer.keyboard.type(' that fly');
  await expect(writer.getByText('These words of yours are not in the text').first()).toBeVisible();
  await expect(body(writer).locator('p').first()).toHaveText(/^The vans park/);
  await writer.unroute('**/steps');
  await caretIn(writer, 'Headline');
  await writer.keyboard.type(' we write');
  await expectSaved(writer);
  await expect(editor.getByLabel('Headline', { exact: true })).toHaveText('In whose name we write');
});

test('in an Arabic interface one suggests, decides and undoes by the same keys, from right to left', async ({
  as,
  browser,
}) => {
  const page = await arabicWriter(browser, await as('admin'));
  await page.goto('/desk/releases/new');
  await page.getByLabel('العنوان').first().fill('العيادة المتنقلة');
  await page.locator('form button[type=submit]').last().click();
  await page.waitForURL(/\/desk\/releases\/[0-9a-f-]{36}$/);
  await expect(page.locator('.ProseMirror')).toHaveAttribute('contenteditable', 'true');
  const words = body(page).locator('p').first();
  await words.click();
  await expect(page.locator('.ProseMirror')).toBeFocused();
  await page.keyboard.type('تقف السيارات قرب الطاحونة.');
  const before = await body(page).innerHTML();
  await page.keyboard.press('Control+Shift+E');
  await page.keyboard.press('Backspace');
  await page.keyboard.type(' كل يوم.');
  await expect(body(page).locator('ins')).toHaveText(' كل يوم.');
  await expect(body(page).locator('del')).toHaveText('.');
  const card = page.getByRole('article').filter({ hasText: 'كل يوم' }).first();
  await expect(card).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Alt+Enter');
  await expect(body(page)).toHaveText('تقف السيارات قرب الطاحونة كل يوم.');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(body(page).locator('del')).toHaveText('.');
  await page.keyboard.press('Alt+Shift+Enter');
  await expect(body(page).locator('ins, del')).toHaveCount(0);
  expect(await body(page).innerHTML()).toBe(before);
});
