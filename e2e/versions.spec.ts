import { expectAccessible } from './support/a11y.ts';
import { act, addWords, expectState, headlineOf, write } from './support/releases.ts';
import { expect, test } from './support/test.ts';
import { caretIn, expectSaved, openRelease, startRelease } from './support/writing.ts';

test('a version is named, compared with the text now by keys, and brought back', async ({ as }) => {
  const page = await as('hq.writer');
  const headline = headlineOf('Vans in the valley');
  const address = await write(page, headline, 'The van comes on Mondays at nine.');
  await page.goto(`${address}/history`);
  await page.getByLabel('Name of the version').fill('before the call');
  await page.getByRole('button', { name: 'Save version' }).click();
  await expect(page.getByText('Version saved.')).toBeVisible();
  await openRelease(page, address);
  await caretIn(page, 'Body');
  for (let letter = 0; letter < 'Mondays at nine.'.length; letter += 1)
    await page.keyboard.press('Backspace');
  await page.keyboard.type('Tuesdays at nine.');
  await expectSaved(page);

  await page.goto(`${address}/history`);
  await page.getByRole('link', { name: 'Compare with now: before the call' }).click();
  await expect(page.getByRole('heading', { name: /^From version 1, “before the call”/ })).toBeVisible();
  await expect(page.getByText('1 paragraph changed', { exact: true })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.getByRole('deletion')).toHaveText('removed: Mondays');
  await expect(main.getByRole('insertion')).toHaveText('added: Tuesdays');
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { name: 'Paragraph 1' })).toBeFocused();
  await expect(page.getByText('Change 1 of 1')).toBeVisible();

  await page.getByRole('link', { name: 'Side by side' }).click();
  await expect(page.getByRole('heading', { name: 'Before', exact: true })).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.cookie)).toContain('newsroom-compare=sides');
  await page.goto(`${address}/history?from=r1&to=now`);
  await expect(page.getByRole('heading', { name: 'Before', exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Who wrote this: Paragraph 1' }).click();
  const wrote = page.getByRole('dialog', { name: 'Who wrote this' });
  await expect(wrote).toContainText('Tuesdays');
  await page.keyboard.press('Escape');
  await expect(wrote).toBeHidden();

  await page.getByRole('link', { name: 'Bring version 1, “before the call” back…' }).click();
  const dialog = page.getByRole('dialog', { name: /^Bring back version 1/ });
  await expect(dialog).toContainText('What stands there now is kept as a version of its own');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByText(/^Brought back\./)).toBeVisible();
  await expect(page.getByText(/brought version 1 back; what was there is version 2/)).toBeVisible();
  await openRelease(page, address);
  await expect(page.getByLabel('Body', { exact: true })).toContainText('The van comes on Mondays at nine.');
});

test('what happened is narrowed to a kind and a person, and any sitting shows what changed in it', async ({
  as,
}) => {
  const page = await as('hq.writer');
  const address = await write(page, headlineOf('A bridge opens'), 'It opens at noon.');
  await page.goto(`${address}/history`);
  await page.getByLabel('Show').selectOption('edits');
  await page.getByRole('button', { name: 'Filter' }).click();
  const happened = page.getByRole('main').getByRole('list').last();
  await expect(happened.getByText(/^Written by/)).toBeVisible();
  await expect(happened.getByText('started this release')).toBeHidden();
  await happened.getByRole('link', { name: /^What changed/ }).click();
  await expect(page.getByRole('main').getByRole('insertion').first()).toContainText('It opens at noon.');
  await expectAccessible(page);
});

test('an editor who says that they have read a text sees what changed since', async ({ as }) => {
  const writer = await as('hq.writer');
  const address = await write(writer, headlineOf('A school reopens'), 'Lessons begin on Monday.');
  const editor = await as('hq.editor');
  await editor.goto(`${address}/review`);
  await editor.getByRole('button', { name: 'I have read this' }).click();
  await expect(editor.getByText(/^You have read the text as it is now/)).toBeVisible();
  await openRelease(writer, address);
  await addWords(writer, ' Buses run.');
  await editor.goto(`${address}/review`);
  await expect(editor.getByRole('heading', { name: 'What changed since your last review' })).toBeVisible();
  await expect(editor.getByRole('main').getByRole('insertion')).toContainText('Buses run.');
  await expectAccessible(editor);
  await editor.goto(`${address}/history`);
  await editor.getByRole('link', { name: 'Since I last read it' }).click();
  await expect(editor.getByRole('main').getByRole('insertion')).toContainText('Buses run.');
});

