import { expectAccessible } from './support/a11y.ts';
import { act, addWords, expectState, headlineOf, write } from './support/releases.ts';
import { expect, test } from './support/test.ts';
import { openRelease } from './support/writing.ts';

test('what blocks is found at once, let stand by who may sign, and read by the reviewer with the reason', async ({
  as,
}) => {
  const writer = await as('writer');
  const address = await write(writer, headlineOf('A clinic for the valley'), 'The clinic opens.');
  await addWords(writer, ' It sees illegal migrants twice a week, since Sunday, 2 November 2026.');
  const submit = writer.getByRole('banner').getByRole('button', { name: 'Submit for review', exact: true });
  await expect(submit).toHaveAccessibleDescription(
    '1 finding must be fixed first. 1 place is wrong or probably wrong',
  );
  const panel = writer.getByRole('tabpanel', { name: /^Checks/ });
  const selected = () => writer.evaluate(() => getSelection()?.toString());

  await test.step('the refusal says what and where, and leads there', async () => {
    await act(writer, 'Submit for review');
    const dialog = writer.getByRole('dialog', { name: 'Submit for review: not done' });
    await expect(dialog).toContainText('“illegal migrants” (body)');
    await dialog
      .getByRole('button', { name: 'Go to the first finding' })
      .or(dialog.getByRole('link'))
      .click();
    await expect.poll(selected).toBe('illegal migrants');
    await expect(
      panel.getByText('Only those who may sign this release can leave this as it is.'),
    ).toBeVisible();
  });
  await test.step('the writer leaves what does not block, with a reason', async () => {
    const wrong = panel.getByRole('region', { name: 'Wrong', exact: true });
    await wrong.getByRole('button', { name: 'Leave as it is…' }).click();
    const why = wrong.getByLabel('Why does it stay?');
    await expect(why).toBeFocused();
    await expectAccessible(writer);
    await writer.keyboard.press('Escape');
    await expect(wrong.getByRole('button', { name: 'Leave as it is…' })).toBeFocused();
    await writer.keyboard.press('Enter');
    await why.fill('So says the poster.');
    await writer.keyboard.press('Enter');
    await expect(wrong).toHaveCount(0);
    await panel.getByText('Left as it is').click();
    await expect(panel.getByText('So says the poster.')).toBeVisible();
  });
  const editor = await as('editor');
  await test.step('who may sign leaves what blocks, and the writer sees it without a reload', async () => {
    await openRelease(editor, `${address}?finding=block`);
    const found = editor.getByRole('region', { name: 'Must be fixed' });
    await found.getByRole('button', { name: 'Leave as it is…' }).click();
    await found.getByLabel('Why does it stay?').fill('It is the name of a law.');
    await found.getByRole('button', { name: 'Leave as it is', exact: true }).click();
    await expect(found).toHaveCount(0);
    await expect(panel.getByText('It is the name of a law.')).toBeVisible();
    await expect(submit).toHaveAccessibleDescription('');
    await act(writer, 'Submit for review');
    await expectState(writer, 'In review');
  });
  await test.step('the reviewer reads both reasons, brings one back, and goes to its place', async () => {
    await editor.goto(`${address}/review`);
    const findings = editor.locator('#findings');
    await expect(findings).toContainText('It is the name of a law.');
    await expect(findings).toContainText('So says the poster.');
    await expectAccessible(editor);
    const left = findings.getByRole('listitem').filter({ hasText: 'So says the poster.' });
    await left.getByRole('button', { name: 'Bring back' }).click();
    await expect(findings.getByRole('heading', { name: 'Wrong' })).toBeVisible();
    await findings.getByRole('link', { name: /^Sunday/ }).click();
    await expect.poll(() => editor.evaluate(() => getSelection()?.toString())).toBe('Sunday');
  });
  await test.step('and the record keeps what was found when it was signed', async () => {
    await editor.goto(`${address}/review`);
    await act(editor, 'Approve');
    await expectState(editor, 'Approved');
    await editor.goto(`${address}/review/record`);
    await expect(editor.getByText('1 place wrong or probably wrong.')).toBeVisible();
    await expect(editor.getByText('It is the name of a law.').first()).toBeVisible();
  });
});
