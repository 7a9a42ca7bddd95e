import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { photo } from '#lib/media/testing/photo.ts';
import { expectAccessible } from './support/a11y.ts';
import { paste } from './support/paste.ts';
import { expect, test } from './support/test.ts';
import { caretIn, expectSaved, settled, startRelease } from './support/writing.ts';

const folder = join(import.meta.dirname, '../lib/documents/foreign/testing/clipboards');
const clipboard = (name: string) => readFileSync(join(folder, name), 'utf8');
const WORD = { html: clipboard('word-en.html'), text: 'A well for Lakeside\nWhat was built\nTwo pumps' };

const body = (page: Page) => page.getByRole('textbox', { name: 'Body' });
const told = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: /Pasted|in the text|cannot|too long/ });

/** Drops a file in the middle of the body. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  await body(page).evaluate(
    (element, file) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(file.base64), (sign) => sign.charCodeAt(0))], file.name));
      const { left, top } = element.getBoundingClientRect();
      const at = {
        clientX: left + 20,
        clientY: top + 10,
        bubbles: true,
        cancelable: true,
        dataTransfer: data,
      };
      element.dispatchEvent(new DragEvent('drop', at));
    },
    { name, base64: bytes.toString('base64') },
  );
}

test('what comes from Word keeps its structure, says what was left out, and can become plain text', async ({
  as,
}) => {
  const page = await as('hq.writer');
  await startRelease(page, 'Pasted from Word');
  await caretIn(page, 'Body');
  await paste(page, WORD);

  await expect(body(page).getByRole('heading', { level: 2, name: 'What was built' })).toBeVisible();
  await expect(body(page).getByRole('heading', { level: 3, name: 'Pipes and pumps' })).toBeVisible();
  await expect(body(page).locator('ul ul > li')).toHaveText(['one by day', 'one by night']);
  await expect(body(page).locator('ol')).toHaveAttribute('start', '3');
  await expect(body(page).locator('th')).toHaveText(['Quarter', 'Families']);
  await expect(body(page).locator('td[rowspan="2"]')).toHaveText('Harbour');
  await expect(body(page).locator('a[href^=http]')).toHaveText(['the plan of the well']);
  await expect(body(page).locator('a[href^=http]')).toHaveAttribute(
    'href',
    'https://example.org/plan?page=2',
  );
  // the form of a quotation has lines of its own
  const quoted = body(page).getByRole('group', { name: 'Quote' }).locator('p:not([id])');
  await expect(quoted).toHaveText(['We carried water for nine years.', 'Today we carried none.']);
  await expect(body(page).locator('[lang=ar][dir=rtl]')).toHaveText('بئر');
  await expect(told(page)).toContainText(
    'Pasted. Left out: 1 picture, 1 comment, 2 tracked changes, and 2 unsafe links.',
  );
  await expectSaved(page);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Paste as plain text instead' }).click();
  await expect(body(page).locator('p')).toHaveText(['A well for Lakeside', 'What was built', 'Two pumps']);
  await expect(body(page).locator('ul, ol, table, h2, h3')).toHaveCount(0);
  await expect(told(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(body(page).locator('ul ul > li')).toHaveCount(2);
  await expectSaved(page);
});

test('by keyboard alone: paste, paste as plain text, undo', async ({ as }) => {
  const page = await as('hq.writer');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await startRelease(page, 'Pasted by keyboard');
  await caretIn(page, 'Body');
  await page.evaluate(async (html) => {
    const blob = (words: string, type: string) => new Blob([words], { type });
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': blob(html, 'text/html'),
        'text/plain': blob('Two pumps\nDig', 'text/plain'),
      }),
    ]);
  }, '<h2>Two pumps</h2><p>Dig <b>deep</b></p><img src="x.png" width="200">');
  await page.keyboard.press('Control+v');
  await expect(body(page).getByRole('heading', { level: 2, name: 'Two pumps' })).toBeVisible();
  await expect(body(page).locator('strong')).toHaveText('deep');
  await page.keyboard.press('Control+z');
  await expect(body(page).getByRole('heading')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+v');
  await expect(body(page).locator('p')).toHaveText(['Two pumps', 'Dig']);
  await expect(body(page).getByRole('heading')).toHaveCount(0);
  await expectSaved(page);
});

test('a headline takes the words on one line, and a list and a cell what fits them', async ({ as }) => {
  const page = await as('hq.writer');
  await startRelease(page, 'Well');
  await caretIn(page, 'Headline');
  await page.keyboard.type(' ');
  await paste(page, { html: '<h1>for</h1><p>Lakeside <b>opens</b></p>', text: 'for\nLakeside opens' });
  await expect(page.getByLabel('Headline', { exact: true })).toHaveText('Well for Lakeside opens');

  await caretIn(page, 'Body');
  await page.keyboard.type('The plan');
  await page.keyboard.press('Shift+Home');
  const chosen = page.getByText(/^2 of \d+ words$/);
  await expect(chosen).toBeVisible();
  await paste(page, { text: 'https://example.org/plan' });
  await page.keyboard.press('End');
  await expect(chosen).toBeHidden();
  await page.keyboard.type(' and ');
  await paste(page, { text: 'press@example.org.' });
  const links = body(page).getByRole('link');
  await expect(links).toHaveText(['The plan', 'press@example.org']);
  await expect(links.first()).toHaveAttribute('href', 'https://example.org/plan');
  await expect(body(page)).toHaveText('The plan and press@example.org.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('- first');
  await page.keyboard.press('Enter');
  await paste(page, { html: '<h2>Pumps</h2><table><tr><td>a</td><td>b</td></tr></table>', text: 'Pumps' });
  await expect(body(page).locator('li')).toContainText(['first', 'Pumps']);
  await expect(body(page).locator('table')).toHaveCount(0);
  await expectSaved(page);
});

test('Arabic from Word stands from right to left, with its joiners and marks and without the soup', async ({
  as,
}) => {
  const page = await as('writer');
  await page.goto('/desk/releases/new');
  await page.getByLabel('Headline').fill('بئر');
  await page.getByLabel('Language', { exact: true }).selectOption('ar');
  await page.getByRole('button', { name: 'Start writing' }).click();
  await page.waitForURL(/\/desk\/releases\/[0-9a-f-]{36}$/);
  await expect(page.locator('.sheet')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('.ProseMirror')).toHaveAttribute('contenteditable', 'true');
  await page.locator('[data-part=body] p').first().click();
  await settled(page);
  await paste(page, { html: clipboard('word-ar.html'), text: 'ما تم بناؤه' });
  await expect(page.locator('[data-part=body] h2')).toHaveText('ما تم بناؤه');
  await expect(page.locator('[data-part=body] ul ul li')).toHaveText('واحدة في الليل');
  await expect(page.locator('[data-part=body] > p').first()).toContainText(
    'Lakeside\u200f، بحسب خانه\u200cها.',
  );
  await expectAccessible(page);
});

test('a Word file goes into an open release at the caret, its changes as suggestions, in one step', async ({
  as,
}) => {
  const page = await as('hq.writer');
  await startRelease(page, 'Filled from a file');
  await caretIn(page, 'Body');
  await page.getByRole('button', { name: 'Insert', exact: true }).click();
  const asked = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'From a file…' }).click();
  await (await asked).setFiles(join(folder, 'tracked-en.docx'));
  await expect(told(page)).toContainText('tracked-en.docx\u2069 is in the text.');
  await expect(told(page)).toContainText('2 comments of the file stand beside the text');
  await expect(body(page).locator('ul ul li')).toHaveText(['one by day', 'one by night']);
  await expect(body(page).locator('th')).toHaveText(['Quarter', 'Families', 'Litres']);
  await expect(body(page).locator('ins')).toContainText('It opened on Monday.');
  await expect(body(page).locator('del')).toContainText('It cost a lot.');
  await expectSaved(page);
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(body(page).locator('table')).toHaveCount(0);
  await expectSaved(page);
});

test('a file that is dropped on the text is read, or it is said what to do with it', async ({
  as,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 422/);
  const page = await as('hq.writer');
  await startRelease(page, 'Dropped on');
  await drop(page, 'well.zip', Buffer.from('504b0304', 'hex'));
  await expect(page.getByRole('status').filter({ hasText: 'well.zip' })).toContainText(
    'cannot be put into the text',
  );
  await drop(page, 'well.png', Buffer.from('89504e470d0a1a0a', 'hex'));
  await expect(page.getByRole('status').filter({ hasText: 'well.png' })).toContainText('damaged');
  await drop(page, 'well.jpg', await photo({ width: 900, height: 600 }));
  await expect(told(page)).toContainText('well.jpg\u2069 is in the text.');
  const picture = body(page).getByRole('group', { name: 'Picture' });
  await expect(picture.locator('img')).toHaveJSProperty('complete', true);
  await expect(picture).toContainText('Nobody said yet whether people can be recognized.');
  await drop(page, 'broken.docx', Buffer.from('{\\rtf1 A well}'));
  await expect(page.getByRole('status').filter({ hasText: 'broken.docx' })).toContainText(
    'This is an RTF file',
  );
  await drop(page, 'well.docx', readFileSync(join(folder, 'tracked-en.docx')));
  await expect(told(page)).toContainText('well.docx\u2069 is in the text.');
  await expect(body(page).locator('table')).toHaveCount(1);
  await expectSaved(page);
});

test('a Word file becomes a draft with its suggestions and comments, each with its name', async ({ as }) => {
  const page = await as('hq.writer');
  await page.goto('/desk/import');
  await page.getByLabel('Choose files').setInputFiles(join(folder, 'tracked-en.docx'));
  const file = page.getByRole('article', { name: 'tracked-en.docx' });
  await expect(file.getByText('2 tracked changes are open suggestions in the draft')).toBeVisible();
  await expect(file.getByText('2 comments of the file stand beside the text')).toBeVisible();
  await file.getByLabel('Site').selectOption('global');
  await file.getByLabel('Language').selectOption({ label: 'English' });
  await file.getByRole('button', { name: 'Make the draft' }).click();
  await file.getByRole('link', { name: 'Open the draft' }).click();
  await expect(body(page).locator('ins')).toContainText('It opened on Monday.');
  await expect(page.getByText('Who counted them?').first()).toBeVisible();
  await expect(page.getByText('Leila Mansour').first()).toBeVisible();
  await expectAccessible(page);
});

test('ten megabytes of pictures among words come in as the words', async ({ as }) => {
  const page = await as('hq.writer');
  await startRelease(page, 'Pasted with pictures');
  await caretIn(page, 'Body');
  await page.evaluate(() => {
    const data = new DataTransfer();
    const picture = `<img src="data:image/png;base64,${'A'.repeat(1_000_000)}">`;
    data.setData('text/html', `<p>Words with <b>weight</b> ${picture}</p>`.repeat(10));
    data.setData('text/plain', 'Words with weight');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(body(page).locator('strong')).toHaveCount(10);
  await expect(told(page)).toContainText('Left out: 10 pictures.');
  await expectSaved(page);
});
