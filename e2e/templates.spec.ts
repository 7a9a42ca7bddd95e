import { expectAccessible } from './support/a11y.ts';
import { headlineOf } from './support/releases.ts';
import { expect, test } from './support/test.ts';
import { caretIn, expectSaved, openRelease } from './support/writing.ts';

test('a template is made, started from, filled in, changed, and retired; the draft stays as it began', async ({
  as,
}) => {
  const name = headlineOf('Open day');
  const editor = await as('editor');
  await editor.goto('/desk/templates');
  await expect(editor.getByRole('link', { name: 'Funding appeal' })).toBeVisible();
  await expectAccessible(editor);
  await editor.getByRole('link', { name: 'New template' }).click();
  await editor.getByLabel('Name').fill(name);
  await editor.getByLabel('Language').selectOption('en');
  await editor.getByRole('button', { name: 'Make template' }).click();
  await editor.waitForURL(/\/desk\/templates\/[0-9a-f-]{36}$/);
  const template = editor.url();
  await caretIn(editor, 'Headline');
  await editor.keyboard.type('Open day in [[town]]');
  await caretIn(editor, 'Body');
  await editor.keyboard.type('Doors open at [[hour]].');
  await expect(editor.getByText('Not saved yet')).toBeVisible();
  await editor.getByRole('button', { name: 'Save template' }).click();
  await expect(editor.getByText('Saved.', { exact: true })).toBeVisible();
  await expect(editor.getByText('Not saved yet')).toBeHidden();
  await expectAccessible(editor);

  const writer = await as('writer');
  await writer.goto('/desk/releases/new');
  await writer.getByLabel('Language').selectOption('en');
  await writer.getByLabel('Template').selectOption({ label: name });
  await writer.getByRole('button', { name: 'Start writing' }).click();
  await writer.waitForURL(/\/desk\/releases\/[0-9a-f-]{36}$/);
  await expect(writer.getByText('2 places of the template are still to be filled in.').first()).toBeVisible();
  const draft = new URL(writer.url()).pathname;
  const next = writer.getByRole('button', { name: 'Next place' });
  await next.focus();
  await writer.keyboard.press('Enter');
  await writer.keyboard.type('Agadir');
  await next.focus();
  await writer.keyboard.press('Enter');
  await writer.keyboard.type('nine');
  await expect(next).toBeHidden();
  await expect(writer.getByRole('textbox', { name: 'Headline' })).toHaveText('Open day in Agadir');
  await expect(writer.getByRole('textbox', { name: 'Body' })).toHaveText('Doors open at nine.');
  await expectSaved(writer);

  await editor.goto(template);
  await caretIn(editor, 'Body');
  await editor.keyboard.type(' Come early.');
  await editor.getByRole('button', { name: 'Save template' }).click();
  await expect(editor.getByText('Saved.', { exact: true })).toBeVisible();
  await editor.getByRole('button', { name: 'Retire' }).click();
  await editor.waitForURL(/\/desk\/templates$/);
  await expect(editor.getByRole('listitem').filter({ hasText: name })).toContainText('Retired');
  await openRelease(writer, draft);
  await expect(writer.getByRole('textbox', { name: 'Body' })).toHaveText('Doors open at nine.');
});

test('words of a template that are not saved are there again after a reload', async ({ as }) => {
  const page = await as('editor');
  await page.goto('/desk/templates/new');
  await page.getByLabel('Name').fill(headlineOf('Reload'));
  await page.getByRole('button', { name: 'Make template' }).click();
  await page.waitForURL(/\/desk\/templates\/[0-9a-f-]{36}$/);
  await caretIn(page, 'Headline');
  await page.keyboard.type('Not saved, not lost');
  page.once('dialog', (dialog) => dialog.accept());
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Headline' })).toHaveText('Not saved, not lost');
  await expect(page.getByText('Not saved yet')).toBeVisible();
});

test('a release is duplicated as a new draft that says where it comes from', async ({ as }) => {
  const page = await as('writer');
  await page.goto('/desk/releases?live=published');
  const first = page.getByRole('main').getByRole('link').filter({ hasText: /\w{4}/ }).first();
  await page.goto((await first.getAttribute('href')) ?? '');
  const source = page.url();
  await page.getByText('Duplicate', { exact: true }).click();
  await page.getByRole('button', { name: 'Duplicate as a new draft' }).click();
  await page.waitForURL(
    (url) => /\/desk\/releases\/[0-9a-f-]{36}$/.test(url.pathname) && url.href !== source,
  );
  await expect(page.getByRole('banner').getByText('Draft', { exact: true })).toBeVisible();
  await page.goto(`${page.url()}/history`);
  await expect(page.getByText(/made it as a copy of [A-Z]{3}-\d{4}-\d{3}/)).toBeVisible();
});

test('a writer who may not manage templates reads them and starts from them', async ({ as }) => {
  const page = await as('writer');
  await page.goto('/desk/templates');
  await expect(page.getByRole('link', { name: 'New template' })).toBeHidden();
  await page.getByRole('link', { name: 'Media advisory' }).click();
  await expect(page.getByText('You may start from this template, not change it.')).toBeVisible();
  await page.getByRole('link', { name: 'Start a release' }).click();
  await expect(page.getByLabel('Template').locator('option:checked')).toHaveText('Media advisory');
  await expectAccessible(page);
});
