import type { Page } from '@playwright/test';
import { expectAccessible } from './support/a11y.ts';
import type { Member } from './support/members.ts';
import { act, addWords, expectState, headlineOf, publicAddress, read, write } from './support/releases.ts';
import { expect, test } from './support/test.ts';

// Several people, one after the other, each with a browser of their own.

type As = (member: Member) => Promise<Page>;

/** Writes, approves and publishes a release; the publisher's page shows it. */
async function publish(as: As, headline: string, words: string) {
  const writer = await as('hq.writer');
  const address = await write(writer, headline, words);
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');
  const publisher = await as('hq.publisher');
  await approveAndPublish(as, publisher, address);
  return { writer, publisher, address, path: await publicAddress(publisher) };
}

async function approveAndPublish(
  as: As,
  publisher: Page,
  address: string,
  answers: Record<string, string> = {},
) {
  const editor = await as('hq.editor');
  await editor.goto(`${address}/review`);
  await act(editor, 'Approve');
  await expectState(editor, 'Approved');
  await publisher.goto(address);
  await act(publisher, 'Publish', answers);
  await expectState(publisher, 'Published');
  await expect(publisher.getByText('Approved', { exact: true })).toHaveCount(0);
}

test('a correction stays out of sight until it is published, then says what was wrong', async ({
  as,
  browser,
}) => {
  const { writer, publisher, address, path } = await publish(
    as,
    headlineOf('Grants for growers'),
    'It gave 1,150 grants.',
  );
  await writer.goto(address);
  await act(writer, 'Start correction');
  await expectState(writer, 'Published', 'Draft');
  await addWords(writer, ' The number is 2,150.');
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');
  expect(await read(browser, path)).not.toContain('The number is 2,150.');

  await approveAndPublish(as, publisher, address, {
    'What is corrected?': 'The first version gave 1,150 grants. The number is 2,150.',
  });
  expect(await read(browser, path)).toContain('The first version gave 1,150 grants.');
  await publisher.goto(`${address}/history`);
  await expect(publisher.getByText('published edition 2')).toBeVisible();
  await expectAccessible(publisher);

  // It was right the first time: a third edition begins with the text of the first.
  await writer.goto(`${address}/history`);
  await writer.getByRole('link', { name: 'Undo: back to this edition…: edition 1' }).press('Enter');
  const dialog = writer.getByRole('dialog', { name: 'Back to edition 1, as edition 3' });
  await expect(dialog).toContainText('Readers keep edition 2 until edition 3 is published');
  await expectAccessible(writer);
  await dialog.getByRole('button', { name: 'Start edition 3' }).press('Enter');
  await expectState(writer, 'Published', 'Draft');
  const body = writer.getByRole('textbox', { name: 'Body' });
  await expect(body).toContainText('It gave 1,150 grants.');
  await expect(body).not.toContainText('The number is 2,150.');
  expect(await read(browser, path)).toContain('The number is 2,150.');
});

test('a withdrawn release keeps its text behind the explanation, and comes back with a remark', async ({
  as,
  browser,
}) => {
  const { publisher, address, path } = await publish(
    as,
    headlineOf('Bus times over the bridge'),
    'Every half hour.',
  );
  await act(publisher, 'Withdraw', { 'Explanation for readers': 'The bridge is closed again.' });
  await expectState(publisher, 'Withdrawn');
  expect(await read(browser, path)).toMatch(/The bridge is closed again\.[\s\S]*Every half hour\./);
  await publisher.goto(address);
  await act(publisher, 'Restore', { 'Remark for readers': 'The bridge is open.' });
  await expectState(publisher, 'Published');
  const restored = await read(browser, path);
  expect(restored).toContain('The bridge is open.');
  expect(restored).not.toContain('The bridge is closed again.');
});

test('what is taken down answers that it is gone, or leads to what it was merged into', async ({
  as,
  browser,
}) => {
  const words = headlineOf('Course for interpreters');
  const first = await publish(as, `${words} one`, 'Evenings.');
  const second = await publish(as, `${words} two`, 'Evenings and weekends.');
  const admin = await as('admin');
  await admin.goto(first.address);
  await admin.getByRole('banner').getByRole('button', { name: 'Unpublish' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Merged into another release').check();
  await dialog.getByLabel('Release readers are sent to').fill('GLOBAL-1999-001');
  await dialog.getByLabel('Why, for the record').fill('Both say the same.');
  await dialog.getByRole('button', { name: 'Unpublish', exact: true }).click();
  await expect(dialog.getByRole('alert')).toContainText('Choose another release that readers can see.');
  await expect(dialog.getByLabel('Why, for the record')).toHaveValue('Both say the same.');
  await dialog.getByLabel('Release readers are sent to').fill(second.path);
  await dialog.getByRole('button', { name: 'Unpublish', exact: true }).click();
  await expectState(admin, 'Unpublished');
  expect(await read(browser, first.path)).toContain('Evenings and weekends.');

  await admin.goto(second.address);
  await act(admin, 'Unpublish', { 'Why, for the record': 'Sent out too early.' });
  await expectState(admin, 'Unpublished');
  for (const { path } of [first, second]) {
    expect((await admin.request.get(path)).status()).toBe(410);
  }
});
