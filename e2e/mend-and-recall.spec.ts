import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectAccessible } from './support/a11y.ts';
import { look } from './support/look.ts';
import { mailsWith } from './support/mailed.ts';
import { act, expectState, headlineOf, publicAddress, read, write } from './support/releases.ts';
import { expect, test } from './support/test.ts';
import { caretIn, expectSaved } from './support/writing.ts';

test.use({ expectedErrors: [/status of 410/] });

/** Opens the dialog of an act, with keys. */
async function ask(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name, exact: true }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
}

test('one of two is published, a letter in it is mended without a word, and all of it is recalled from whoever has it', async ({
  as,
  browser,
}) => {
  const headline = headlineOf('Wells in Taza');
  const canary = headline.split(' ').at(-1) ?? '';
  const partner = `partner.${randomBytes(3).toString('hex')}@ministry.example`;
  const [writer, editor, publisher] = [
    await as('hq.writer'),
    await as('hq.editor'),
    await as('hq.publisher'),
  ];
  const waiting = await write(writer, `Wells wait ${canary}`, 'Nobody has read this.');
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');
  const address = await write(writer, headline, 'Two crews repare 14 wells.');
  await act(writer, 'Submit for review');
  await expectState(writer, 'In review');

  await test.step('a partner is asked by mail, and the editor approves', async () => {
    await editor.goto(`${address}/review`);
    const outside = editor.locator('#outside');
    await outside.getByText('Ask somebody outside…').click();
    await outside.getByLabel('Name', { exact: true }).fill('Leïla Amrani');
    await outside.getByLabel('Organization').fill('Ministry');
    await outside.getByLabel('Mail address').fill(partner);
    await outside.getByLabel('Language of the mail').selectOption('ar');
    await outside.getByRole('button', { name: 'Send the link' }).click();
    await expect(outside.getByLabel('Link', { exact: true })).toBeVisible();
    await act(editor, 'Approve');
    await expectState(editor, 'Approved');
  });

  await test.step('two are ticked to be published: one is, the other is refused with its reason', async () => {
    await publisher.goto(`/desk/releases?q=${canary}`);
    await publisher.getByLabel('Tick all on this page').press('Space');
    await publisher.getByLabel('What to do').selectOption('publish');
    await publisher.getByRole('button', { name: 'Do it' }).press('Enter');
    const report = publisher.getByRole('status').filter({ hasText: '1 done, 1 not done' });
    await expect(report.getByRole('listitem').filter({ hasText: headline })).toContainText('Done');
    await expect(report.getByRole('listitem').filter({ hasText: 'Wells wait' })).toContainText(
      'Not possible',
    );
    await look(publisher, 'en-bulk');
    await expectAccessible(publisher);
    await publisher.goto(waiting);
    await expectState(publisher, 'In review');
  });

  await publisher.goto(address);
  const path = await publicAddress(publisher);
  const dateOf = (page: string) => /"datePublished":"([^"]+)"/.exec(page)?.[1];
  const before = dateOf(await read(browser, path));
  await test.step('a number is no mistake of writing: the fix is refused; a letter is', async () => {
    await act(publisher, 'Start correction');
    await expectState(publisher, 'Published', 'Draft');
    await caretIn(publisher, 'Body');
    await publisher.keyboard.type(' In 2026.');
    await expectSaved(publisher);
    await ask(publisher, 'Minor fix');
    const dialog = publisher.getByRole('dialog', { name: 'Publish as a minor fix' });
    await look(publisher, 'en-minor-fix');
    await dialog.getByRole('button', { name: 'Minor fix' }).press('Enter');
    await expect(dialog.getByRole('alert')).toContainText('more than');
    await look(publisher, 'en-minor-fix-refused');
    await expectAccessible(publisher);
    await publisher.keyboard.press('Escape');
    await caretIn(publisher, 'Body');
    for (const _ of 'are 14 wells. In 2026.') await publisher.keyboard.press('Backspace');
    await publisher.keyboard.type('air 14 wells.');
    await expectSaved(publisher);
    const mails = (await mailsWith(canary)).length;
    await ask(publisher, 'Minor fix');
    await dialog.getByRole('button', { name: 'Minor fix' }).press('Enter');
    await expectState(publisher, 'Published', 'Not reviewed');
    const page = await read(browser, path);
    expect(page).toContain('Two crews repair 14 wells.');
    expect(page).not.toContain('Corrected');
    expect([dateOf(page), before]).toEqual([before, expect.any(String)]);
    expect(await mailsWith(canary)).toHaveLength(mails);
  });

  await test.step('another editor finds it to be reviewed', async () => {
    await editor.goto('/desk');
    const line = editor.locator('main section').filter({ hasText: 'Published, to be reviewed' });
    await line.getByRole('link', { name: headline }).click();
    await editor.waitForURL(`**${address}/review`);
    await look(editor, 'en-review-afterwards');
    await act(editor, 'Review afterwards', { 'Comment (optional)': 'One letter.' });
    // it was "Published" before, too
    await editor.waitForURL(/[?&]done=review_afterwards/);
    await expectState(editor, 'Published');
  });

  await test.step('it is recalled: who has it is told, by name or by mail, and nothing of it is left', async () => {
    const admin = await as('admin');
    await admin.goto(address);
    await ask(admin, 'Recall');
    const dialog = admin.getByRole('dialog', { name: 'Recall this release' });
    await dialog.getByLabel('Reason, for those who were given it').fill('It names a survivor.');
    await look(admin, 'en-recall');
    await expectAccessible(admin);
    await dialog.getByRole('button', { name: 'Recall' }).press('Enter');
    await expectState(admin, 'Recalled');
    await expect(admin.getByText('Recalled. Everybody outside with an address was told.')).toBeVisible();
    await look(admin, 'en-recalled');

    const toPartner = (await mailsWith(partner)).at(-1);
    expect(toPartner?.text).toContain('> It names a survivor.');
    expect(toPartner?.language).toBe('ar');
    for (const one of [writer, editor, publisher]) {
      await one.goto('/desk/notices');
      const notice = one.getByRole('main').getByRole('listitem').filter({ hasText: canary }).first();
      await expect(notice).toContainText('recalled “Wells in Taza');
      await expect(notice).toContainText('It names a survivor.');
    }
    expect((await admin.request.get(path)).status()).toBe(410);
    for (const list of ['/global/en/news', '/global/en/feed.xml', '/global/sitemap.xml'])
      expect(await (await admin.request.get(list)).text()).not.toContain(canary);
  });
});
