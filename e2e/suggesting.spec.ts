import { expectAccessible } from './support/a11y.ts';
import { body, cards, caretBehind, selectBack, suggesting, written } from './support/suggesting.ts';
import { expect, test } from './support/test.ts';
import { caretIn, expectSaved, openRelease, settled } from './support/writing.ts';

test('the editor suggests while the writer writes; she accepts one, rejects one, and the text is as agreed', async ({
  as,
}) => {
  const writer = await as('hq.writer');
  const editor = await as('hq.editor');
  const address = await written(writer, 'Vans reach the valley');
  await openRelease(editor, address);
  await suggesting(editor).click();
  await expect(suggesting(editor)).toHaveAttribute('aria-pressed', 'true');

  await caretBehind(editor, 'by the mill');
  await Promise.all([
    editor.keyboard.type(', so nobody loses a day’s pay', { delay: 10 }),
    (async () => {
      await caretIn(writer, 'Headline');
      await writer.keyboard.type(' on Monday', { delay: 10 });
    })(),
  ]);
  await expect(body(writer).locator('ins')).toHaveText(', so nobody loses a day’s pay');
  await caretBehind(editor, 'Most');
  for (let times = 0; times < ' of them'.length; times += 1) await editor.keyboard.press('Delete');
  await expect(body(writer).locator('del')).toHaveText(' of them');
  await expect(writer.getByLabel('Headline', { exact: true })).toHaveText('Vans reach the valley on Monday');

  const added = cards(writer).filter({ hasText: 'so nobody loses' });
  const struck = cards(writer).filter({ hasText: 'of them' });
  const name = (await editor.locator('article[aria-label^="Suggestion by"] b').first().textContent()) ?? '';
  await expect(added).toContainText(name);
  await expect(added).toContainText(/\d\d:\d\d/);
  await expectAccessible(writer);
  await added.getByRole('button', { name: /^Accept/ }).click();
  await struck.getByRole('button', { name: /^Reject/ }).click();
  const agreed = 'The vans park by the mill, so nobody loses a day’s pay. Most of them are new.';
  for (const page of [writer, editor]) {
    await expect(body(page)).toHaveText(agreed);
    await expect(body(page).locator('ins, del')).toHaveCount(0);
    await expect(cards(page)).toHaveCount(0);
  }
  await body(writer).getByRole('paragraph').first().click();
  await settled(writer);
  await writer.keyboard.press('ControlOrMeta+z');
  await expect(body(editor).locator('del')).toHaveText(' of them');
});

test('with an open suggestion a release is not submitted, and nothing shows what was only suggested', async ({
  as,
}) => {
  const writer = await as('hq.writer');
  await written(writer, 'A clinic opens in the valley');
  await suggesting(writer).click();
  await caretIn(writer, 'Headline');
  await writer.keyboard.type(' today');
  await expectSaved(writer);
  await expect(cards(writer)).toHaveCount(1);
  await writer.getByRole('banner').getByRole('button', { name: 'Submit for review' }).click();
  const refused = writer.getByRole('dialog');
  await expect(refused).toContainText('A suggestion is open: accept or reject it first.');
  await refused.getByRole('link', { name: 'Go to the first suggestion' }).click();
  await expect(refused).toBeHidden();
  await expect(cards(writer)).toHaveAttribute('data-active', 'true');
  await expect(writer.getByRole('banner').getByText('Draft', { exact: true })).toBeVisible();

  const address = new URL(writer.url()).pathname;
  await writer.goto(`${address}/review`);
  const review = writer.getByRole('main');
  await expect(review.locator('ins')).toContainText('today');
});

test('by keyboard alone: suggest, split, walk, accept and reject', async ({ as }) => {
  const page = await as('hq.writer');
  await written(page, 'By keyboard');
  await page.keyboard.press('Control+Shift+E');
  await expect(page.locator('[data-says]')).toContainText('You are suggesting');
  await caretBehind(page, 'by the mill.');
  await page.keyboard.press('Enter');
  await expect(body(page).getByRole('img', { name: 'Suggested paragraph break' })).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.type(' Really.');
  await expect(cards(page)).toHaveCount(2);

  await page.keyboard.press('F9');
  await expect(page.locator('[data-says]')).toContainText('Start a new paragraph here');
  await page.keyboard.press('Alt+Enter');
  await expect(page.locator('[data-says]')).toContainText('Accepted.');
  await expect(body(page).getByRole('paragraph')).toHaveCount(2);
  await page.keyboard.press('F9');
  await expect(page.locator('[data-says]')).toContainText('Really.');
  await page.keyboard.press('Alt+Shift+Enter');
  await expect(cards(page)).toHaveCount(0);
  await expect(body(page)).toHaveText('The vans park by the mill. Most of them are new.');

  await page.keyboard.press('Control+Shift+E');
  await page.keyboard.type('!');
  await expect(body(page).locator('ins')).toHaveCount(0);
});

test('what an input method composes is suggested as one thing', async ({ as }) => {
  const page = await as('hq.writer');
  await written(page, 'Composed');
  await suggesting(page).click();
  await caretBehind(page, 'by the mill');
  const client = await page.context().newCDPSession(page);
  await page.keyboard.type(' ');
  for (const text of ['م', 'مس', 'مسا', 'مساع', 'مساعدة'])
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await client.send('Input.insertText', { text: 'مساعدة' });
  await client.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 });
  await client.send('Input.insertText', { text: 'é' });
  await page.keyboard.type('!');
  await expect(body(page)).toHaveText('The vans park by the mill مساعدةé!. Most of them are new.');
  await expect(body(page).locator('ins')).toHaveText(' مساعدةé!');
  await expect(cards(page)).toHaveCount(1);
  await expectSaved(page);

  // over words that are there: they are struck, and what is composed stands beside them
  await caretBehind(page, 'Most');
  await selectBack(page, 4);
  for (const text of ['ê', 'êt', 'ête'])
    await client.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await client.send('Input.insertText', { text: 'êtes' });
  await expect(body(page).locator('del')).toHaveText('Most');
  await expect(body(page).locator('ins').last()).toHaveText('êtes');
  await expect(cards(page)).toHaveCount(2);
  await expectSaved(page);
});
