import type { Page } from '@playwright/test';
import { expectAccessible } from './support/a11y.ts';
import { arabicWriter } from './support/arabic.ts';
import { expect, test } from './support/test.ts';
import { said } from './support/words.ts';
import { caretIn, expectSaved, openRelease, settled, startRelease } from './support/writing.ts';

const body = (page: Page) => page.locator('[data-part=body]');
const blocks = (page: Page) => body(page).locator('> *');
const spoken = (page: Page) => page.locator('[data-says]');
const sheet = (page: Page) => page.locator('.sheet');

test('a slash puts anything in with the keyboard alone, and one undo takes it out', async ({ as }) => {
  const page = await as('hq.writer');
  const address = await startRelease(page, 'Two vans reach the valley');
  const { keyboard } = page;
  await caretIn(page, 'Body');
  await keyboard.type('They come on Mondays.');
  await keyboard.press('Enter');
  await keyboard.type('/');
  const list = page.getByRole('listbox', { name: 'What to put here' });
  await expect(list.getByRole('option', { name: 'Paragraph' })).toHaveAttribute('aria-selected', 'true');
  await expectAccessible(page);
  await keyboard.type('head');
  await expect(list.getByRole('option')).toHaveText(['Heading 2', 'Heading 3', 'Heading 4']);
  await keyboard.press('ArrowDown');
  const chosen = list.getByRole('option', { name: 'Heading 3' });
  await expect(chosen).toHaveAttribute('aria-selected', 'true');
  await expect(sheet(page)).toHaveAttribute('aria-activedescendant', (await chosen.getAttribute('id')) ?? '');
  await expect(spoken(page)).toContainText('Heading 3, 2 of 3');
  await keyboard.press('Enter');
  await expect(list).toBeHidden();
  await keyboard.type('What they do');
  const heading = body(page).getByRole('heading', { level: 3, name: 'What they do' });
  await expect(heading).toHaveAttribute('aria-description', 'Heading 3: heading 2 comes first');

  await keyboard.press('Enter');
  await keyboard.type('/quo');
  await keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Quote' })).toBeVisible();
  await keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('group', { name: 'Quote' })).toBeHidden();
  await expect(body(page).locator('p').last()).toHaveText('/quo');
  await keyboard.type('te');
  await keyboard.press('Escape');
  await expect(body(page).locator('p').last()).toHaveText('/quote');

  await page.getByLabel('Headline', { exact: true }).click();
  await settled(page);
  await keyboard.press('End');
  await keyboard.type(' /');
  await expect(list).toBeHidden();
  await expectSaved(page);
  await openRelease(page, address);
  await expect(heading).toBeVisible();
});

test('blocks move by keys, by their menu and by dragging, and each says where it is now', async ({ as }) => {
  const page = await as('hq.writer');
  const address = await startRelease(page, 'Two vans reach the valley');
  const { keyboard } = page;
  await caretIn(page, 'Body');
  for (const words of ['First.', 'Second.', 'Third.']) {
    await keyboard.type(words);
    await keyboard.press('Enter');
  }
  await keyboard.type('- villages');
  await keyboard.press('Enter');
  await keyboard.type('schools');
  await keyboard.press('Alt+ArrowUp');
  await expect(body(page).getByRole('listitem')).toHaveText(['schools', 'villages']);
  await expect(spoken(page)).toContainText('Moved up, now 1 of 2.');
  await keyboard.press('Alt+ArrowUp');
  await expect(spoken(page)).toContainText('It is the first already.');
  await keyboard.press('Alt+Shift+ArrowUp');
  await expect(spoken(page)).toContainText('Moved up, now 3 of 4.');
  await keyboard.type('!');
  await expect(body(page).getByRole('listitem')).toHaveText(['schools!', 'villages']);
  await expect(blocks(page)).toHaveText(['First.', 'Second.', /schools!\s*villages/, 'Third.']);

  await blocks(page).first().hover();
  await page.getByRole('button', { name: 'Block: move or change it' }).click();
  await page.getByRole('button', { name: 'Move down' }).filter({ visible: true }).click();
  await expect(blocks(page)).toHaveText(['Second.', 'First.', /schools!\s*villages/, 'Third.']);

  await blocks(page).first().hover();
  const grip = await page.getByRole('button', { name: 'Block: move or change it' }).boundingBox();
  const last = await blocks(page).last().boundingBox();
  if (!grip || !last) throw new Error('nothing to drag');
  await page.mouse.move(grip.x + 10, grip.y + 10);
  await page.mouse.down();
  await page.mouse.move(grip.x + 20, grip.y + 60);
  await page.mouse.move(last.x + 20, last.y + last.height, { steps: 4 });
  await expect(page.locator('.block-line')).toBeVisible();
  await page.mouse.up();
  await expect(blocks(page)).toHaveText(['First.', /schools!\s*villages/, 'Third.', 'Second.']);
  await expect(spoken(page)).toContainText('Moved, now 4 of 4.');
  await keyboard.press('ControlOrMeta+z');
  await expect(blocks(page).first()).toHaveText('Second.');
  await expectSaved(page);
  await openRelease(page, address);
  await expect(blocks(page)).toHaveText(['Second.', 'First.', /schools!\s*villages/, 'Third.']);
});

