import type { Page } from '@playwright/test';
import { expectAccessible } from './support/a11y.ts';
import { expect, test } from './support/test.ts';
import { caretIn, expectSaved, openRelease, settled, startRelease } from './support/writing.ts';

const WRITER = 'Clare Osei-Whitfield';
const EDITOR = 'Tomás Arrizaga';

/** The caret of somebody as this page draws it, and the letters before it in its paragraph. */
const caretOf = (page: Page, name: string) => page.locator(`.caret[data-name="${name}"]`);
const wordsBefore = (page: Page, name: string) =>
  caretOf(page, name).evaluate((caret) => {
    if (!caret.isConnected) return null; // drawn anew while we looked
    const range = document.createRange();
    range.setStart(caret.closest('[data-part], p') ?? caret, 0);
    range.setEndBefore(caret);
    return range.toString();
  });

test('each sees where the other’s caret stands, also while both write', async ({ as }) => {
  const writer = await as('hq.writer');
  const editor = await as('hq.editor');
  const address = await startRelease(writer, 'Vans reach the valley');
  await openRelease(editor, address);
  await expect(writer.getByRole('button', { name: `${EDITOR}, reading` })).toBeVisible();

  await caretIn(editor, 'Headline');
  await expect(caretOf(writer, EDITOR)).toBeVisible();
  await expect(caretOf(writer, EDITOR)).toHaveAttribute('data-fresh');
  await expect.poll(() => wordsBefore(writer, EDITOR)).toBe('Vans reach the valley');
  await editor.keyboard.type(' twice a week');
  await expect.poll(() => wordsBefore(writer, EDITOR)).toBe('Vans reach the valley twice a week');
  await expect(writer.getByRole('button', { name: `${EDITOR}, writing` })).toBeVisible();

  await caretIn(writer, 'Headline');
  await writer.keyboard.press('Home');
  await writer.keyboard.type('Two ');
  await expect.poll(() => wordsBefore(writer, EDITOR)).toBe('Two Vans reach the valley twice a week');
  await expect.poll(() => wordsBefore(editor, WRITER)).toBe('Two ');
  await expect(caretOf(writer, EDITOR)).not.toHaveAttribute('data-fresh');
  await expect(writer.getByLabel('Headline', { exact: true })).toHaveText(
    'Two Vans reach the valley twice a week',
  );
  await expectAccessible(writer);

  await editor.keyboard.press('Shift+Home');
  await expect(writer.locator('.held').first()).toBeVisible();
  // On a phone the first of them stands in the bar as well.
  await writer.setViewportSize({ width: 390, height: 844 });
  await expect(writer.getByRole('button', { name: `${EDITOR}, writing` })).toBeVisible();
  expect(await writer.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await editor.close();
  await expect(caretOf(writer, EDITOR)).toHaveCount(0);
  await expect(writer.getByRole('list', { name: 'Also here' })).toBeHidden();
});

test('a press on somebody’s face leads to where they are', async ({ as }) => {
  const writer = await as('hq.writer');
  const editor = await as('hq.editor');
  const address = await startRelease(writer, 'A long one');
  await caretIn(writer, 'Body');
  for (let line = 1; line <= 40; line++) {
    await writer.keyboard.insertText(`Paragraph ${line}`);
    await writer.keyboard.press('Enter');
  }
  await expectSaved(writer);
  await openRelease(editor, address);
  await editor.getByText('Paragraph 40').click();
  await settled(editor);
  await writer.getByLabel('Headline', { exact: true }).click();
  await expect(writer.getByText('Paragraph 40')).not.toBeInViewport();
  await expect(caretOf(writer, EDITOR)).toHaveCount(1);
  await writer.getByRole('button', { name: `${EDITOR}, reading. Go to their place` }).press('Enter');
  await expect(writer.getByText('Paragraph 40')).toBeInViewport();
});

test('a second tab of the same person is recognized and said, and its caret is shown as theirs', async ({
  as,
}) => {
  const writer = await as('hq.writer');
  const address = await startRelease(writer, 'Vans');
  const second = await writer.context().newPage();
  await openRelease(second, address);
  const said = writer.getByRole('banner').getByText('Also open in another tab');
  await expect(said).toBeVisible();
  await expect(writer.getByRole('list', { name: 'Also here' })).toBeHidden();
  await caretIn(second, 'Headline');
  await expect(caretOf(writer, 'You, elsewhere')).toHaveCount(1);
  await second.close();
  await expect(said).toBeHidden();
});

test('hiding the tab does not drop somebody, and where they are is never written into the release', async ({
  as,
}) => {
  const writer = await as('hq.writer');
  const editor = await as('hq.editor');
  const address = await startRelease(writer, 'Vans');
  await openRelease(editor, address);
  await caretIn(editor, 'Headline');
  await expect(caretOf(writer, EDITOR)).toHaveCount(1);
  const steps = editor.waitForRequest('**/steps', { timeout: 2_000 }).catch(() => null);
  const other = await editor.context().newPage();
  await other.bringToFront();
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowRight']) await editor.keyboard.press(key);
  expect(await steps).toBeNull();
  await expect(writer.getByRole('button', { name: new RegExp(`^${EDITOR}`) })).toBeVisible();
  await expect.poll(() => wordsBefore(writer, EDITOR)).toBe('Van');
});