test('the public page stands beside the text and follows it without losing its place', async ({ as }) => {
  const page = await as('hq.writer');
  const headline = headlineOf('Mobile clinics');
  await startRelease(page, headline);
  await caretIn(page, 'Body');
  for (let line = 1; line <= 12; line += 1) {
    await page.keyboard.type(`Line ${line} says where the van stops and for how long it stays there.`);
    await page.keyboard.press('Enter');
  }
  await expectSaved(page);
  await page.keyboard.press('ControlOrMeta+Alt+p');
  const pane = page.getByRole('region', { name: 'Preview' });
  const frame = page.frameLocator('iframe[title="Preview of the public page"]');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(headline);
  await expect(pane.getByRole('heading', { name: 'Preview' })).toBeFocused();
  await expectAccessible(page, 'iframe');
  await frame.locator('html').evaluate((html) => {
    html.scrollTop = 300;
  });
  const line = frame.getByText('Line 9 says');
  const place = await line.evaluate((element) => element.getBoundingClientRect().top);
  await caretIn(page, 'Body');
  await page.keyboard.press('ControlOrMeta+End');
  await caretIn(page, 'Headline');
  await page.keyboard.type(' reach six villages');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(`${headline} reach six villages`);
  // the same words stand where they stood, though the headline may have grown by a line
  expect(
    Math.abs((await line.evaluate((element) => element.getBoundingClientRect().top)) - place),
  ).toBeLessThan(60);
  await pane.getByRole('button', { name: 'Desktop' }).click();
  await pane.getByRole('button', { name: 'Dark' }).click();
  await expect(frame.locator('html')).toHaveAttribute('data-theme', 'dark');
  await pane.getByRole('button', { name: 'Print' }).click();
  await expect(frame.getByRole('link', { name: /^IOM/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(pane).toBeHidden();
  await expect(page.getByRole('group', { name: 'Text of the release' })).toBeFocused();
});

test('on a phone the preview lies over the text', async ({ as }) => {
  const page = await as('hq.writer');
  await page.setViewportSize({ width: 390, height: 844 });
  const headline = headlineOf('A well is dug');
  await startRelease(page, headline);
  await page.keyboard.press('ControlOrMeta+Alt+p');
  const frame = page.frameLocator('iframe[title="Preview of the public page"]');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(headline);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Close the preview' }).click();
  await expect(page.getByRole('region', { name: 'Preview' })).toBeHidden();
});

test.describe('whoever has no part in a site', () => {
  test.use({ expectedErrors: [/status of 404/] });

  test('finds neither a preview nor who wrote it', async ({ as }) => {
    const writer = await as('hq.writer');
    const address = await startRelease(writer, headlineOf('Not for everybody'));
    const stranger = await as('writer');
    const statuses = await stranger.evaluate(
      async (paths) => Promise.all(paths.map(async (path) => (await fetch(path)).status)),
      await stranger
        .goto('/desk')
        .then(() => [
          `${address}/preview/frame?theme=print`,
          `${address}/preview`,
          `/api${address}/authors?version=0&from=0&to=1`,
        ]),
    );
    expect(statuses).toEqual([404, 404, 404]);
  });
});

test('who wrote the words that are selected is said beside them, by key', async ({ as }) => {
  const page = await as('hq.writer');
  const address = await write(page, headlineOf('Two hands'), 'The nurse comes on Friday.');
  await act(page, 'Submit for review');
  await expectState(page, 'In review');
  const editor = await as('hq.editor');
  await openRelease(editor, address);
  await addWords(editor, ' The midwife too.');
  await editor.keyboard.press('Shift+Home');
  await editor.keyboard.press('ControlOrMeta+Alt+o');
  const said = editor.getByRole('dialog', { name: 'Who wrote this' });
  await expect(said).toContainText('The midwife too.');
  await expect(said).toBeFocused();
  await expectAccessible(editor);
  await editor.keyboard.press('Escape');
  await expect(said).toBeHidden();
  await expect(editor.getByRole('group', { name: 'Text of the release' })).toBeFocused();
});

test('comparison, history and preview read from right to left', async ({ as }) => {
  const page = await as('translator');
  await page.goto('/desk/releases');
  await page.getByRole('main').getByRole('list').getByRole('link').first().click();
  await page.waitForURL(/\/desk\/releases\/[0-9a-f-]{36}$/);
  const address = new URL(page.url()).pathname;
  for (const path of ['/history?from=v0&to=now&layout=sides', '/history?to=r1', '/preview?width=phone']) {
    await page.goto(`${address}${path}`);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expectAccessible(page, 'iframe');
  }
});