test('what others write in a block that moves, moves along', async ({ as }) => {
  const amal = await as('hq.writer');
  const address = await startRelease(amal, 'Two vans reach the valley');
  await caretIn(amal, 'Body');
  await amal.keyboard.type('First.');
  await amal.keyboard.press('Enter');
  await amal.keyboard.type('Second.');
  await expectSaved(amal);
  const tomas = await as('hq.editor');
  await openRelease(tomas, address);
  await tomas.locator('[data-part=body] > p').first().click();
  await settled(tomas);
  await tomas.keyboard.press('End');
  await Promise.all([
    tomas.keyboard.type(' By Tomás, letter by letter.'),
    amal.keyboard.press('Alt+ArrowUp').then(() => amal.keyboard.press('Alt+ArrowDown')),
  ]);
  for (const page of [amal, tomas]) {
    await expect(blocks(page)).toHaveText(['First. By Tomás, letter by letter.', 'Second.']);
    await expectSaved(page);
  }
});

test('a table is made, filled in, merged and left with the keyboard alone', async ({ as }) => {
  const page = await as('hq.writer');
  const address = await startRelease(page, 'Two vans reach the valley');
  const { keyboard } = page;
  await caretIn(page, 'Body');
  await keyboard.type('/table');
  await keyboard.press('Enter');
  const table = body(page).locator('table');
  await expect(table.locator('th')).toHaveCount(3);
  for (const words of ['Village', 'People', 'Since', 'Tifnit', '611']) {
    await keyboard.type(words);
    await keyboard.press('Tab');
  }
  await keyboard.type('October');
  await keyboard.press('Alt+F10');
  await expect(page.getByRole('button', { name: 'Row above' })).toBeFocused();
  await expectAccessible(page);
  await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await expect(table.locator('tr')).toHaveCount(4);
  await expect(sheet(page)).toBeFocused();
  await keyboard.press('Shift+Tab');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Alt+F10');
  for (const name of ['Row below', 'Delete row', 'Column before', 'Column after', 'Delete column'])
    await expect(page.getByRole('button', { name, exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Merge cells' }).focus();
  await keyboard.press('Enter');
  await expect(table.locator('td[colspan="2"]')).toHaveText(/611\s*October/);
  await keyboard.press('ControlOrMeta+z');
  await expect(table.locator('td[colspan="2"]')).toHaveCount(0);
  await keyboard.press('ControlOrMeta+Enter');
  await keyboard.type('Below the table.');
  await expect(blocks(page).last()).toHaveText('Below the table.');
  await expectSaved(page);
  await openRelease(page, address);
  await expect(table.locator('th')).toHaveText(['Village', 'People', 'Since']);
  await expect(table.locator('tr')).toHaveCount(4);
});

test('words are found without accents and replaced everywhere as one thing to undo', async ({ as }) => {
  const page = await as('hq.writer');
  await startRelease(page, 'Équipe mobile');
  const { keyboard } = page;
  await page.getByRole('button', { name: 'Insert', exact: true }).click();
  await page.getByRole('button', { name: 'Contacts', exact: true }).click();
  await page.getByRole('group', { name: 'Contacts' }).getByLabel('Name').fill('Equipe presse');
  await caretIn(page, 'Body');
  await keyboard.type('Une ');
  await keyboard.press('ControlOrMeta+b');
  await keyboard.type('équ');
  await keyboard.press('ControlOrMeta+b');
  await keyboard.type('ipe, deux équipes.');
  await keyboard.press('ControlOrMeta+f');
  const find = page.getByRole('search', { name: 'Find and replace' });
  // At once: every letter goes to the field, none into the text.
  await keyboard.type('equipe');
  await expect(find.getByLabel('Find', { exact: true })).toHaveValue('equipe');
  // The caret is behind the last one in the text: the next is in a contact.
  await expect(find).toContainText('4 of 4');
  await expect(find).toContainText('1 of them is in data');
  await keyboard.press('Enter');
  await expect(find).toContainText('1 of 4');
  await keyboard.press('Shift+Enter');
  await expect(find).toContainText('4 of 4');
  await expectAccessible(page);
  await find.getByRole('button', { name: 'Whole words' }).click();
  await expect(find).toContainText('of 3');
  await find.getByRole('button', { name: 'Whole words' }).click();
  await page.evaluate(() =>
    window.addEventListener('keydown', (event) => {
      document.body.dataset.taken = String(event.defaultPrevented);
    }),
  );
  await find.getByLabel('Find', { exact: true }).focus();
  await keyboard.press('ControlOrMeta+f');
  await expect(page.locator('body')).toHaveAttribute('data-taken', 'false');

  await find.getByLabel('Replace with').fill('brigade');
  await find.getByRole('button', { name: 'Replace all' }).click();
  await expect(spoken(page)).toContainText('3 places replaced. 1 is in data, which was left as it is.');
  await expect(body(page)).toHaveText('Une brigade, deux brigades.');
  await expect(body(page).locator('strong')).toHaveText('brigade');
  await expect(page.getByLabel('Headline', { exact: true })).toHaveText('brigade mobile');
  await keyboard.press('Escape');
  await expect(find).toBeHidden();
  await expect(sheet(page)).toBeFocused();
  await keyboard.press('ControlOrMeta+z');
  await expect(body(page)).toHaveText('Une équipe, deux équipes.');
  await expect(page.getByLabel('Headline', { exact: true })).toHaveText('Équipe mobile');
});

test('every key is in one list, and single keys can be switched off for good', async ({ as }) => {
  const page = await as('hq.writer');
  await startRelease(page, 'Two vans');
  const { keyboard } = page;
  await caretIn(page, 'Body');
  await keyboard.type('Why?');
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(body(page)).toHaveText('Why?');
  await expect(list).toBeHidden();
  await keyboard.press('ControlOrMeta+/');
  await expect(list).toContainText('Move block up');
  await expectAccessible(page);
  await list.getByLabel('Single keys').uncheck();
  await keyboard.press('Escape');
  await expect(sheet(page)).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).focus();
  await keyboard.press('?');
  await expect(list).toBeHidden();
  await page.reload();
  await page.getByRole('button', { name: 'Undo' }).focus();
  await keyboard.press('?');
  await expect(list).toBeHidden();
  await keyboard.press('ControlOrMeta+/');
  await list.getByLabel('Single keys').check();
  await keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo' }).focus();
  await keyboard.press('?');
  await expect(list).toBeVisible();
});

test('in Arabic everything is mirrored: the slash, the handle, a phrase in another language', async ({
  as,
  browser,
}) => {
  const page = await arabicWriter(browser, await as('admin'));
  await page.goto('/desk/releases/new');
  await page.locator('select[name=language]').selectOption('ar');
  await page.getByLabel(await said(page, 'releases', 'fields.headline')).fill('عيادتان تصلان إلى الوادي');
  await page.getByRole('button', { name: await said(page, 'releases', 'new.start') }).click();
  await page.waitForURL(/\/desk\/releases\/[0-9a-f-]{36}$/);
  const text = body(page);
  await text.locator('p').click();
  const { keyboard } = page;
  await keyboard.type('Souss Santé');
  await keyboard.press('Enter');
  await keyboard.type('/شكل');
  await keyboard.press('Escape');
  await expect(text.locator('p').last()).toHaveText('/شكل');
  for (let letter = 0; letter < 4; letter += 1) await keyboard.press('Backspace');
  await keyboard.type('/');
  const list = page.getByRole('listbox', { name: await said(page, 'tools', 'insert.list') });
  await expect(list).toBeVisible();
  await expectAccessible(page);
  await keyboard.type('اقتباس');
  await keyboard.press('Enter');
  await keyboard.type('الخدمة مجانية.');
  await keyboard.press('Alt+ArrowUp');
  await expect(blocks(page).first()).toContainText('الخدمة مجانية.');
  await blocks(page).first().hover();
  const handle = page.getByRole('button', { name: await said(page, 'tools', 'block.handle') });
  const [grip, block] = [await handle.boundingBox(), await blocks(page).first().boundingBox()];
  expect(grip?.x ?? 0).toBeGreaterThanOrEqual((block?.x ?? 0) + (block?.width ?? 0));

  await text.getByText('Souss Santé').click();
  await settled(page);
  await keyboard.press('Home');
  await keyboard.press('Shift+End');
  await page.getByRole('button', { name: await said(page, 'tools', 'bar.more') }).click();
  const tool = page.getByRole('button', { name: await said(page, 'tools', 'lang.tool') });
  await tool.filter({ visible: true }).click();
  const dialog = page.getByRole('dialog', { name: await said(page, 'tools', 'lang.tool') });
  await dialog.getByRole('combobox').selectOption('fr');
  await dialog.getByRole('button', { name: await said(page, 'tools', 'lang.set') }).click();
  const phrase = text.locator('span[lang=fr]');
  await expect(phrase).toHaveText('Souss Santé');
  await expect(phrase).toHaveAttribute('dir', 'ltr');
  await expectAccessible(page);
  await page.context().close();
});
