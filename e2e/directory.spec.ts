import { readFile } from 'node:fs/promises';
import { expectAccessible } from './support/a11y.ts';
import { headlineOf } from './support/releases.ts';
import { expect, test } from './support/test.ts';

test('a helpline is added with a number that can be dialled, read by others, and kept in versions', async ({
  as,
}) => {
  const name = headlineOf('Legal line');
  const editor = await as('editor');
  await editor.goto('/desk/directory');
  await editor.getByRole('main').getByRole('link', { name: 'Helplines' }).click();
  await editor.getByRole('link', { name: 'Add', exact: true }).click();
  await editor.getByLabel('Country').selectOption('MA');
  await editor.getByRole('group', { name: 'Service' }).getByLabel('English').fill(name);
  const ways = editor.getByRole('group', { name: 'Ways to reach it' });
  await ways.getByLabel('Number or address').fill('05376528811');
  await expectAccessible(editor);
  await editor.getByRole('button', { name: 'Add to the directory' }).click();
  await expect(editor.getByRole('alert').filter({ hasText: 'problem' })).toContainText(
    'has too many digits for its country',
  );
  await ways.getByLabel('Number or address').fill('0537652881');
  await ways.getByRole('button', { name: 'Add another' }).click();
  await editor.keyboard.type('8120');
  await editor.getByRole('button', { name: 'Add to the directory' }).click();
  await editor.waitForURL(/\/desk\/directory\/helplines\/[0-9a-f-]{36}$/);
  await expect(editor.getByRole('heading', { level: 1 })).toHaveText(name);
  await editor.getByLabel('Valid until').fill('2099-12-31');
  await editor.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(editor.getByText('Saved.', { exact: true })).toBeVisible();
  await expect(editor.getByText('Version 2')).toBeVisible();

  const writer = await as('writer');
  await writer.goto(`/desk/directory/helplines?q=${encodeURIComponent(name)}`);
  await writer.getByRole('link', { name }).click();
  await expect(writer.getByText('8120')).toBeVisible();
  await expect(writer.getByRole('button', { name: 'Save', exact: true })).toBeHidden();
  await expectAccessible(writer);
});

test('partners come from a file whole or not at all, and go out as the same file', async ({ as }) => {
  const names = [headlineOf('Threshold'), headlineOf('Margin')];
  const editor = await as('editor');
  const look = async (lines: string[]) => {
    const buffer = Buffer.from(['site,name.en,agreed', ...lines].join('\n'));
    await editor
      .getByLabel('CSV file', { exact: true })
      .setInputFiles({ name: 'partners.csv', mimeType: 'text/csv', buffer });
    await editor.getByRole('button', { name: 'Show what it would do' }).click();
  };
  await editor.goto('/desk/directory/partners/import');
  await look([`morocco,${names[0]},yes`, `atlantis,${names[1]},`]);
  await expect(editor.getByRole('region', { name: 'What it would do' })).toContainText(
    'Some lines are wrong',
  );
  await expect(editor.getByRole('button', { name: 'Import', exact: true })).toBeHidden();
  await look([`morocco,${names[0]},yes`, `morocco,${names[1]},`]);
  await expectAccessible(editor);
  await editor.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(editor.getByText('Imported.', { exact: true })).toBeVisible();
  await editor.goto(`/desk/directory/partners?q=${encodeURIComponent(names[1] ?? '')}`);
  await expect(editor.getByText('Has not agreed to be named')).toBeVisible();
  const download = editor.waitForEvent('download');
  await editor.getByRole('link', { name: 'Export as CSV' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toContain(names[1]);
});
