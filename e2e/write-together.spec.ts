import { expectAccessible } from './support/a11y.ts';
import { expect, test } from './support/test.ts';
import { caretIn, expectSaved, openRelease, startRelease, wordsOn } from './support/writing.ts';

test('two people in one release see each other’s words and end with the same text', async ({ as }) => {
  const writer = await as('hq.writer');
  const editor = await as('hq.editor');
  const address = await startRelease(writer, 'Vans');
  await openRelease(editor, address);
  await expect(writer.getByRole('list', { name: 'Also here' })).toBeVisible();

  await caretIn(writer, 'Headline');
  await writer.keyboard.type(' reach the valley');
  await expect(editor.getByLabel('Headline', { exact: true })).toHaveText('Vans reach the valley');
  await caretIn(editor, 'Body');
  await editor.keyboard.type('Two vans stop in fourteen villages.');
  await expect(writer.getByLabel('Body', { exact: true })).toHaveText('Two vans stop in fourteen villages.');
  await expectAccessible(writer);
});

test('two people who type at once, in the same place too, lose no character', async ({ as }) => {
  const writer = await as('hq.writer');
  const editor = await as('hq.editor');
  const address = await startRelease(writer, 'Together');
  await openRelease(editor, address);
  await caretIn(writer, 'Body');
  await caretIn(editor, 'Body');
  const [upper, lower] = ['ABCDEFGHIJKLMNOPQRSTUVWXYZ'.repeat(2), 'abcdefghijklmnopqrstuvwxyz'.repeat(2)];
  await Promise.all([writer.keyboard.type(upper, { delay: 15 }), editor.keyboard.type(lower, { delay: 15 })]);
  await expectSaved(writer);
  await expectSaved(editor);
  await expect(async () => expect(await wordsOn(writer)).toBe(await wordsOn(editor))).toPass();
  const body = (await writer.getByLabel('Body', { exact: true }).textContent()) ?? '';
  expect(body.replace(/[a-z]/g, '')).toBe(upper);
  expect(body.replace(/[A-Z]/g, '')).toBe(lower);

  // one undo takes back what was typed in one go, and a busy machine makes several of it
  await expect(async () => {
    await editor.keyboard.press('ControlOrMeta+z');
    await expect(editor.getByLabel('Body', { exact: true })).toHaveText(upper, { timeout: 200 });
  }).toPass();
  await expect(writer.getByLabel('Body', { exact: true })).toHaveText(upper);
});

test('words that wait while the release is handed in stay with their author as a copy', async ({
  as,
  expectedErrors,
}) => {
  expectedErrors.push(/status of 403/, /net::ERR_FAILED/);
  const writer = await as('hq.writer');
  const editor = await as('hq.editor');
  const address = await startRelease(writer, 'A clinic opens in the valley');
  await writer.getByLabel('Body', { exact: true }).fill('It opens on Monday.');
  await expectSaved(writer);
  await openRelease(editor, address);

  await writer.route('**/steps', (route) => route.abort());
  await caretIn(writer, 'Body');
  await writer.keyboard.type(' Late words.');
  await expect(writer.getByRole('banner').getByRole('status')).toHaveText('Not saved');
  await editor.getByRole('button', { name: 'Submit for review' }).click();
  await expect(editor.getByText('In review').first()).toBeVisible();

  await writer.unroute('**/steps');
  const notice = writer.getByRole('alert').filter({ hasText: 'Not saved' });
  await expect(notice).toContainText('only reviewers edit');
  await expect(writer.getByLabel('Body', { exact: true })).toHaveAttribute('aria-readonly', 'true');
  await notice.getByRole('button', { name: 'Keep as a copy' }).click();
  const kept = writer.getByRole('alert').filter({ hasText: 'These words of yours are not in the text' });
  await expect(kept).toContainText('Late words.');
  await expect(writer.getByLabel('Body', { exact: true })).toHaveText('It opens on Monday.');
  await expectAccessible(writer);
  await kept.getByRole('button', { name: 'Done, let them go' }).click();
  await expect(kept).toBeHidden();
});

test('eight open releases in one browser all stay live', async ({ as }) => {
  const first = await as('hq.writer');
  const editor = await as('hq.editor');
  const pages = [first];
  const addresses: string[] = [await startRelease(first, 'Release 1')];
  for (let number = 2; number <= 8; number++) {
    const page = await first.context().newPage();
    addresses.push(await startRelease(page, `Release ${number}`));
    pages.push(page);
  }
  for (const [index, page] of [...pages.entries()].reverse().filter(([index]) => index % 3 === 0)) {
    await openRelease(editor, addresses[index] ?? '');
    await caretIn(editor, 'Headline');
    await editor.keyboard.type('!');
    await expect(page.getByLabel('Headline', { exact: true })).toHaveText(`Release ${index + 1}!`);
  }
  // Whoever kept the stream for the others is closed: another takes over.
  await first.close();
  const last = pages.at(-1);
  await openRelease(editor, addresses.at(-1) ?? '');
  await caretIn(editor, 'Headline');
  await editor.keyboard.type(' goes on');
  if (last) await expect(last.getByLabel('Headline', { exact: true })).toHaveText('Release 8 goes on');
});
