import type { Page } from '@playwright/test';
import { expectAccessible } from './support/a11y.ts';
import { look } from './support/look.ts';
import { expectState, headlineOf, publicAddress, write } from './support/releases.ts';
import { expect, test } from './support/test.ts';
import { expectSaved } from './support/writing.ts';

/** Fills fields of a record's form, by their paths, and saves it. */
async function save(page: Page, fields: Record<string, string>, button: string): Promise<void> {
  for (const [path, value] of Object.entries(fields)) {
    const field = page.locator(`[name="data.${path}"]`);
    if ((await field.evaluate((it) => it.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
  await page.getByRole('button', { name: button, exact: true }).click();
}

test('a helpline goes from the directory into a text, changes with it, and is struck for readers when it is over', async ({
  as,
}) => {
  const headline = headlineOf('A line for people on the move');
  const service = `Quay line ${headline.split(' ').at(-1)}`;
  const [editor, publisher] = [await as('hq.editor'), await as('hq.publisher')];

  await editor.goto('/desk/directory/helplines/new');
  const filled = { 'service.en': service, country: 'CH', 'channels.1.value': '+41227179111' };
  await save(editor, filled, 'Add to the directory');
  await editor.waitForURL(/\/desk\/directory\/helplines\/[0-9a-f-]{36}$/);
  const record = new URL(editor.url()).pathname;

  await write(publisher, headline, 'Somebody answers day and night.');
  await publisher.getByRole('button', { name: 'Insert', exact: true }).click();
  await publisher.getByRole('button', { name: 'Helplines', exact: true }).click();
  const block = publisher.getByRole('group', { name: 'Helplines' });
  const search = block.getByRole('combobox', { name: 'Find in the directory' });
  await search.fill(service.slice(0, 12));
  await expect(block.getByRole('option', { name: service })).toBeVisible();
  await look(publisher, 'records-search');
  await search.press('Enter');
  await expect(block.getByText('From the directory')).toBeVisible();
  await expect(block).toContainText('+41227179111');
  await expectSaved(publisher);
  await expectAccessible(publisher);

  await test.step('the record changes: the draft that is open takes the change, decided elsewhere', async () => {
    await editor.goto(record);
    await save(editor, { 'channels.1.value': '+41227179222' }, 'Save');
    await editor.getByRole('link', { name: 'Decide what becomes of them' }).click();
    await expect(editor.getByText('Still says the former: numbers and addresses')).toBeVisible();
    await look(editor, 'records-uses');
    await expectAccessible(editor);
    await editor.getByRole('button', { name: 'Do it' }).click();
    await expect(editor.getByText(`${headline}: done`)).toBeVisible();
    await expect(block).toContainText('+41227179222');
  });

  await publisher.goto(`${new URL(publisher.url()).pathname}?act=force_publish`);
  const dialog = publisher.getByRole('dialog', { name: 'Publish without review' });
  await dialog.getByLabel('Why can it not wait?').fill('The border opens tonight.');
  await dialog.getByRole('button', { name: 'Force publish' }).click();
  await expectState(publisher, 'Published', 'Not reviewed');
  const path = await publicAddress(publisher);

  await test.step('it is over: readers see it struck, with nothing to tap, and can be given the new number', async () => {
    const reader = await as('hq.writer');
    await reader.goto(path);
    await expect(reader.locator('.help a[href="tel:+41227179222"]')).toBeVisible();
    await editor.goto(record);
    await save(editor, { 'channels.1.value': '+41227179333', validUntil: '2025-01-31' }, 'Save');
    await expect(editor.getByText('1 text still says what this record said before.')).toBeVisible();
    await reader.goto(path);
    await expect(reader.getByText('May no longer answer: good until 31 January 2025.')).toBeVisible();
    await expect(reader.locator('.help s')).toHaveText('+41 22 717 92 22');
    await expect(reader.locator('.help a[href^=tel]')).toHaveCount(0);
    await look(reader, 'records-over');

    await publisher.goto(`${record}/use`);
    await publisher.getByLabel(/^Tell readers at once/).check();
    await publisher.getByRole('button', { name: 'Do it' }).click();
    await expect(publisher.getByText(`${headline}: done`)).toBeVisible();
    await reader.goto(path);
    await expect(reader.locator('.help s')).toHaveText('+41 22 717 93 33');
  });
});
