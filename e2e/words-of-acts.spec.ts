import { expectAccessible } from './support/a11y.ts';
import { look } from './support/look.ts';
import { act, expectState, headlineOf, write } from './support/releases.ts';
import { expect, test } from './support/test.ts';

const REASON = 'Who counted the wells, and when?';
const REMARK = 'The second paragraph is good.';

test('what an editor types in an act stays when the writer moves the release meanwhile', async ({ as }) => {
  const [writer, editor] = [await as('hq.writer'), await as('hq.editor')];
  const address = await write(writer, headlineOf('Wells in Figuig'), 'Crews dig wells.');
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');

  await editor.goto(`${address}/review`);
  await editor.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await editor.locator('textarea[form="act-approve"]').fill(REMARK);
  await editor.getByRole('banner').getByRole('button', { name: 'Send back' }).click();
  const dialog = editor.getByRole('dialog', { name: 'Send back to the writers' });
  await dialog.getByRole('textbox').fill(REASON);

  await test.step('it was taken back: the words stay, and can be taken along', async () => {
    await act(writer, 'Take back');
    await expectState(writer, 'Draft');
    await expect(dialog.getByRole('status')).toContainText('took revision 1 back');
    await expect(dialog.getByRole('status')).toContainText('“Send back” is no longer possible.');
    await expect(dialog.getByRole('textbox')).toHaveValue(REASON);
    await expect(dialog.getByRole('button', { name: 'Send back' })).toHaveAttribute('aria-disabled', 'true');
    await dialog.getByRole('button', { name: 'Copy what you typed' }).click();
    await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await editor.evaluate(() => navigator.clipboard.readText())).toBe(REASON);
    await look(editor, 'en-act-gone');
    await expectAccessible(editor);
    await editor.keyboard.press('Escape');
    await expectState(editor, 'Draft');
    await expect(editor.locator('textarea[form="act-approve"]')).toHaveValue(REMARK);
    await look(editor, 'en-act-gone-closed');
    await editor.getByRole('button', { name: 'What you typed: Send back' }).click();
    await expect(dialog.getByRole('textbox')).toHaveValue(REASON);
  });

  await test.step('it is there again: after a look at what happened the act is done with the same words', async () => {
    await act(writer, 'Submit for review');
    await expectState(writer, 'In review');
    await expect(dialog.getByRole('status')).toContainText('submitted');
    await expect(dialog.getByRole('button', { name: 'Send back' })).toHaveAttribute('aria-disabled', 'true');
    await look(editor, 'en-act-moved');
    await dialog.getByRole('button', { name: 'Go on with it as it is now' }).click();
    await expect(dialog.getByRole('textbox')).toBeFocused();
    await dialog.getByRole('button', { name: 'Send back' }).click();
    await expectState(editor, 'Changes requested');
    await expect(dialog).toBeHidden();
    await expect(writer.getByText(REASON).first()).toBeVisible();
  });
});

test('what readers would be told is read in the dialog before it is said', async ({ as }) => {
  const publisher = await as('hq.publisher');
  await write(publisher, headlineOf('Wells in Bouarfa'), 'Crews dig wells.');
  await act(publisher, 'Force publish', { 'Why can it not wait?': 'A flood comes.' });
  await expectState(publisher, 'Published');
  await publisher.getByRole('button', { name: 'Other acts' }).click();
  await publisher.getByRole('button', { name: 'Withdraw', exact: true }).last().click();
  const dialog = publisher.getByRole('dialog', { name: 'Withdraw this release' });
  const words = dialog.getByRole('textbox');
  await words.fill('Lina Haddad, 15, was named  in it.');
  await expect(
    dialog.getByRole('status').filter({ hasText: 'Must be fixed before it is public' }),
  ).toContainText('15');
  await dialog.getByRole('button', { name: 'Withdraw' }).click();
  await expect(dialog.getByRole('alert')).toContainText('15');
  await expect(words).toHaveAttribute('aria-invalid', 'true');
  await look(publisher, 'en-act-words');
  await expectAccessible(publisher);
  await words.fill('It named somebody who must not be named.');
  await expect(dialog.getByRole('status').filter({ hasText: 'Must be fixed' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Withdraw' }).click();
  await expectState(publisher, 'Withdrawn');
});
