import { expectAccessible } from './support/a11y.ts';
import { act, expectState, headlineOf, write } from './support/releases.ts';
import { expect, test } from './support/test.ts';

test('a submission rings at once at the editor’s, by keys and by mail; who is told knows what to do', async ({
  as,
}) => {
  const headline = headlineOf('Wells are drilled in the hills');
  const [writer, editor, admin] = [await as('hq.writer'), await as('hq.editor'), await as('admin')];
  // The editor has the list open; nothing is reloaded by hand.
  await editor.goto('/desk/notices');
  const rail = editor.getByRole('navigation', { name: 'Desk' });
  const address = await write(writer, headline, 'Two crews work.');
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');

  const notice = editor.getByRole('listitem').filter({ hasText: headline });
  await expect(notice).toContainText(`submitted “${headline}” (English) for review.`);
  await expect(notice).toContainText('Read it, then approve it or send it back with a reason.');
  await expect(notice).toContainText('Unread');
  await expect(rail.getByRole('link', { name: /^Notices Unread: \d+/ })).toBeVisible();
  await expectAccessible(editor);

  // Whoever stands on the page of a text sees there what happens to it; the writer is elsewhere.
  await writer.goto('/desk');
  // By keys alone: to the text, which counts as having read it, and back.
  await notice.getByRole('link', { name: headline }).focus();
  await editor.keyboard.press('Enter');
  await editor.waitForURL(`**${address}/review`);
  await act(editor, 'Send back', { 'Why are you sending it back?': 'Say who drills.' });
  await expectState(editor, 'Changes requested');
  await editor.goto('/desk/notices');
  await expect(notice).toBeVisible();
  await expect(notice).not.toContainText('Unread');

  const bell = writer.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: /^Notices/ });
  await expect(bell).toHaveAccessibleName(/Unread: \d/);
  await bell.click();
  const returned = writer.getByRole('listitem').filter({ hasText: headline });
  await expect(returned).toContainText('Say who drills.');
  await returned.getByRole('button', { name: /^Mark as read/ }).press('Enter');
  await expect(returned).not.toContainText('Unread');

  // Each got one mail, which says who, why, what is expected, and where.
  await admin.goto('/desk/outbox');
  const mail = admin.getByRole('link', { name: `Sent back: ${headline}` });
  await expect(mail).toHaveCount(1);
  await mail.click();
  const text = admin.getByRole('main');
  await expect(text).toContainText('> Say who drills.');
  await expect(text).toContainText('Change the text and submit it again.');
  await expect(text).toContainText(address);
  await expect(text).toContainText('/desk/account#notices');
});

test('a member follows a text of others, then hears of it on a phone, in Arabic and in the dark', async ({
  as,
}) => {
  const headline = headlineOf('A clinic moves');
  const [writer, follower] = [await as('writer'), await as('auditor')];
  const address = await write(writer, headline, 'It moves to Taza.');
  await follower.goto(address);
  await follower.getByLabel('Tell me').selectOption('follow');
  await follower.getByRole('button', { name: 'Apply' }).click();
  await expect(follower.getByText('From now on you are told like this.')).toBeVisible();

  await follower.goto('/desk/account#notices');
  await follower.getByLabel('Mail', { exact: true }).selectOption('daily');
  await follower.getByLabel('Your time zone').selectOption('Africa/Casablanca');
  await follower.getByRole('checkbox', { name: 'Submitted for review' }).uncheck();
  await follower.getByRole('button', { name: 'Apply' }).click();
  await expect(follower.getByText('From now on you are told like this.')).toBeVisible();
  await follower.reload();
  await expect(follower.getByLabel('Mail', { exact: true })).toHaveValue('daily');
  await expect(follower.getByRole('checkbox', { name: 'Submitted for review' })).not.toBeChecked();

  await follower.getByLabel('Language', { exact: true }).selectOption('ar');
  await follower.getByRole('button', { name: 'Save' }).click();
  await expect(follower.locator('html')).toHaveAttribute('dir', 'rtl');
  await follower.setViewportSize({ width: 390, height: 844 });
  await follower.emulateMedia({ colorScheme: 'dark' });
  await follower.goto('/desk/notices');
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');
  const notice = follower.getByRole('listitem').filter({ hasText: headline });
  await expect(notice).toContainText('غير مقروء');
  expect(await follower.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await expectAccessible(follower);
  await follower.getByRole('button', { name: 'تعليم الكل كمقروء' }).click();
  await expect(notice).not.toContainText('غير مقروء');
  await follower.goto('/desk/account');
  await follower.locator('select[name=language]').selectOption('en');
  await follower.getByRole('button', { name: 'حفظ' }).click();
  await expect(follower.locator('html')).toHaveAttribute('lang', 'en');
});
